/** Rows C(t, t') and R(t, t') of the uniform grid: two-time data by a route that shares nothing with ln t. */
import type { DynamicsProblem } from '../../src/physics/chsck/problem';
import { RowStepper } from '../../src/physics/chsck/uniform/rowStepper';

/** One time t, at chosen earlier times t'. */
export interface TwoTimeRow {
  readonly time: number;
  readonly correlation: readonly number[];
  readonly response: readonly number[];
  /** int from t' to t of R(t, s) ds. */
  readonly integratedResponse: readonly number[];
}

/** What `earlier` times on the grid say on each row of `at`, with steps of size `step`. */
function rowsWith(
  { mixture, initialOverlap }: DynamicsProblem,
  at: readonly number[],
  earlier: readonly number[],
  step: number,
): TwoTimeRow[] {
  const indexOf = (time: number): number => Math.round(time / step);
  const last = indexOf(Math.max(...at));
  const stepper = new RowStepper({ mixture }, initialOverlap, step, last);
  const rows: TwoTimeRow[] = [];
  while (stepper.row.last < last) {
    const advance = stepper.advance();
    let part = advance.next();
    while (!part.done) part = advance.next();
    if (!part.value) throw new Error(`a step of ${step} is too large`);
    const time = at.find((wanted) => indexOf(wanted) === stepper.row.last);
    if (time === undefined) continue;
    const { correlation, response } = stepper.row;
    const before = earlier.filter((t) => t < time).map(indexOf);
    rows.push({
      time,
      correlation: before.map((j) => correlation[j] ?? NaN),
      response: before.map((j) => response[j] ?? NaN),
      integratedResponse: before.map((j) => trapezium(response, j, stepper.row.last, step)),
    });
  }
  return rows;
}

function trapezium(values: Float64Array, from: number, to: number, step: number): number {
  let sum = ((values[from] ?? NaN) + (values[to] ?? NaN)) / 2;
  for (let j = from + 1; j < to; j++) sum += values[j] ?? NaN;
  return sum * step;
}

/**
 * Rows at the times `at`, read at those of the times `earlier` that lie before, extrapolated from steps
 * of size `step` and half of it. All times are multiples of `step`.
 */
export function uniformRows(
  problem: DynamicsProblem,
  at: readonly number[],
  earlier: readonly number[],
  step: number,
): TwoTimeRow[] {
  const coarse = rowsWith(problem, at, earlier, step);
  return rowsWith(problem, at, earlier, step / 2).map((fine, row) => {
    const extrapolated = (key: Exclude<keyof TwoTimeRow, 'time'>): number[] =>
      fine[key].map((value, i) => value + (value - (coarse[row]?.[key][i] ?? NaN)) / 3);
    return {
      time: fine.time,
      correlation: extrapolated('correlation'),
      response: extrapolated('response'),
      integratedResponse: extrapolated('integratedResponse'),
    };
  });
}
