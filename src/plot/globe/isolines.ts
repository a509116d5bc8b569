/**
 * Lines of equal value for what is drawn anew with every frame: marching squares for all levels, without the
 * nesting of rings that areas between levels would need (src/plot/contours.ts), and with nothing allocated but the
 * lines themselves.
 */
import type { ContourLine, SampledPlane } from '../contours';

/**
 * Every piece of every line; an open one ends at the border, a closed one where it began. Crossings lie on the
 * sides between neighbouring places, linear in their values; where two lines meet in one cell its mean tells how
 * they run.
 * All values are finite.
 */
export function isolines(plane: SampledPlane, levels: readonly number[]): ContourLine[] {
  const crossings = crossingsFor(plane.values.length);
  return levels.flatMap((level) => crossings.lines(plane, level));
}

let kept: Crossings | undefined;

/** Pictures of one size follow each other. */
function crossingsFor(places: number): Crossings {
  if (kept?.places !== places) kept = new Crossings(places);
  return kept;
}

/** No side: sides are counted from 1 in what they are joined to, so that 0 is none. */
const none = 0;

/**
 * The sides of cells that one level crosses, each with the one or two sides that it is joined to. A side is
 * named by the place at its start: twice that, and one more where it goes on to the next row.
 */
class Crossings {
  private readonly joined: Int32Array;
  private readonly isLeft: Uint8Array;
  /** The sides crossed, in the order in which they were found. */
  private readonly found: Int32Array;
  private readonly piece: Int32Array;
  private count = 0;

  constructor(readonly places: number) {
    this.joined = new Int32Array(4 * places);
    this.isLeft = new Uint8Array(2 * places);
    this.found = new Int32Array(2 * places);
    this.piece = new Int32Array(2 * places + 1);
  }

  lines(plane: SampledPlane, level: number): ContourLine[] {
    this.find(plane, level);
    const { found, count, joined, isLeft } = this;
    const lines: ContourLine[] = [];
    // Open lines from their ends; what is left then are rings.
    for (let i = 0; i < count; i++) {
      const side = found[i] ?? 0;
      if (joined[2 * side + 1] === none && isLeft[side] === 1)
        lines.push(this.line(plane, level, this.follow(side)));
    }
    for (let i = 0; i < count; i++) {
      const side = found[i] ?? 0;
      if (isLeft[side] === 0) continue;
      const length = this.follow(side);
      this.piece[length] = side;
      lines.push(this.line(plane, level, length + 1));
    }
    for (let i = 0; i < count; i++) joined.fill(none, 2 * (found[i] ?? 0), 2 * (found[i] ?? 0) + 2);
    this.count = 0;
    return lines;
  }

  private find({ columns, rows, values }: SampledPlane, level: number): void {
    const width = columns.length;
    for (let r = 0; r + 1 < rows.length; r++) {
      let at = r * width;
      // What equals the level lies above it.
      let a = (values[at] ?? NaN) >= level;
      let d = (values[at + width] ?? NaN) >= level;
      for (let c = 0; c + 1 < width; c++, at++) {
        const b = (values[at + 1] ?? NaN) >= level;
        const e = (values[at + width + 1] ?? NaN) >= level;
        if (a !== b || a !== d || a !== e) this.addCell(values, at, width, level, a, b, d, e);
        a = b;
        d = e;
      }
    }
  }

  private addCell(
    values: Float64Array,
    at: number,
    width: number,
    level: number,
    a: boolean,
    b: boolean,
    d: boolean,
    e: boolean,
  ): void {
    const first = 2 * at;
    const right = 2 * (at + 1) + 1;
    const second = 2 * (at + width);
    const left = 2 * at + 1;
    if (a === b) this.join(a === d ? right : left, d === e ? right : second);
    else if (d === e) this.join(first, a === d ? right : left);
    else if (a === d) this.join(first, second);
    else {
      const sum =
        (values[at] ?? NaN) +
        (values[at + 1] ?? NaN) +
        (values[at + width] ?? NaN) +
        (values[at + width + 1] ?? NaN);
      // Where the middle is like a and e the lines cut off b and d.
      const cutsOff = sum / 4 >= level === a;
      this.join(first, cutsOff ? right : left);
      this.join(second, cutsOff ? left : right);
    }
  }

  private join(one: number, other: number): void {
    this.note(one, other);
    this.note(other, one);
  }

  private note(side: number, other: number): void {
    const { joined, isLeft, found } = this;
    if (joined[2 * side] === none) {
      joined[2 * side] = other + 1;
      isLeft[side] = 1;
      found[this.count++] = side;
    } else joined[2 * side + 1] = other + 1;
  }

  /** Writes the sides from one on that are joined and still left; returns how many. */
  private follow(start: number): number {
    const { joined, isLeft, piece } = this;
    let length = 0;
    for (let side = start; side >= 0;) {
      piece[length++] = side;
      isLeft[side] = 0;
      const one = (joined[2 * side] ?? none) - 1;
      const other = (joined[2 * side + 1] ?? none) - 1;
      side = one >= 0 && isLeft[one] === 1 ? one : other >= 0 && isLeft[other] === 1 ? other : -1;
    }
    return length;
  }

  private line(
    { columns, rows, values }: SampledPlane,
    level: number,
    length: number,
  ): ContourLine {
    const width = columns.length;
    const x = new Float64Array(length);
    const y = new Float64Array(length);
    for (let i = 0; i < length; i++) {
      const side = this.piece[i] ?? 0;
      const from = side >> 1;
      const to = from + (side % 2 === 0 ? 1 : width);
      const start = values[from] ?? NaN;
      const share = (level - start) / ((values[to] ?? NaN) - start);
      x[i] = between(columns, from % width, to % width, share);
      y[i] = between(rows, Math.floor(from / width), Math.floor(to / width), share);
    }
    return { level, x, y };
  }
}

function between(places: ArrayLike<number>, a: number, b: number, share: number): number {
  const start = places[a] ?? NaN;
  return start + share * ((places[b] ?? NaN) - start);
}
