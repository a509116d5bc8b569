/** What the panel of response against memory draws, in data units. */
import type { FluctuationDissipation } from '../../physics/fluctuationDissipation';
import type { AgingCurve } from '../../state/selectors/aging';

interface Relation {
  readonly correlation: Float64Array;
  readonly response: Float64Array;
}

const samples = 61;

/** The relation of late systems: the fast part down to the plateau, upright at C = 1 for gradient flow, then the slow one. */
export function limitCurve({ plateau, stationary, response }: FluctuationDissipation): Relation {
  const slow = Float64Array.from({ length: samples }, (_, i) => plateau * (1 - i / (samples - 1)));
  return {
    correlation: Float64Array.of(1, ...slow),
    response: Float64Array.of(0, stationary, ...slow.slice(1).map(response)),
  };
}

/** What is the flow's before it leaves for the signal: after that the relation means nothing. */
export function agingPart({ values, aging }: AgingCurve): { x: Float64Array; y: Float64Array } {
  return {
    x: values.correlation.subarray(0, aging),
    y: values.integratedResponse.subarray(0, aging),
  };
}

/** The edges of the band of errors: both values at once as far off as their estimates allow. */
export function outlineOf(curve: AgingCurve): Readonly<Record<'low' | 'high', Relation>> {
  const { x, y } = agingPart(curve);
  const { correlation, integratedResponse } = curve.errors;
  const edge = (sign: 1 | -1): Relation => ({
    correlation: x.map((c, i) => c + sign * (correlation[i] ?? NaN)),
    response: y.map((chi, i) => chi + sign * (integratedResponse[i] ?? NaN)),
  });
  return { low: edge(-1), high: edge(1) };
}

/** When C has fallen to a value after the waiting time: at the end of the run where it has not. */
export function timeAtCorrelation(
  { waitingTime, values }: AgingCurve,
  correlation: number,
): number {
  const { lag, correlation: c } = values;
  const found = c.findIndex((value) => value <= correlation);
  const i = found < 0 ? c.length - 1 : Math.max(1, found);
  const [before = 1, after = 0, from = 0, to = 0] = [c[i - 1], c[i], lag[i - 1], lag[i]];
  const share = before > after ? (before - correlation) / (before - after) : 1;
  return waitingTime + from + Math.min(1, Math.max(0, share)) * (to - from);
}
