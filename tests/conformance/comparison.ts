/** Errors in units of what is said of them. */
import type { EstimatedSamples } from '../../src/physics/chsck/mergedPasses';
import { dynamicsObservables, type DynamicsObservable } from '../../src/physics/chsck/problem';
import type { FrozenRun } from './frozen';

type ReadColumns = Readonly<Record<DynamicsObservable, ArrayLike<number>>>;

/** Values and their errors at some times. */
export interface Curve {
  readonly time: ArrayLike<number>;
  readonly values: ReadColumns;
  readonly errors: ReadColumns;
}

export function curveOf({ samples, errors }: EstimatedSamples): Curve {
  return { time: samples.time, values: samples, errors };
}

export function frozenCurve({ time, values, errors }: FrozenRun): Curve {
  return { time, values, errors };
}

/** What rounding leaves, relative: no estimate counts it, and frozen values have ten digits. */
const rounding = 1e-9;

export interface Worst {
  readonly ratio: number;
  readonly where: string;
}

/**
 * The largest difference at times in both, in units of the errors of both: at most 1 if the errors are
 * bounds.
 */
export function worstRatio(a: Curve, b: Curve): Worst {
  let worst: Worst = { ratio: 0, where: 'nowhere' };
  const indexOf = new Map(Array.from(b.time, (time, i) => [time, i]));
  if (!Array.from(a.time).some((time) => indexOf.has(time)))
    throw new Error('the curves have no time in common');
  Array.from(a.time).forEach((time, i) => {
    const j = indexOf.get(time);
    if (j === undefined) return;
    for (const key of dynamicsObservables) {
      const value = a.values[key][i] ?? NaN;
      const difference = Math.abs(value - (b.values[key][j] ?? NaN));
      const allowed = (a.errors[key][i] ?? NaN) + (b.errors[key][j] ?? NaN);
      const ratio = difference / (allowed + rounding * Math.abs(value));
      if (!(ratio <= worst.ratio)) worst = { ratio, where: `${key} at t = ${time}` };
    }
  });
  return worst;
}
