/** Where labels and markers stand: clear of curves, of marks and of each other, all by one algorithm. */
import { isBeside, type PixelPoint } from './course';

/** In pixels, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What must not be covered. */
export interface Obstacles {
  /** Nothing may leave it. */
  readonly frame: Box;
  readonly boxes?: readonly Box[];
  /** Polylines. */
  readonly curves?: readonly (readonly PixelPoint[])[];
}

/**
 * For each item the place of the candidate it gets, in the order of the items: the first that is clear
 * of everything, those before it included; where none is, the one that covers least.
 */
export function placeAll(
  items: readonly (readonly Box[])[],
  { frame, boxes = [], curves = [] }: Obstacles,
): number[] {
  const taken = [...boxes];
  return items.map((candidates) => {
    const chosen = cheapest(candidates, (box) => costOf(box, frame, taken, curves));
    const box = candidates[chosen];
    if (box !== undefined) taken.push(box);
    return chosen;
  });
}

/** The place of the first that costs least; what comes after one that costs nothing is not looked at. */
function cheapest(candidates: readonly Box[], cost: (box: Box) => number): number {
  let [chosen, least] = [-1, Infinity];
  for (const [i, box] of candidates.entries()) {
    const own = cost(box);
    if (own < least) [chosen, least] = [i, own];
    if (least === 0) break;
  }
  return chosen;
}

/** 0 for a clear place, else about the area that is covered; what leaves the frame counts several times. */
function costOf(
  box: Box,
  frame: Box,
  boxes: readonly Box[],
  curves: readonly (readonly PixelPoint[])[],
): number {
  const outside = areaOf(box) - commonArea(box, frame);
  const covered = boxes.reduce((sum, other) => sum + commonArea(box, other), 0);
  const crossed = curves.reduce((sum, curve) => sum + lengthWithin(curve, box), 0);
  return outsideWeight * outside + covered + curveWidth * crossed;
}

/** Cut text cannot be read; text over a mark can, with effort. */
const outsideWeight = 4;
/** Pixels that a curve counts as. */
const curveWidth = 4;

function areaOf({ left, right, top, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

function commonArea(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function lengthWithin(curve: readonly PixelPoint[], box: Box): number {
  let [sum, last] = [0, curve[0]];
  for (const point of curve) {
    if (last !== undefined && !isBeside(last, point, box)) sum += segmentWithin(last, point, box);
    last = point;
  }
  return sum;
}

/** Length of the part of a segment that lies within a box (Liang and Barsky's clipping). */
function segmentWithin(a: PixelPoint, b: PixelPoint, { left, right, top, bottom }: Box): number {
  const [dx, dy] = [b.px - a.px, b.py - a.py];
  if (!Number.isFinite(dx + dy)) return 0;
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, a.px - left],
    [dx, right - a.px],
    [-dy, a.py - top],
    [dy, bottom - a.py],
  ] as const) {
    if (step === 0 && room < 0) return 0;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return to > from ? (to - from) * Math.hypot(dx, dy) : 0;
}

/** The box of a line of text that begins (`start`), ends or is centred at a place, on its base line. */
export function textBox(
  { px, py }: PixelPoint,
  anchor: 'start' | 'middle' | 'end',
  characters: number,
  em: number,
): Box {
  const width = characters * advance * labelSize * em;
  const left = px - { start: 0, middle: width / 2, end: width }[anchor];
  return {
    left,
    right: left + width,
    top: py - 0.78 * labelSize * em,
    bottom: py + 0.24 * labelSize * em,
  };
}

/** Of labels, in em of the figure, and the mean advance of their characters in em of them. */
const labelSize = 0.75;
const advance = 0.56;

/** Whether a box lies within the frame and covers none of the others, nor any of the curves. */
export function isClearOf(
  box: Box,
  frame: Box,
  boxes: readonly Box[],
  curves: readonly (readonly PixelPoint[])[] = [],
): boolean {
  return costOf(box, frame, boxes, curves) < 1;
}

/** The box around some points, with a margin. */
export function boxOf(points: readonly PixelPoint[], margin: number): Box {
  const [xs, ys] = [points.map(({ px }) => px), points.map(({ py }) => py)];
  return {
    left: Math.min(...xs) - margin,
    right: Math.max(...xs) + margin,
    top: Math.min(...ys) - margin,
    bottom: Math.max(...ys) + margin,
  };
}

/** All of a figure's frame. */
export function frameBox({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): Box {
  return { left: 0, top: 0, right: width, bottom: height };
}

/** A square about a point. */
export function boxAround({ px, py }: PixelPoint, radius: number): Box {
  return { left: px - radius, right: px + radius, top: py - radius, bottom: py + radius };
}
