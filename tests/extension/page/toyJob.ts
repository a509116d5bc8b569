/** A kind of job, whole: what is asked and answered, when the view asks for it, and how it is computed. */
import type { Columns, Computation } from '../../../src/physics/computation';
import type { RequestRule } from '../../../src/state/latest/requests';
import { memoiseLast } from '../../../src/state/selectors/memo';
import { toyPower } from './toySetting';

interface ToyRequest {
  readonly power: number;
}

type ToySums = Columns<'n' | 'sum'>;

declare module '../../../workers/protocol/catalogue' {
  interface JobCatalogue {
    toySums: { request: ToyRequest; batch: never; summary: ToySums };
  }
}

/** The row for the worker: sums of the first powers, one a step. */
export function* computeToySums({ power }: ToyRequest): Computation<never, ToySums> {
  const n = Float64Array.from({ length: 8 }, (_, i) => i + 1);
  const sum = new Float64Array(n.length);
  for (let i = 0; i < n.length; i++) {
    sum[i] = (sum[i - 1] ?? 0) + (i + 1) ** power;
    yield { fraction: (i + 1) / n.length };
  }
  return { n, sum };
}

const requestOf = memoiseLast((power: number): ToyRequest => ({ power }));

/** The row for the page. */
export const toyRule: RequestRule<'toySums'> = {
  subject: 'The toy sums',
  request: ({ view }) => requestOf(toyPower.of(view)),
  whenReplaced: 'abort',
  begins: 'at-once',
};
