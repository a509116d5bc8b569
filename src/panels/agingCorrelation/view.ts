/** What the panel of two times draws, in data units. */
import type { Aging, AgingCurve } from '../../state/selectors/aging';
import type { LagAxis } from '../../state/settings/aging';

export interface LagCurve {
  readonly curve: AgingCurve;
  /** tau, or tau/t_w. */
  readonly x: Float64Array;
  /** The one that is emphasised. */
  readonly isChosen: boolean;
  /** Of lines: older systems are darker. */
  readonly opacity: number;
  /** Where correlation and response may lie. */
  readonly bands: Readonly<Record<'correlation' | 'integratedResponse', Band>>;
}

interface Band {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Of the youngest and the oldest system, in the colour of text, which has a contrast of 3 with the first. */
const opacities = [0.5, 0.9] as const;
/** Lag from which on curves against tau/t_w are drawn, in units of t_w. */
const firstRatio = 1e-3;
const room = 1.06;

/** The decades and the chosen one, ascending in t_w. */
export function lagCurves(
  { curves }: Pick<Aging, 'curves'>,
  chosen: AgingCurve | null,
  axis: LagAxis,
): readonly LagCurve[] {
  const shown = curves.filter((curve) => curve === chosen || isDecade(curve));
  return shown.map((curve, i) => ({
    curve,
    x: curve.values.lag.map((lag) => inAxis(lag, curve, axis)),
    isChosen: curve === chosen,
    opacity: opacities[0] + ((opacities[1] - opacities[0]) * i) / Math.max(1, shown.length - 1),
    bands: {
      correlation: bandOf(curve, 'correlation'),
      integratedResponse: bandOf(curve, 'integratedResponse'),
    },
  }));
}

/** As they are drawn: the chosen one over the others. */
export function chosenLast(curves: readonly LagCurve[]): readonly LagCurve[] {
  return [...curves].sort((a, b) => Number(a.isChosen) - Number(b.isChosen));
}

export function isDecade({ waitingTime }: AgingCurve): boolean {
  return Number.isInteger(Math.log10(waitingTime));
}

function bandOf({ values, errors }: AgingCurve, key: 'correlation' | 'integratedResponse'): Band {
  const at = (sign: 1 | -1): Float64Array =>
    values[key].map((value, i) => value + sign * (errors[key][i] ?? NaN));
  return { low: at(-1), high: at(1) };
}

export function inAxis(lag: number, { waitingTime }: AgingCurve, axis: LagAxis): number {
  return axis === 'lag' ? lag : lag / waitingTime;
}

export function lagOf(x: number, { waitingTime }: AgingCurve, axis: LagAxis): number {
  return axis === 'lag' ? x : x * waitingTime;
}

export function lagDomain(curves: readonly LagCurve[], axis: LagAxis): readonly [number, number] {
  const ends = curves.map(({ x }) => x.at(-1) ?? 1);
  const starts = curves.map(({ x }) => x[0] ?? 1);
  const last = Math.max(...ends);
  const first = Math.min(...starts);
  return [axis === 'lag' ? first : Math.min(Math.max(firstRatio, first), last / 10), last];
}

/** From zero over all that is drawn and the plateau. */
export function responseDomain({ curves, theory }: Aging): readonly [number, number] {
  const highest = curves.flatMap(({ values }) => Array.from(values.integratedResponse));
  return [0, room * Math.max(theory.relation.stationary, ...highest)];
}
