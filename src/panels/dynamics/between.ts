/** Streamed curves read between their samples by cubics, with the error of that. */
import { bisectRight } from 'd3-array';

/** Samples about a time, with the weights of interpolations through some of them. */
interface Stencil {
  readonly from: number;
  /** Of the samples beside it. */
  readonly linear: readonly number[];
  /** Of all four. */
  readonly cubic: readonly number[];
  /** Of the first three and of the last three. */
  readonly quadratics: readonly [readonly number[], readonly number[]];
}

/** Grids of two runs differ in rounding. */
const nearness = 1e-9;

/** Lagrange's weights in ln t, in which samples are spread evenly; of one sample where the time is its own. */
export function stencilAt(times: Float64Array, at: number): Stencil {
  const next = bisectRight(times, at * (1 + nearness));
  const before = next - 1;
  if (Math.abs((times[before] ?? 0) - at) <= nearness * at)
    return { from: before, linear: [1], cubic: [1], quadratics: [[1], [1]] };
  const from = Math.max(0, Math.min(before - 1, times.length - 4));
  const x = Array.from(times.subarray(from, from + 4), Math.log);
  const through = (...nodes: readonly number[]): number[] =>
    x.map((xi, i) =>
      nodes.includes(i)
        ? nodes.reduce((product, j) => {
            const xj = x[j] ?? 0;
            return j === i ? product : (product * (Math.log(at) - xj)) / (xi - xj);
          }, 1)
        : 0,
    );
  const all = x.map((_, i) => i);
  return {
    from,
    linear: through(before - from, next - from),
    cubic: through(...all),
    quadratics: [through(...all.slice(0, 3)), through(...all.slice(-3))],
  };
}

/**
 * The value there by the cubic. Its error is the larger of those of the samples beside it and, between samples,
 * what interpolations of lower order differ by: where the curve bends the linear one is off, where it turns
 * from one bend to the other the two quadratic ones are apart.
 */
export function readAt(
  { from, linear, cubic, quadratics: [left, right] }: Stencil,
  values: Float64Array,
  errors: Float64Array,
): { readonly value: number; readonly error: number } {
  const sum = (weights: readonly number[]): number =>
    weights.reduce((total, weight, i) => total + weight * (values[from + i] ?? NaN), 0);
  const value = sum(cubic);
  const beside = linear.flatMap((weight, i) => (weight === 0 ? [] : (errors[from + i] ?? NaN)));
  const between = Math.max(Math.abs(value - sum(linear)), Math.abs(sum(left) - sum(right)));
  return { value, error: Math.max(...beside) + between };
}
