/** Contour lines of a sampled function, in data units. */
import { quantile } from 'd3-array';
import { contours } from 'd3-contour';
import { axisTicks, createScale } from './scales';

export interface SampledPlane {
  /** Places of the columns (x) and of the rows (y), rising. */
  readonly columns: ArrayLike<number>;
  readonly rows: ArrayLike<number>;
  /** Row by row; NaN where there is no value. */
  readonly values: Float64Array;
}

export interface ContourLine {
  readonly level: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** `linear` levels are round and evenly spaced, `log` levels are powers of ten and, over
 * few decades, round numbers between them. */
export type LevelSpacing = 'linear' | 'log';

/** About `count` round levels within the bulk of the finite values. */
export function contourLevels(values: Float64Array, spacing: LevelSpacing, count = 7): number[] {
  const finite = values.filter(Number.isFinite);
  if (finite.length < 2) return [];
  // The outermost values sit at a divergence or a corner and would take all the levels.
  const [lo = 0, hi = 0] = [quantile(finite, 0.02), quantile(finite, 0.98)];
  if (!(hi > lo)) return [];
  if (spacing === 'linear')
    return axisTicks(createScale('linear', [lo, hi], [0, 1]), count).map(({ value }) => value);
  if (lo <= 0) return [];
  const decades = Math.log10(hi / lo);
  const steps = decades * 3 <= count ? [1, 2, 5] : decades * 2 <= count ? [1, 3] : [1];
  const levels: number[] = [];
  for (let power = Math.floor(Math.log10(lo)); 10 ** power <= hi; power++)
    levels.push(...steps.map((step) => step * 10 ** power));
  return levels.filter((level) => level >= lo && level <= hi);
}

/** Every piece of every contour; none runs along the border of the plane or of where values exist. */
export function contourLines(plane: SampledPlane, levels: readonly number[]): ContourLine[] {
  const { columns, rows, values } = plane;
  const width = columns.length;
  const height = rows.length;
  const trace = contours().size([width, height]);
  return levels.flatMap((level) =>
    trace
      .contour(Array.from(values), level)
      .coordinates.flat()
      .flatMap((ring) => openPieces(ring, isInterior(plane)))
      .map((piece) => ({
        level,
        x: Float64Array.from(piece, ([column = 0]) => placeAt(columns, column - 0.5)),
        y: Float64Array.from(piece, ([, row = 0]) => placeAt(rows, row - 0.5)),
      })),
  );
}

/**
 * Whether a point of a ring, in the units of d3 (value i at i + 0.5), lies where the function does. d3
 * puts a crossing towards a missing value onto the last value there is, and closes rings at the border.
 */
function isInterior({ columns, rows, values }: SampledPlane) {
  const has = (row: number, column: number): boolean =>
    row >= 0 &&
    column >= 0 &&
    row < rows.length &&
    column < columns.length &&
    Number.isFinite(values[row * columns.length + column] ?? NaN);
  return ([x = 0, y = 0]: readonly number[]): boolean => {
    const [column, row] = [x - 0.5, y - 0.5];
    const [c, r] = [Math.floor(column), Math.floor(row)];
    if (c === column && r === row)
      return has(r - 1, c) && has(r + 1, c) && has(r, c - 1) && has(r, c + 1);
    return has(r, c) && has(Math.ceil(row), Math.ceil(column));
  };
}

/** The stretches of a closed ring whose points all pass the test. */
function openPieces(
  ring: readonly (readonly number[])[],
  passes: (point: readonly number[]) => boolean,
): (readonly number[])[][] {
  const start = ring.findIndex((point) => !passes(point));
  if (start < 0) return [[...ring]];
  // Begun at a gap, so that no stretch is cut where the ring happens to close.
  const turned = [...ring.slice(start), ...ring.slice(1, start + 1)];
  const pieces: (readonly number[])[][] = [];
  let piece: (readonly number[])[] = [];
  for (const point of turned) {
    if (passes(point)) {
      piece.push(point);
      continue;
    }
    if (piece.length > 1) pieces.push(piece);
    piece = [];
  }
  return pieces;
}

function placeAt(places: ArrayLike<number>, index: number): number {
  const lo = Math.max(0, Math.min(places.length - 2, Math.floor(index)));
  const [a = 0, b = 0] = [places[lo], places[lo + 1]];
  return a + (b - a) * (index - lo);
}
