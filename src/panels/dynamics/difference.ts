/** The difference of two runs against time, with its error, where both have samples. */
import { bisectRight } from 'd3-array';
import { formatEstimate, formatNumber } from '../../plot/format';
import type { Columns } from '../../physics/computation';
import type { DynamicsResult, FlowResult } from '../../state/runs/results';
import type { ComparedSlots } from '../../state/settings/notebook';
import { valueAt } from '../../state/runs/valueAt';
import { readAt, stencilAt } from './between';
import { titleOf, type RunCurves } from './view';

type Quantity = 'energy' | 'overlap';

/** Errors are NaN where one of the runs has none yet. */
export interface DifferenceCurve extends Columns<
  'time' | Quantity | 'energyError' | 'overlapError'
> {
  /** Of the first run and of the second: N = ∞, or one instance. */
  readonly engines: readonly [Engine, Engine];
}

type Engine = 'chsck' | 'flow';

export interface Difference {
  readonly of: RunCurves;
  readonly minus: RunCurves;
  /** None while the two have no time in common, or where one is of many instances alone. */
  readonly curves: readonly DifferenceCurve[];
}

/** Null where one of the two runs is not there. */
export function differenceOf(
  views: readonly RunCurves[],
  compared: ComparedSlots | null,
): Difference | null {
  const of = views.find(({ run }) => run.slot === compared?.of);
  const minus = views.find(({ run }) => run.slot === compared?.minus);
  return of === undefined || minus === undefined
    ? null
    : { of, minus, curves: curvesOf(of, minus) };
}

/** Like with like; where the two have nothing alike, what each has. */
function curvesOf(of: RunCurves, minus: RunCurves): readonly DifferenceCurve[] {
  const alike = (['chsck', 'flow'] as const).map((engine) => [engine, engine] as const);
  const unlike = [['chsck', 'flow'] as const, ['flow', 'chsck'] as const];
  const made = (pairs: readonly (readonly [Engine, Engine])[]): DifferenceCurve[] =>
    pairs.flatMap((engines) => {
      const [a, b] = [resultOf(of, engines[0]), resultOf(minus, engines[1])];
      const curve = a && b && subtracted(a, b);
      return curve ? [{ engines, ...curve }] : [];
    });
  const same = made(alike);
  return same.length > 0 ? same : made(unlike);
}

/** Many instances have no curve of their own. */
function resultOf({ run, dynamics, flow }: RunCurves, engine: Engine): RunResult | null {
  if (engine === 'chsck') return dynamics;
  return run.flow?.members === 1 ? flow : null;
}

type RunResult = DynamicsResult | FlowResult;

/** At the samples of the first, as far as the second goes; null without any. */
function subtracted(a: RunResult, b: RunResult): Omit<DifferenceCurve, 'engines'> | null {
  const times = b.samples.column('time');
  const all = a.samples.column('time');
  const first = all.findIndex((at) => at >= (times[0] ?? Infinity));
  const rest = first < 0 ? 0 : bisectRight(all, times.at(-1) ?? -Infinity);
  if (first < 0 || rest - first < 2) return null;
  const time = all.subarray(first, rest);
  const places = Array.from(time, (at) => stencilAt(times, at));
  const part = (key: Quantity): readonly [Float64Array<ArrayBuffer>, Float64Array<ArrayBuffer>] => {
    const own = a.samples.column(key).subarray(first, rest);
    const [values, errors] = [b.samples.column(key), b.errors.column(key)];
    const ownErrors = a.errors.column(key);
    const read = places.map((place) => readAt(place, values, errors));
    return [
      own.map((value, i) => value - (read[i]?.value ?? NaN)),
      own.map((_, i) => (ownErrors[first + i] ?? NaN) + (read[i]?.error ?? NaN)),
    ];
  };
  const [energy, energyError] = part('energy');
  const [overlap, overlapError] = part('overlap');
  return { time, energy, energyError, overlap, overlapError };
}

/** Value and error of a curve at a time, as it is read out; null outside of it. */
export function differenceAt(
  curve: DifferenceCurve,
  quantity: Quantity,
  time: number,
): { readonly value: number; readonly error: number | null } | null {
  const errors = curve[`${quantity}Error`];
  const known = confirmedOf(errors);
  const value = valueAt(curve.time, curve[quantity], time);
  const error = valueAt(curve.time.subarray(0, known), errors, time);
  return value === null ? null : { value, error };
}

/** As many values from the first on have an error. */
export function confirmedOf(errors: Float64Array): number {
  const unknown = errors.findIndex(Number.isNaN);
  return unknown < 0 ? errors.length : unknown;
}

/** From below all values and their errors to above them, zero among them. */
export function differenceDomain(
  curves: readonly DifferenceCurve[],
  quantity: Quantity,
): readonly [number, number] {
  let [low, high] = [0, 0];
  for (const curve of curves)
    curve[quantity].forEach((value, i) => {
      const error = curve[`${quantity}Error`][i] ?? 0;
      const reach = Number.isNaN(error) ? 0 : error;
      low = Math.min(low, value - reach);
      high = Math.max(high, value + reach);
    });
  const margin = 0.06 * (high - low) || 1e-12;
  return [low - margin, high + margin];
}

/** "run 1 minus run 2 “mine”". */
export function differenceTitle({ of, minus }: Difference): string {
  return `${titleOf(of)} minus ${titleOf(minus)}`;
}

/** "N = ∞", or both where they are not alike. */
export function engineNames(
  { of, minus }: Difference,
  { engines: [first, second] }: DifferenceCurve,
): string {
  const name = ({ run }: RunCurves, engine: Engine): string =>
    engine === 'chsck' ? 'N = ∞' : `N = ${run.flow?.dimension ?? ''}`;
  const [a, b] = [name(of, first), name(minus, second)];
  return a === b ? a : `${a} minus ${b}`;
}

/** @param time of the cursor; null for the last time that both have. */
export function differenceWords(difference: Difference, time: number | null): string {
  const [curve] = difference.curves;
  const title = differenceTitle(difference).replace('run', 'Run');
  if (curve === undefined)
    return `${title}: nothing to subtract yet. Both need samples at the same times, of N = ∞ or of one instance.`;
  const at = time ?? curve.time.at(-1) ?? 0;
  const say = (key: Quantity): string => {
    const read = differenceAt(curve, key, at);
    return read === null ? 'unknown' : formatEstimate(read.value, read.error, 3);
  };
  return `${title}, ${engineNames(difference, curve)}: at t = ${formatNumber(at, 3)} the difference of ε is ${say('energy')}, that of m ${say('overlap')}. Errors are those of both runs together.`;
}
