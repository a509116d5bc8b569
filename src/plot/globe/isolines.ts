/**
 * Lines of equal value for what is drawn anew with every frame: marching squares in one pass over the places for
 * all levels, without the nesting of rings that areas between levels would need (src/plot/contours.ts).
 */
import type { ContourLine, SampledPlane } from '../contours';

/**
 * Every piece of every line; an open one ends at the border, a closed one where it began. Crossings lie on the
 * sides between neighbouring places, linear in their values; where two lines meet in one cell its mean tells how
 * they run.
 * All values are finite.
 */
export function isolines(plane: SampledPlane, levels: readonly number[]): ContourLine[] {
  const crossings = levels.map(() => new Crossings());
  const { columns, rows, values } = plane;
  const width = columns.length;
  for (let r = 0; r + 1 < rows.length; r++)
    for (let c = 0; c + 1 < width; c++) {
      const at = r * width + c;
      const a = values[at] ?? NaN;
      const b = values[at + 1] ?? NaN;
      const d = values[at + width] ?? NaN;
      const e = values[at + width + 1] ?? NaN;
      const lo = Math.min(a, b, d, e);
      const hi = Math.max(a, b, d, e);
      for (let l = 0; l < levels.length; l++) {
        const level = levels[l] ?? NaN;
        // What equals the level lies above it.
        if (level > lo && level <= hi) crossings[l]?.addCell(at, width, level, a, b, d, e);
      }
    }
  return crossings.flatMap((each, l) => each.lines(plane, levels[l] ?? NaN));
}

/**
 * The sides of cells that one level crosses, each with the one or two sides that it is joined to. A side is
 * named by the place at its start: twice that, and one more where it goes on to the next row.
 */
class Crossings {
  private readonly joined = new Map<number, [number, number]>();

  addCell(
    at: number,
    width: number,
    level: number,
    a: number,
    b: number,
    d: number,
    e: number,
  ): void {
    const [first, right, second, left] = [2 * at, 2 * (at + 1) + 1, 2 * (at + width), 2 * at + 1];
    const crossed: number[] = [];
    if (a >= level !== b >= level) crossed.push(first);
    if (b >= level !== e >= level) crossed.push(right);
    if (d >= level !== e >= level) crossed.push(second);
    if (a >= level !== d >= level) crossed.push(left);
    if (crossed.length === 2) this.join(crossed[0] ?? 0, crossed[1] ?? 0);
    else if ((a + b + d + e) / 4 >= level === a >= level) {
      // The middle is like a and e: the lines cut off b and d.
      this.join(first, right);
      this.join(second, left);
    } else {
      this.join(left, first);
      this.join(right, second);
    }
  }

  private join(one: number, other: number): void {
    this.note(one, other);
    this.note(other, one);
  }

  private note(side: number, other: number): void {
    const known = this.joined.get(side);
    if (known === undefined) this.joined.set(side, [other, -1]);
    else known[1] = other;
  }

  lines(plane: SampledPlane, level: number): ContourLine[] {
    const left = new Set(this.joined.keys());
    const pieces: number[][] = [];
    const follow = (start: number): number[] => {
      const piece: number[] = [];
      for (let side: number | undefined = start; side !== undefined;) {
        piece.push(side);
        left.delete(side);
        side = this.joined.get(side)?.find((next) => left.has(next));
      }
      return piece;
    };
    for (const [side, [, second]] of this.joined)
      if (second < 0 && left.has(side)) pieces.push(follow(side));
    for (const side of left) {
      const ring = follow(side);
      pieces.push([...ring, side]);
    }
    return pieces.map((piece) => lineOf(plane, level, piece));
  }
}

function lineOf(
  { columns, rows, values }: SampledPlane,
  level: number,
  sides: readonly number[],
): ContourLine {
  const width = columns.length;
  const x = new Float64Array(sides.length);
  const y = new Float64Array(sides.length);
  sides.forEach((side, i) => {
    const from = side >> 1;
    const to = from + (side % 2 === 0 ? 1 : width);
    const [start = NaN, end = NaN] = [values[from], values[to]];
    const share = (level - start) / (end - start);
    const between = (places: ArrayLike<number>, a: number, b: number): number =>
      (places[a] ?? NaN) + share * ((places[b] ?? NaN) - (places[a] ?? NaN));
    x[i] = between(columns, from % width, to % width);
    y[i] = between(rows, Math.floor(from / width), Math.floor(to / width));
  });
  return { level, x, y };
}
