/** Statistics of independent values. */

export interface Moments {
  readonly mean: number;
  /** Of a single value; NaN where there is one only. */
  readonly standardDeviation: number;
  /** Of the mean; NaN where there is one value only. */
  readonly standardError: number;
}

export function momentsOf(values: ArrayLike<number>): Moments {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i];
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i] - mean) ** 2;
  const standardDeviation = n > 1 ? Math.sqrt(squares / (n - 1)) : NaN;
  return { mean, standardDeviation, standardError: standardDeviation / Math.sqrt(n) };
}
