/** How the time cursor moves along a run while it plays. */
import type { TimeScale } from '../../state/view';

/** A whole run takes so many seconds, whatever its length. */
export const playSeconds = 14;

/** Steps that a run is shown in where motion is not wanted. */
export const stepCount = 24;

export interface PlayedSpan {
  readonly from: number;
  readonly to: number;
  /** Equal times in equal seconds, or equal ratios, as the time axis is drawn. */
  readonly scale: TimeScale;
}

/** Time after `share` of the play; 0 < from < to. */
export function timeAtShare({ from, to, scale }: PlayedSpan, share: number): number {
  if (share >= 1) return to;
  return scale === 'log' ? from * (to / from) ** share : from + (to - from) * share;
}

/** How much of the play lies before `time`; 0 where that is its end or not within it at all. */
export function shareAtTime({ from, to, scale }: PlayedSpan, time: number | null): number {
  if (time === null || time <= from || time >= to) return 0;
  return scale === 'log'
    ? Math.log(time / from) / Math.log(to / from)
    : (time - from) / (to - from);
}
