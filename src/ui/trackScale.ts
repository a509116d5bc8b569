/**
 * How a slider's track maps to values. A position is log10 of the value on a log track and the
 * value itself on a linear one; steps are counted in positions, so a log step is a ratio. Where a
 * position is drawn is its fraction of the track, which a focus stretches.
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
  /**
   * The positions where things happen, drawn evenly and wide; further off, ever larger differences
   * fall on a pixel.
   */
  readonly focus?: readonly [number, number] | undefined;
}

/** The fine step (Alt) is this part of a step; rounding keeps fine steps apart. */
export const fineShare = 0.1;

/** Steps of 0.01 in log10 (2.3 %), the finest that still moves a thumb by a pixel or so. */
export const defaultLogStep = 0.01;

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
export function valueAtPosition(position: number, track: Track): number {
  return clamp(roundedValue(position, track), track.range);
}

/** Where a value lies along the track, 0 at the start and 1 at the end. */
export function fractionOf(value: number, track: Track): number {
  const [start, end] = ends(track);
  return (stretched(positionOf(value, track.scale), track) - start) / (end - start);
}

/** The value at a fraction of the track: the inverse of `fractionOf`, but for rounding. */
export function valueAtFraction(fraction: number, track: Track): number {
  const [start, end] = ends(track);
  return valueAtPosition(unstretched(start + fraction * (end - start), track), track);
}

function ends(track: Track): readonly [number, number] {
  const [start, end] = track.range;
  return [
    stretched(positionOf(start, track.scale), track),
    stretched(positionOf(end, track.scale), track),
  ];
}

/** Beyond a focus a pixel is twice as much within this share of the focus, and more and more. */
const focusRim = 5 / 24;

/**
 * Arc length of a scale that is even in the focus [a, b] and goes over smoothly, in value and
 * slope, to one that is logarithmic far off: asinh of the distance in units of the rim w. Any
 * function with these properties would do; this one has an exact inverse.
 */
function stretched(position: number, { focus }: Track): number {
  if (focus === undefined) return position;
  const rim = focusRim * (focus[1] - focus[0]);
  const inside = clamp(position, focus);
  return (inside - focus[0]) / rim + Math.asinh((position - inside) / rim);
}

function unstretched(length: number, { focus }: Track): number {
  if (focus === undefined) return length;
  const rim = focusRim * (focus[1] - focus[0]);
  const inside = clamp(length, [0, (focus[1] - focus[0]) / rim]);
  return focus[0] + rim * (inside + Math.sinh(length - inside));
}

function roundedValue(position: number, { scale, step, integer }: Track): number {
  const value = scale === 'log' ? 10 ** position : position;
  if (integer) return Math.round(value);
  const fineStep = step * fineShare;
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
