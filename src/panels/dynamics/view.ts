/** What the dynamics panel draws, in data units: curves, reference levels and domains. */
import type { Columns } from '../../physics/computation';
import type { Ensemble } from '../../physics/flow/ensemble';
import { firstSampleTime } from '../../physics/sampleTimes';
import { lastTemperature, type TemperatureSchedule } from '../../physics/thermal/schedule';
import type { ThermalProspect } from '../../physics/thermal/thermalProspect';
import type { DynamicsResult, FlowResult } from '../../state/runs/results';
import { resultsOf, type RunView as RunResults } from '../../state/selectors/runs';
import type { CurveFile } from '../../state/openedFiles';
import { liveSlot } from '../../state/view';
import type { TimeScale } from '../timeScale';
import { energyTop } from '../energyTop';
import { ensembleOf, isSignless } from '../ensemble';
import { runName } from '../runColours';

/** What the theory says about a run's end points, computed from its parameters alone; all but the schedule of T is of its last one. */
export interface RunTheory extends TemperatureSchedule {
  readonly temperature: number;
  /** Above the dynamic transition: it comes to rest in equilibrium, and does not age. */
  readonly isEquilibrium: boolean;
  /** εₜₕ: approached slowly while the flow ages, never reached. At a temperature that of its aging, or of equilibrium. */
  readonly thresholdEnergy: number;
  /** ln(1/m₀)/Λ of the large-N run, when it has left the plateau at the latest; null where Λ = 0. */
  readonly escapeTime: number | null;
  /** Energy and overlap of the state that a successful flow ends in; null where there is none. */
  readonly signal: { readonly energy: number; readonly overlap: number } | null;
  /** What becomes of a small overlap. */
  readonly prospect: ThermalProspect;
}

/** What the level that a run nears is called. */
export function levelSymbol(theory: RunTheory): string {
  if (lastTemperature(theory) === 0) return 'εₜₕ';
  return theory.isEquilibrium ? 'ε of equilibrium' : 'the ε that aging at T nears';
}

export interface RunCurves extends RunResults {
  /** Of N = infinity, at the temperature of that; of the instances where there are only these. */
  readonly theory: RunTheory;
  /** Of the instances of finite N, at theirs. */
  readonly flowTheory: RunTheory;
  /** What the reader calls it; absent without a name. */
  readonly name?: string;
}

/** What a run is called in captions and tables: its number, and its name in quotation marks. */
export function titleOf({ run, name }: RunCurves): string {
  return name === undefined ? runName(run.slot) : `${runName(run.slot)} “${name}”`;
}

type CurveColumn = 'time' | 'energy' | 'overlap';

/** A stretch of a curve. A provisional one is of a first pass, whose error nobody knows yet. */
export interface CurvePart extends Columns<CurveColumn> {
  readonly isProvisional: boolean;
}

/** A curve over time; `overlap` and `energy` share `time`. */
export interface TimeCurve extends Columns<CurveColumn> {
  readonly slot: number;
  /** `beside` is N = infinity from the start given to the finite system. */
  readonly engine: 'chsck' | 'beside' | 'flow';
  /** The curve as it is drawn. */
  readonly parts: readonly CurvePart[];
  /** Where four fifths of an ensemble lie, of which the curve is the median. */
  readonly band?: { readonly [K in 'energy' | 'overlap']: Band };
}

export interface Band {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export function timeCurves(views: readonly RunCurves[]): TimeCurve[] {
  return views.flatMap((view) => {
    const { run, dynamics, flow } = view;
    const ensemble = ensembleOf(view);
    const beside = givenStartLimit(view);
    return [
      ...(ensemble
        ? [medianOf(run.slot, ensemble)]
        : flow
          ? [curveOf(run.slot, 'flow', flow)]
          : []),
      ...(dynamics ? [curveOf(run.slot, 'chsck', dynamics)] : []),
      ...(beside ? [curveOf(run.slot, 'beside', beside)] : []),
    ];
  });
}

/** N = infinity from the start given to the finite system, where the run's own starts elsewhere. */
export function givenStartLimit({ run, dynamics, companion }: RunResults): DynamicsResult | null {
  return run.flow?.startOverlap == null || companion === dynamics ? null : companion;
}

function medianOf(slot: number, { time, energy, overlap }: Ensemble): TimeCurve {
  const columns = { time, energy: energy.median, overlap: overlap.median };
  return {
    slot,
    engine: 'flow',
    ...columns,
    parts: partsOf(columns, time.length),
    band: {
      energy: { low: energy.q10, high: energy.q90 },
      overlap: { low: overlap.q10, high: overlap.q90 },
    },
  };
}

function curveOf(
  slot: number,
  engine: TimeCurve['engine'],
  result: DynamicsResult | FlowResult,
): TimeCurve {
  const { samples } = result;
  const columns = {
    time: samples.column('time'),
    energy: samples.column('energy'),
    overlap: samples.column('overlap'),
  };
  const confirmed = result.kind === 'dynamics' ? result.errors.length : samples.length;
  return { slot, engine, ...columns, parts: partsOf(columns, confirmed) };
}

/** What has an error estimate and, joined to it, what has none yet. */
function partsOf(columns: Columns<CurveColumn>, confirmed: number): readonly CurvePart[] {
  const part = (isProvisional: boolean, from: number, to: number): CurvePart => ({
    isProvisional,
    time: columns.time.subarray(from, to),
    energy: columns.energy.subarray(from, to),
    overlap: columns.overlap.subarray(from, to),
  });
  const { length } = columns.time;
  if (confirmed === length) return [{ isProvisional: false, ...columns }];
  if (confirmed < 2) return [{ isProvisional: true, ...columns }];
  return [part(false, 0, confirmed), part(true, confirmed - 1, length)];
}

/**
 * From the first sample worth seeing of the shortest run or file to the end of the longest, and of the current point.
 * Along a linear axis short runs would be a stripe beside that: it ends with them.
 */
export function timeDomain(
  views: readonly RunCurves[],
  scale: TimeScale,
  files: readonly CurveFile[] = [],
): [number, number] {
  const runs = views.filter((view) => !isLive(view));
  const covered = scale === 'linear' && runs.length > 0 ? runs : views;
  const horizons = [
    ...covered.flatMap(({ run }) => [run.chsck?.horizon, run.flow?.horizon]),
    ...files.flatMap(({ curves }) => curves.map(({ time }) => time.at(-1))),
  ].filter((horizon): horizon is number => horizon !== undefined && horizon > 0);
  if (horizons.length === 0) horizons.push(1);
  const last = Math.max(...horizons);
  return [scale === 'log' ? firstSampleTime(Math.min(...horizons)) : 0, last];
}

/** Where what is seen of a curve ends. @param last of the axis. */
export function endTime({ time }: TimeCurve, last: number): number {
  return Math.min(time.at(-1) ?? NaN, last);
}

function isLive({ run }: RunCurves): boolean {
  return run.slot === liveSlot;
}

/** Of more runs than this their levels are lines upon lines. */
const mostLevelled = 4;

/** Whose levels are drawn: of many runs only those of the one that is looked at. */
export function levelledViews(
  views: readonly RunCurves[],
  current: RunCurves | undefined,
): readonly RunCurves[] {
  const runs = views.filter((view) => !isLive(view));
  if (runs.length <= mostLevelled) return views;
  return current ? [current] : [];
}

/** The axis starts this far down to the plateau, where what sets runs apart begins. */
const plateauShare = 0.55;

/** As many curves have names at their levels, while those of the others leave them room. */
export const mostNamed = 2;

/** Room for the name of the lowest level, as a share of what is drawn above it. */
const nameShare = 0.16;

/** Ends of the axis stay on this grid while the current point moves, and so mostly where they are. */
const liveStep = 0.5;

/**
 * From below everything that is drawn up to a part of the first fall, which is alike in all runs, or
 * to its top for the sake of a run that ended within it.
 */
export function energyDomain(
  views: readonly RunCurves[],
  files: readonly CurveFile[] = [],
): [number, number] {
  const thresholds = views.map(({ theory }) => theory.thresholdEnergy);
  const lowestLevel = Math.min(
    -1,
    ...views.flatMap(({ theory, dynamics, members }) => [
      theory.thresholdEnergy,
      theory.signal?.energy ?? 0,
      ...[dynamics, ...members].map((result) => lowest(result?.samples.column('energy'))),
    ]),
    ...lowestOf(files, 'energy'),
  );
  const usual = views.length === 0 ? 0 : plateauShare * Math.max(...thresholds);
  const high = energyTop(usual, views.flatMap(resultsOf));
  const low = lowestLevel - (views.length <= mostNamed ? nameShare : 0.04) * (high - lowestLevel);
  return views.some(isLive)
    ? [liveStep * Math.floor(low / liveStep), liveStep * Math.ceil(high / liveStep)]
    : [low, high];
}

/** [0, 1], or further down where a finite system runs to an anti-correlated state. */
export function overlapDomain(
  views: readonly RunCurves[],
  files: readonly CurveFile[] = [],
): [number, number] {
  const lowestOverlap = Math.min(
    0,
    ...views.flatMap((view) =>
      isSignless(view.run) && view.members.length > 1
        ? []
        : view.members.map(({ samples }) => lowest(samples.column('overlap'))),
    ),
    ...lowestOf(files, 'overlap'),
  );
  return [lowestOverlap < -0.05 ? Math.max(-1, lowestOverlap - 0.1) : -0.02, 1];
}

function lowestOf(files: readonly CurveFile[], column: 'energy' | 'overlap'): number[] {
  return files.flatMap(({ curves }) => curves.map((curve) => lowest(curve[column] ?? undefined)));
}

function lowest(values: Float64Array | undefined): number {
  return values?.reduce((low, value) => (value < low ? value : low), 0) ?? 0;
}
