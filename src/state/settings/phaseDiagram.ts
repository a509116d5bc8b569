/** How the phase diagram is drawn. */
import type { FurtherLine } from '../../physics/lines/furtherLines';
import type { ContourQuantity } from '../../physics/maps/contourMap';
import { parameters } from '../../physics/parameters';
import { choice, choices, numbers, optional } from './kinds';
import { phaseAxes, planeZoom } from './phaseAxes';
import { setting } from './setting';

export type PhaseScale = 'linear' | 'log';

/** A window of the phase diagram: from and to, along Δ_p and along 1/Δ₂. */
export interface PhaseWindow {
  readonly deltaP: readonly [number, number];
  readonly invDelta2: readonly [number, number];
}

/** Every further line that can be shown, in the order in which they are offered. */
const furtherLineNames = [
  'bayesSpinodal',
  'trivialAnyOverlap',
  'antiCorrelatedStable',
  'agingGrowth',
] as const satisfies readonly FurtherLine[];

export type ShownLine = (typeof furtherLineNames)[number];

export const phaseScale = setting<PhaseScale>('phaseScale', choice('linear', 'log'), 'linear');

/** A window as Δ_p from and to, 1/Δ₂ from and to; legal on a linear axis. */
const windowKind = numbers<PhaseWindow>(
  4,
  { min: 0, max: Math.min(parameters.deltaP.max, parameters.invDelta2.max) },
  ({ deltaP, invDelta2 }) => [...deltaP, ...invDelta2],
  ([x0 = 0, x1 = 0, y0 = 0, y1 = 0]) =>
    x0 < 0 || x1 > parameters.deltaP.max || y0 < 0 || y1 > parameters.invDelta2.max
      ? null
      : legalPhaseWindow({ deltaP: [x0, x1], invDelta2: [y0, y1] }, 'linear'),
  'four numbers, Δₚ from and to and 1/Δ₂ from and to, each rising and within 0 and 100',
);

/** What the phase diagram is zoomed to; null shows all of it. */
export const phaseZoom = setting(
  'zoom',
  optional<PhaseWindow | null>(windowKind, 'none', null),
  null,
);

/** Lines of the phase diagram beyond those of the paper, in the order in which they are offered. */
export const furtherLines = setting<readonly ShownLine[]>(
  'lines',
  choices(...furtherLineNames),
  [],
);

export const contour = setting<ContourQuantity | 'none'>(
  'contour',
  choice('none', 'escapeTime', 'growthRate', 'theta', 'thresholdEnergy', 'finalOverlap'),
  'none',
);

export const phaseDiagramSettings = [
  phaseScale,
  phaseZoom,
  furtherLines,
  contour,
  phaseAxes,
  planeZoom,
];

/** The narrowest window, as a share of the ranges of the parameters; deeper, all lines are straight. */
const narrowest = 1e-4;

/**
 * `window` brought into the ranges of the parameters: moved where it fits, cut where it does not;
 * null where it is too narrow to show.
 */
export function legalPhaseWindow(window: PhaseWindow, scale: PhaseScale): PhaseWindow | null {
  const { deltaP, invDelta2 } = parameters;
  const x = legalInterval(window.deltaP, scale === 'log' ? deltaP.min : 0, deltaP.max, scale);
  const y = legalInterval(window.invDelta2, invDelta2.min, invDelta2.max, 'linear');
  return x && y ? { deltaP: x, invDelta2: y } : null;
}

/** The same along one axis. */
export function legalInterval(
  [from, to]: readonly [number, number],
  min: number,
  max: number,
  scale: PhaseScale,
): readonly [number, number] | null {
  // What has to be made up for is moved at the other end: as a distance, or as a ratio.
  const moved = (value: number, end: number, limit: number): number =>
    scale === 'log' ? (value * limit) / end : value + limit - end;
  const raised = from < min ? moved(to, from, min) : to;
  const lowered = raised > max ? moved(Math.max(from, min), raised, max) : from;
  const digits = (value: number): number => Number(value.toPrecision(5));
  const [lo, hi] = [digits(Math.max(min, lowered)), digits(Math.min(max, raised))];
  return hi - lo >= narrowest ? [lo, hi] : null;
}
