/** What is read off the two-time data of one waiting time: where the slow part begins, and its slope. */
import type { FluctuationDissipation } from '../fluctuationDissipation';
import type { Columns } from '../computation';

type Value = 'correlation' | 'response' | 'integratedResponse';

/** As src/physics/chsck/longTime/twoTime.ts hands it out. */
interface Curve {
  readonly waitingTime: number;
  readonly values: Columns<'lag' | Value>;
  readonly errors: Columns<Value>;
}

/** A place of the curve in the plane of C and chi. */
export interface ResponsePlace {
  readonly correlation: number;
  readonly response: number;
}

/** The chord that stands for the slow part: X measured. */
export interface MeasuredRatio {
  readonly from: ResponsePlace;
  readonly to: ResponsePlace;
  /** -d chi / d C. */
  readonly value: number;
  /** The largest that the estimates at both ends allow; NaN where they are not known. */
  readonly error: number;
  /** What late systems have over the same stretch: X where that does not change with C. */
  readonly theory: number;
}

export interface AgingCurve extends Curve {
  /** tau where chi passes 1/sqrt(Q''(1)): the fast response is over; null where it does not. */
  readonly slowFrom: number | null;
  /** Number of leading lags before the flow leaves for the signal. */
  readonly aging: number;
  /** Null where C has not fallen far enough before the flow leaves. */
  readonly ratio: MeasuredRatio | null;
}

/** The slow part is measured from here down to `chordTo`, or to where it ends if that is below `chordLeast`. */
const chordFrom = 0.8;
const chordTo = 0.5;
const chordLeast = 0.7;

/** @param left when the flow leaves for the signal; from then on it does not age. */
export function agingCurve(curve: Curve, theory: FluctuationDissipation, left: number): AgingCurve {
  const { waitingTime, values } = curve;
  const end = values.lag.findIndex((lag) => waitingTime + lag >= left);
  const aging = end < 0 ? values.lag.length : end;
  const slow = values.integratedResponse.findIndex((chi) => chi >= theory.stationary);
  return {
    ...curve,
    aging,
    slowFrom: slow < 0 || slow >= aging ? null : values.lag[slow],
    ratio: measuredRatio(curve, aging, theory),
  };
}

function measuredRatio(
  { values, errors }: Curve,
  aging: number,
  { response, plateau }: FluctuationDissipation,
): MeasuredRatio | null {
  // Of the slow part, which begins at the plateau; all of C is slow and fast alike in equilibrium.
  const whole = plateau || 1;
  const top = chordFrom * whole;
  const { correlation, integratedResponse } = values;
  if (aging < 2) return null;
  const lowest = correlation[aging - 1];
  const last = Math.max(chordTo * whole, lowest);
  if (last > chordLeast * whole || correlation[0] < top) return null;
  const place = (level: number): ResponsePlace & { readonly error: (x: number) => number } => {
    const found = correlation.findIndex((c, i) => i > 0 && i < aging && c <= level);
    const share = (correlation[found - 1] - level) / (correlation[found - 1] - correlation[found]);
    const at = (column: Float64Array): number =>
      column[found - 1] + share * (column[found] - column[found - 1]);
    return {
      correlation: level,
      response: at(integratedResponse),
      error: (slope) => at(errors.integratedResponse) + slope * at(errors.correlation),
    };
  };
  const [from, to] = [place(top), place(last)];
  const span = top - last;
  const value = (to.response - from.response) / span;
  const error = (from.error(value) + to.error(value)) / span;
  return { from, to, value, error, theory: (response(last) - response(top)) / span };
}
