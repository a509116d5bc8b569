/**
 * The landscape of the picture of the fate, row by row, in shares of the frame: energies real and
 * wells counted by the complexity, their places along the row a cartoon.
 */
import type { FateScene } from '../../state/selectors/fate';
import type { FateLevel } from '../../physics/complexity/fate';
import type { EnergyScale } from './energyScale';

export interface Well {
  /** Centre and half-width along the row. */
  readonly x: number;
  readonly width: number;
  /** Depth below the ridge, in shares of the frame's height. */
  readonly depth: number;
  /** 0: closed, the water stands. 1: its wall towards the signal is gone, the water has run out. */
  readonly drained: number;
  /** Share of the depth that water fills. */
  readonly water: number;
  /** Whether these are the points that dominate at their energy, not rare minima among them. */
  readonly typical: boolean;
}

export interface FateRow {
  readonly level: FateLevel;
  /** Height of the bottoms of the wells: the energy. */
  readonly bottom: number;
  /** Height of the ground between the wells. */
  readonly ridge: number;
  readonly wells: readonly Well[];
  /** Curve of the ground. */
  readonly ground: { readonly x: Float64Array; readonly y: Float64Array };
  readonly isThreshold: boolean;
}

/** Where the places at overlap 0 end, and where the signal is. */
const hillEnd = 0.6;
export const signalPlace = 0.84;
const hillStart = 0.025;
/** More wells than this cannot be told apart in a row. */
const mostWells = 18;
const samples = 101;
/** Samples over half the width of a well. */
const wellSamples = 4;

export function fateRows(scene: FateScene, scale: EnergyScale): FateRow[] {
  const bottoms = scene.levels.map(({ energy }) => scale.height(energy));
  const foot = scale.height(scene.signal?.energy ?? -Infinity);
  const front = bottoms.at(-1) ?? 0;
  return scene.levels.map((level, i) => {
    const bottom = bottoms[i] ?? 0;
    const spacing = Math.abs((bottoms[i + 1] ?? 2 * bottom - (bottoms[i - 1] ?? 0)) - bottom);
    const ridge = bottom + 0.72 * spacing;
    const wells = wellsOf(scene, level, ridge - bottom);
    // The nearer a row, the deeper the valley that runs down to the signal.
    const nearness = (i + 1) / scene.levels.length;
    const depth = scene.signal ? (0.25 + 0.55 * nearness) * Math.max(0, front - foot) : 0;
    return {
      level,
      bottom,
      ridge,
      wells,
      ground: groundOf(ridge, depth, wells, i),
      isThreshold: i === scene.thresholdRow,
    };
  });
}

/** The wells of a row whose way down to the signal is drawn. */
export function openWells({ wells }: FateRow): readonly Well[] {
  return wells.filter(({ drained, typical }) => typical && drained > 0);
}

/** What of the landscape is in the picture: wells that hold water, and ways down to the signal. */
export function seenIn(
  rows: readonly FateRow[],
  { signal }: FateScene,
): Readonly<Record<'ponds' | 'streams', boolean>> {
  return {
    ponds: rows.some(({ wells }) => wells.some(({ drained }) => drained === 0)),
    streams: signal !== null && rows.some((row) => openWells(row).length > 0),
  };
}

/** Whether a typical point of this row has exactly one way down; rounding at e_th aside. */
export function isOpen({ lowestCurvature, towardsSignal }: FateLevel): boolean {
  return towardsSignal && lowestCurvature < 0;
}

/** Whether a finite share of the eigenvalues is negative; at e_th itself the shift is 2 but for rounding. */
export function isManyIndex({ shift }: FateLevel): boolean {
  return shift < 2 - 1e-6;
}

function wellsOf(scene: FateScene, level: FateLevel, depth: number): Well[] {
  const { wellComplexity } = scene;
  const rare = Math.max(0, level.sigmaMinima ?? 0) / wellComplexity;
  if (isManyIndex(level)) return placed(rare, depth, { ...closed, typical: false }, 0);
  const typical = 1 + Math.max(0, level.sigma) / wellComplexity;
  if (!isOpen(level)) return placed(typical, depth, { ...closed, water: waterOf(level) }, 0);
  const open = { drained: drainedBy(level), water: 1 - drainedBy(level), typical: true };
  return [
    ...placed(typical, depth, open, 0),
    ...placed(Math.min(rare, typical), depth, { ...closed, typical: false }, 0.5),
  ];
}

type Look = Pick<Well, 'drained' | 'water' | 'typical'>;
const closed: Look = { drained: 0, water: 0.45, typical: true };

/** Steeper wells hold more water: by their softest curvature, in units of the Hessian's scale. */
function waterOf({ lowestCurvature }: FateLevel): number {
  return 0.45 + 0.45 * Math.tanh(20 * Math.max(0, lowestCurvature));
}

/** Just beyond the transition water still stands; it is gone where the way down is steep. */
function drainedBy({ lowestCurvature }: FateLevel): number {
  return 0.35 + 0.65 * Math.tanh(-60 * lowestCurvature);
}

/**
 * `count` wells evenly along the hill, the last one as deep as its fraction; they enter on the left,
 * far from the signal. `offset` moves them by a part of their distance.
 */
function placed(count: number, depth: number, look: Look, offset: number): Well[] {
  const shown = Math.min(count, mostWells);
  const span = hillEnd - hillStart;
  const distance = span / Math.max(1, shown);
  return Array.from({ length: Math.ceil(shown - 1e-9) }, (_, k) => {
    const jitter = 0.1 * Math.sin(2.4 * k + 1);
    const part = Math.min(1, shown - k);
    return {
      ...look,
      x: hillEnd - (k + 0.5 + offset + jitter) * distance,
      width: (look.typical ? 0.36 : 0.2) * Math.min(distance, 0.12),
      depth: depth * (look.typical ? 1 : 0.8) * part,
    };
  }).filter(({ x }) => x > hillStart);
}

function groundOf(
  ridge: number,
  valley: number,
  wells: readonly Well[],
  row: number,
): FateRow['ground'] {
  const x = samplePlaces(wells);
  const y = x.map((place) => {
    const roll = 0.006 * Math.sin(17 * place + 1.9 * row) * (1 - smoothStep(0.5, 0.62, place));
    return ridge + roll - valley * valleyShape(place);
  });
  for (const well of wells) {
    const last = well.x + reachOf(well);
    for (let i = x.findIndex((place) => place > well.x - well.width); (x[i] ?? 2) < last; i++)
      y[i] = (y[i] ?? 0) - well.depth * dipShape(well, x[i] ?? 0);
  }
  return { x, y };
}

/** Even places, and every well once more finely, so that narrow ones keep their shape. */
function samplePlaces(wells: readonly Well[]): Float64Array {
  const places = Array.from({ length: samples }, (_, i) => i / (samples - 1));
  for (const well of wells) {
    const right = Math.round((wellSamples * reachOf(well)) / well.width);
    for (let step = -wellSamples; step <= right; step++) {
      const place = well.x + (step / wellSamples) * well.width;
      if (place >= 0 && place <= 1) places.push(place);
    }
  }
  return Float64Array.from(places).sort();
}

/** How far a well goes towards the signal: further where its wall on that side is gone. */
function reachOf({ width, drained }: Well): number {
  return width * (1 + drained);
}

/** 1 at the centre; with the wall towards the signal gone its right side runs out gently. */
function dipShape(well: Well, place: number): number {
  const reach = place > well.x ? reachOf(well) : well.width;
  const u = (place - well.x) / reach;
  return Math.abs(u) < 1 ? (1 - u * u) ** 2 : 0;
}

/** The cross-section of the valley that leads to the signal: 0 on the hill, 1 at its floor. */
export function valleyShape(place: number): number {
  const falling = smoothStep(hillEnd, signalPlace, place);
  const rising = smoothStep(signalPlace, 1.12, place);
  return falling - 0.75 * rising;
}

function smoothStep(lo: number, hi: number, at: number): number {
  const u = Math.min(1, Math.max(0, (at - lo) / (hi - lo)));
  return u * u * (3 - 2 * u);
}
