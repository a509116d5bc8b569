/**
 * Where a function of two variables vanishes within a rectangle: marching squares over a grid (d3-contour), each crossing
 * of a side of a cell then refined by root finding along that side. What happens within one side is not seen.
 */
import { contours } from 'd3-contour';
import { findRoot } from './brent';

/** A polyline. */
export interface Course {
  readonly x: Float64Array<ArrayBuffer>;
  readonly y: Float64Array<ArrayBuffer>;
}

export interface ZeroSet {
  /** Where it vanishes; a closed one ends where it begins. None runs along the border or where there is no value. */
  readonly lines: readonly Course[];
  /** Closed: by the rule of even and odd they hold the places where it is not negative. */
  readonly area: readonly Course[];
}

export interface SampledFunction {
  readonly of: (x: number, y: number) => number;
  /** Ascending places, at least two. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Its values row by row, those of one y in a row; NaN where there is none. */
  readonly values: Float64Array;
}

interface Vertex {
  readonly x: number;
  readonly y: number;
  /** The function vanishes here; else the area ends at the border or where there is no value. */
  readonly isZero: boolean;
}

export function zeroSet(sampled: SampledFunction): ZeroSet {
  const { x, y, values } = sampled;
  const trace = contours().size([x.length, y.length]).smooth(false);
  const rings = trace
    .contour(Array.from(values), 0)
    .coordinates.flat()
    .map((ring) => ring.map(([column, row]) => vertexAt(sampled, column, row)));
  return { lines: rings.flatMap(zeroPieces).map(courseOf), area: rings.map(courseOf) };
}

/** Value i stands at i + 1/2, so that a whole number is the side between two of them; beyond the border nothing holds. */
function vertexAt(sampled: SampledFunction, column: number, row: number): Vertex {
  const { of, x, y, values } = sampled;
  const isAlongX = Number.isInteger(column);
  const [places, at] = isAlongX ? [x, column] : [y, row];
  const [lo, hi] = [Math.max(0, at - 1), Math.min(places.length - 1, at)];
  const [c, r] = [Math.floor(column - 0.5), Math.floor(row - 0.5)];
  const valueAt = (i: number): number =>
    isAlongX ? values[r * x.length + i] : values[i * x.length + c];
  const put = (place: number, isZero: boolean): Vertex =>
    isAlongX ? { x: place, y: y[r], isZero } : { x: x[c], y: place, isZero };
  if (lo === hi) return put(places[lo], false);
  const held = valueAt(lo) >= 0 ? lo : hi;
  if (Number.isNaN(valueAt(lo) + valueAt(hi))) return put(places[held], false);
  const along = (place: number): number => (isAlongX ? of(place, y[r]) : of(x[c], place));
  return put(findRoot(along, places[lo], places[hi]), true);
}

/** The stretches of a ring along which the function vanishes. */
function zeroPieces(ring: readonly Vertex[]): Vertex[][] {
  const start = ring.findIndex(({ isZero }) => !isZero);
  if (start < 0) return [[...ring]];
  const pieces: Vertex[][] = [];
  let piece: Vertex[] = [];
  for (const vertex of [...ring.slice(start), ...ring.slice(1, start + 1)]) {
    if (vertex.isZero) piece.push(vertex);
    else {
      if (piece.length > 1) pieces.push(piece);
      piece = [];
    }
  }
  return pieces;
}

function courseOf(vertices: readonly Vertex[]): Course {
  return {
    x: Float64Array.from(vertices, ({ x }) => x),
    y: Float64Array.from(vertices, ({ y }) => y),
  };
}
