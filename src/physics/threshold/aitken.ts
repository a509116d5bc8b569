/** The limit of a sequence whose distance to it shrinks by a constant but unknown factor (Aitken's delta squared). */

export interface Limit {
  readonly value: number;
  /** The change from the limit of the values before the last one; Infinity with three values. */
  readonly change: number;
}

/** @param values three or four, in order. NaN where the differences do not shrink. */
export function aitkenLimit(values: readonly number[]): Limit {
  const value = limitOf(values.slice(-3));
  return {
    value,
    change: values.length > 3 ? Math.abs(value - limitOf(values.slice(-4, -1))) : Infinity,
  };
}

function limitOf([first, second, third]: readonly number[]): number {
  const [earlier, later] = [second - first, third - second];
  if (!(Math.abs(later) < Math.abs(earlier))) return NaN;
  return third + (later * later) / (earlier - later);
}
