/** Outlines of water: ponds in closed wells, streams out of open ones, the lake of the signal. */
import { signalPlace, valleyShape, type FateRow, type Well } from './rows';

/** A curve in shares of the frame. */
export interface ShapeOutline {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Share of a well's depth below which its water is not drawn. */
const leastWater = 0.03;
const streamSamples = 25;
const basinSamples = 101;
/** Height of the ground in front of the rows, and of the lake above its bottom. */
const foregroundHeight = 0.22;
const lakeDepth = 0.055;

/** Ground of a well below its water level; null where none is left to see. */
export function pondOf({ ground, ridge }: FateRow, well: Well): ShapeOutline | null {
  if (well.water < leastWater || well.depth <= 0) return null;
  return waterAt(ground, well.x, ridge - well.depth * (1 - well.water));
}

/** Water that stands at a level around a place; null where the ground there lies above it. */
function waterAt(ground: ShapeOutline, place: number, level: number): ShapeOutline | null {
  const { x, y } = ground;
  let from = x.findIndex((at) => at >= place);
  if (from < 0 || (y[from] ?? 1) > level) return null;
  let to = from;
  while (from > 0 && (y[from - 1] ?? 1) <= level) from -= 1;
  while (to < x.length - 1 && (y[to + 1] ?? 1) <= level) to += 1;
  const [left, right] = [shore(ground, from, from - 1, level), shore(ground, to, to + 1, level)];
  return {
    x: Float64Array.of(left, ...x.subarray(from, to + 1), right),
    y: Float64Array.of(level, ...y.subarray(from, to + 1), level),
  };
}

/** Where the ground rises to the water level between two of its places; the first lies below it. */
function shore({ x, y }: ShapeOutline, wet: number, dry: number, level: number): number {
  const [x0 = 0, y0 = 0] = [x[wet], y[wet]];
  const [x1 = x0, y1 = y0] = [x[dry], y[dry]];
  return y1 > y0 ? x0 + ((x1 - x0) * (level - y0)) / (y1 - y0) : x0;
}

/** Along the hill first, then steeply down into the lake. */
export function streamOf(row: FateRow, well: Well, foot: number): ShapeOutline {
  const start = { x: well.x, y: row.ridge - well.depth };
  const end = { x: signalPlace - 0.03 + 0.06 * well.x, y: foot + lakeDepth };
  const bend = { x: 0.45 * start.x + 0.55 * end.x, y: start.y - 0.01 };
  const drop = { x: end.x - 0.02, y: 0.4 * start.y + 0.6 * end.y };
  const share = Float64Array.from({ length: streamSamples }, (_, i) => i / (streamSamples - 1));
  return {
    x: share.map((s) => bezier(s, start.x, bend.x, drop.x, end.x)),
    y: share.map((s) => bezier(s, start.y, bend.y, drop.y, end.y)),
  };
}

function bezier(s: number, a: number, b: number, c: number, d: number): number {
  const r = 1 - s;
  return r * r * r * a + 3 * r * r * s * b + 3 * r * s * s * c + s * s * s * d;
}

/** The ground in front, with the bottom of the signal's basin at `foot`, and the lake in it. */
export function basinOf(foot: number | null): {
  readonly ground: ShapeOutline;
  readonly lake: ShapeOutline | null;
} {
  const x = Float64Array.from({ length: basinSamples }, (_, i) => i / (basinSamples - 1));
  const depth = foot === null ? 0 : foregroundHeight - foot;
  const y = x.map(
    (place) =>
      foregroundHeight + 0.008 * Math.sin(9 * place) * (1 - place) - depth * valleyShape(place),
  );
  const ground = { x, y };
  return { ground, lake: foot === null ? null : waterAt(ground, signalPlace, foot + lakeDepth) };
}
