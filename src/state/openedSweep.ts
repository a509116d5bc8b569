/** Results of merged sweeps that the reader has opened. They stay on this page: no link carries them. */
import type { SpikedPoint } from '../physics/parameters';
import type { OpenedCross } from './openedCrosses';
import type { SweepCell } from './studies/sweepResults';

/** When the overlap of a solution passed half of the signal state's. */
export interface OpenedEscape extends SpikedPoint {
  readonly temperature: number;
  readonly initialOverlap: number;
  readonly time: number;
  /** Estimate of its error. */
  readonly error: number;
}

export interface OpenedSweep {
  readonly crosses: readonly OpenedCross[];
  readonly escapes: readonly OpenedEscape[];
  /** How instances of one N and 1/Δ₂ ended. */
  readonly shares: readonly SweepCell[];
}

export const nothingOpened: OpenedSweep = { crosses: [], escapes: [], shares: [] };

/** Both, the later one behind. */
export function joinedSweeps(a: OpenedSweep, b: OpenedSweep): OpenedSweep {
  return {
    crosses: [...a.crosses, ...b.crosses],
    escapes: [...a.escapes, ...b.escapes],
    shares: [...a.shares, ...b.shares],
  };
}

export function isAnythingOpened({ crosses, escapes, shares }: OpenedSweep): boolean {
  return crosses.length + escapes.length + shares.length > 0;
}
