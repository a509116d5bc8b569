/** Which grids are run: the coarsest useful step, and how far memory and patience allow to go. */
import { microscopicTime, type DynamicsProblem } from '../problem';

/**
 * Most rows of a pass: 392 MB of history and about two minutes on one core of a laptop. A pass costs
 * rows^2 of memory and rows^3 of time.
 */
export const maxRows = 7000;

/** Passes before a value carries the full estimate (see extrapolation.ts). */
export const passesToCompare = 3;

/**
 * Rows of a pass over rows of the pass before. Small enough not to overshoot the tolerance by much
 * (cost grows by 3.4), large enough for the passes to differ by more than rounding.
 */
export const refinement = 1.5;

export interface Plan {
  /** Last time that can be reached with a full error estimate; the horizon unless that is too far. */
  readonly end: number;
  /** Rows of pass 0. */
  readonly rows: number;
}

/**
 * The largest step with which the comparison of passes means something. Rates of the dynamics are
 * of the order of one over the microscopic time near the threshold and Q'(1) in the signal state; at 0.2
 * of that time the energy is right to 1e-2, at twice that the scheme is unstable.
 */
function coarsestStep(problem: DynamicsProblem): number {
  return Math.min(0.2 * microscopicTime(problem), 0.4 / problem.mixture.atOne.first);
}

export function planUniformPasses(problem: DynamicsProblem): Plan {
  const { horizon } = problem;
  // At least a stencil of points for interpolation, however short the run.
  const rows = Math.max(8, Math.ceil(horizon / coarsestStep(problem)));
  const affordable = Math.floor(maxRows / refinement ** (passesToCompare - 1)) - 1;
  return rows <= affordable
    ? { end: horizon, rows }
    : { end: affordable * coarsestStep(problem), rows: affordable };
}

/** A grid of about so many rows to `end`. */
export interface UniformGrid {
  readonly step: number;
  readonly rows: number;
  /** The row at which the tensor comes in; 0 from the start, beyond the last row if it never does. */
  readonly switchRow: number;
}

/** The grid of a pass, with a row where the tensor comes in. */
export function gridOf(
  { tensorFrom = 0 }: DynamicsProblem,
  end: number,
  rows: number,
): UniformGrid {
  if (tensorFrom === 0) return { step: end / rows, rows, switchRow: 0 };
  if (tensorFrom >= end) return { step: end / rows, rows, switchRow: rows + 1 };
  const switchRow = Math.max(1, Math.round((rows * tensorFrom) / end));
  const step = tensorFrom / switchRow;
  return { step, rows: Math.ceil(end / step - 1e-9), switchRow };
}

export function refinedRows(rows: number): number {
  return Math.ceil(refinement * rows);
}
