import type { Computation } from './computation';

/** A computation as a part of a larger one, without its batches: its fractions run from one share of the whole to another. */
export function* inPart<Summary>(
  computation: Computation<unknown, Summary>,
  from: number,
  to: number,
): Computation<never, Summary> {
  for (;;) {
    const next = computation.next();
    if (next.done) return next.value;
    yield { fraction: from + (to - from) * next.value.fraction };
  }
}

/** The same computation with fractions that never fall: what has to be tried again moves nothing. */
export function* rising<Batch, Summary>(
  computation: Computation<Batch, Summary>,
): Computation<Batch, Summary> {
  let highest = 0;
  for (;;) {
    const next = computation.next();
    if (next.done) return next.value;
    highest = Math.max(highest, next.value.fraction);
    yield { ...next.value, fraction: highest };
  }
}
