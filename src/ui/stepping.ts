/** Keyboard steps shared by sliders and number fields. */
import { fineShare, type Track, clamp, positionOf, valueAtPosition } from './trackScale';

const coarseSteps = 10;

/** The part of a keyboard event that steps depend on. */
export type StepKey = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey'>;

const directions: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
};

/**
 * Signed number of steps that a key asks for, 0 for other keys: arrows 1, with Shift (and PageUp,
 * PageDown) 10, with Alt 1/10.
 */
export function stepsOfKey({ key, shiftKey, altKey }: StepKey): number {
  if (key === 'PageUp') return coarseSteps;
  if (key === 'PageDown') return -coarseSteps;
  const direction = directions[key] ?? 0;
  if (shiftKey) return direction * coarseSteps;
  return altKey ? direction * fineShare : direction;
}

/**
 * The value some steps away, on the track's set points: from a value between two of them, the
 * first step goes to the next one. A value beyond an end stays when it is moved further out and
 * enters at that end otherwise. Whole-number tracks always move by at least one.
 */
export function stepValue(value: number, steps: number, track: Track): number {
  const [min, max] = track.range;
  const direction = Math.sign(steps);
  if (direction === 0 || (direction > 0 ? value >= max : value <= min)) return value;

  const inside = clamp(value, track.range);
  const unit = Math.abs(steps) < 1 ? track.step * Math.abs(steps) : track.step;
  const index = positionOf(inside, track.scale) / unit;
  const nearest = Math.round(index);
  // Compared as rounded values: the logarithm of a rounded set point is not a whole index.
  const isSetPoint = valueAtPosition(nearest * unit, track) === inside;
  const between = direction > 0 ? Math.floor(index) : Math.ceil(index);
  const start = isSetPoint ? nearest : between;
  const next = valueAtPosition((start + direction * Math.max(1, Math.abs(steps))) * unit, track);
  return track.integer && next === inside ? clamp(inside + direction, track.range) : next;
}

/** The value that a key on a focused slider leads to. */
export function valueAfterKey(value: number, event: StepKey, track: Track): number {
  if (event.key === 'Home') return track.range[0];
  if (event.key === 'End') return track.range[1];
  return stepValue(value, stepsOfKey(event), track);
}
