import type { Computation } from './computation';

/** Sliced work as steps of a computation, during which the progress stands still at `fraction`. */
export function* inSlices<Result>(
  work: Generator<unknown, Result, void>,
  fraction: number,
): Computation<never, Result> {
  let part = work.next();
  for (; !part.done; part = work.next()) yield { fraction };
  return part.value;
}
