/** Windows of a figure under zooming and panning; in pixels, so that log axes need no extra rule. */
import type { FigureFrame } from './figureContext';
import type { Interval, Scale } from './scales';

export interface Window {
  readonly x: Interval;
  readonly y: Interval;
}

export interface Pixel {
  readonly px: number;
  readonly py: number;
}

type FrameScales = Pick<FigureFrame, 'x' | 'y' | 'width' | 'height'>;

/** `factor` > 1 shows less, closer; what is at `anchor` stays there. */
export function zoomedAbout(frame: FrameScales, { px, py }: Pixel, factor: number): Window {
  const stretch = (scale: Scale, at: number, extent: number): Interval =>
    inverted(scale, at - at / factor, at + (extent - at) / factor);
  return { x: stretch(frame.x, px, frame.width), y: stretch(frame.y, py, frame.height) };
}

/** The window after its content has been dragged by so many pixels. */
export function panned(frame: FrameScales, { px, py }: Pixel): Window {
  return {
    x: inverted(frame.x, -px, frame.width - px),
    y: inverted(frame.y, -py, frame.height - py),
  };
}

/** The window that fills the frame with the box between two corners. */
export function boxed(frame: FrameScales, a: Pixel, b: Pixel): Window {
  return {
    x: inverted(frame.x, Math.min(a.px, b.px), Math.max(a.px, b.px)),
    y: inverted(frame.y, Math.min(a.py, b.py), Math.max(a.py, b.py)),
  };
}

/**
 * The window that keeps two touched places under the two fingers: about their centre by the ratio
 * of their distances, then along with the centre.
 */
export function pinched(
  frame: FrameScales,
  before: readonly [Pixel, Pixel],
  after: readonly [Pixel, Pixel],
): Window {
  const distance = ([a, b]: readonly [Pixel, Pixel]): number =>
    Math.max(1, Math.hypot(a.px - b.px, a.py - b.py));
  const centre = ([a, b]: readonly [Pixel, Pixel]): Pixel => ({
    px: (a.px + b.px) / 2,
    py: (a.py + b.py) / 2,
  });
  const factor = distance(after) / distance(before);
  const [from, to] = [centre(before), centre(after)];
  const along = (scale: Scale, a: number, b: number, extent: number): Interval =>
    inverted(scale, a - b / factor, a + (extent - b) / factor);
  return {
    x: along(frame.x, from.px, to.px, frame.width),
    y: along(frame.y, from.py, to.py, frame.height),
  };
}

/** Data values at two positions, the smaller first: y runs down in pixels. */
function inverted(scale: Scale, from: number, to: number): Interval {
  const [a, b] = [scale.invert(from), scale.invert(to)];
  return a < b ? [a, b] : [b, a];
}
