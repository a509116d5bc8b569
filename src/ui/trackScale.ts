/**
 * How a slider's track maps to values. A position is log10 of the value on a log track and the
 * value itself on a linear one; steps are counted in positions, so a log step is a ratio.
 */

/** A log track needs positive values. */
export type TrackScale = 'log' | 'linear';

/** The set points of a track: multiples of `step`, within `range`. */
export interface Track {
  readonly scale: TrackScale;
  /** Values at the two ends, smaller first. */
  readonly range: readonly [number, number];
  /** Distance of two set points, in log10 units on a log track. */
  readonly step: number;
  /** Whether values are whole numbers. */
  readonly integer?: boolean | undefined;
}

/** The fine step (Alt) is this part of a step; rounding keeps fine steps apart. */
export const FINE_STEP = 0.1;

/** Steps of 0.01 in log10 (2.3 %), the finest that still moves a thumb by a pixel or so. */
export const DEFAULT_LOG_STEP = 0.01;

export function positionOf(value: number, scale: TrackScale): number {
  return scale === 'log' ? Math.log10(value) : value;
}

export function clamp(value: number, [min, max]: readonly [number, number]): number {
  return Math.min(max, Math.max(min, value));
}

/**
 * The value at a position as a short decimal, the same on every screen: on a log track at least
 * four significant digits, on a linear one the decimals of a fine step. Never leaves the range.
 */
export function valueAt(position: number, track: Track): number {
  return clamp(roundedValue(position, track), track.range);
}

/** The set point nearest to a position. */
export function setPointNear(position: number, track: Track): number {
  return valueAt(Math.round(position / track.step) * track.step, track);
}

function roundedValue(position: number, { scale, step, integer }: Track): number {
  const value = scale === 'log' ? 10 ** position : position;
  if (integer) return Math.round(value);
  const fineStep = step * FINE_STEP;
  if (scale === 'linear') return Number(value.toFixed(decimalsOf(fineStep)));
  // The unit of the last digit is at most half the distance of neighbouring fine steps.
  const neighbourDistance = fineStep * Math.LN10;
  const digits = Math.max(4, Math.ceil(1 - Math.log10(neighbourDistance / 2)));
  return Number(value.toPrecision(Math.min(digits, 15)));
}

/** Decimals that write a power of ten or a multiple of one; 1e-9 absorbs log10's own rounding. */
function decimalsOf(step: number): number {
  return Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
}
