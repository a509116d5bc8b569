/** What counts as flat. */

/** Cycles until code is loaded, caches are full and workers have come and gone once. */
export const warmUp = 10;

/** Growth a cycle above which something is kept that nobody needs. */
export const limits = { listeners: 0.5, nodes: 0.5, heap: 20_000 } as const;

/** Growth per step of a column of counts: the slope of the straight line of least squares. */
export function growth(counts: readonly number[]): number {
  const middle = (counts.length - 1) / 2;
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  let covariance = 0;
  let variance = 0;
  counts.forEach((count, i) => {
    covariance += (i - middle) * (count - mean);
    variance += (i - middle) ** 2;
  });
  return covariance / variance;
}
