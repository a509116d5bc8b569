/**
 * The front that an escape leaves behind: after it the rows continue in coordinates that are
 * logarithmic on both sides of the time of the escape (see coordinates.ts).
 */
import { LagMap, RowFrame } from '../scheme/coordinates';
import { LagGrid } from '../grid/lagGrid';
import { LagHistory } from '../scheme/history';

/** Overlap from where on a rise counts as the escape. */
const smallestOverlap = 0.05;
/**
 * The front is placed once the speed of the rise has fallen to this share of its peak: later, the
 * usual coordinates would already blur it; earlier, there is no peak to place it at.
 */
const overShare = 0.6;
/** The usual coordinates resolve an escape before this many microscopic times... */
const lateTime = 30;
/** ...unless its own duration is shorter than its time by this factor. */
const shortFactor = 3;
/** A rise of fewer of its durations than this is no escape but growth like a power of t. */
const leastDurations = 0.5;
/** Rows carried over: what formulas and stencils look back on. */
const rowsKept = 6;

export class EscapeDetector {
  private previous = { time: 0, overlap: 0 };
  private peak = { time: 0, speed: 0 };
  /** Rows since the peak; less than any number until m rises faster again after a rise that was no late escape. */
  private rowsBehind = 0;
  private isDone = false;

  /** @param unit a, the microscopic time. */
  constructor(private readonly unit: number) {}

  /** Looks at the newest row; returns the time of a late escape once it is over, else undefined. */
  observe(time: number, overlap: number): number | undefined {
    const { previous } = this;
    const speed = (overlap - previous.overlap) / (time - previous.time);
    const middle = (time + previous.time) / 2;
    this.previous = { time, overlap };
    if (this.isDone || overlap < smallestOverlap) return undefined;
    if (speed > this.peak.speed) {
      this.peak = { time: middle, speed };
      this.rowsBehind = 0;
    } else if (this.rowsBehind < 0) this.peak = { time, speed: Math.max(0, speed) };
    this.rowsBehind++;
    if (speed > overShare * this.peak.speed || this.rowsBehind < rowsKept) return undefined;
    const duration = overlap / this.peak.speed;
    const front = this.peak.time;
    const durations = front / duration;
    const isLate = durations > (front > lateTime * this.unit ? leastDurations : shortFactor);
    // A first, slow rise may be followed by the escape: look on for where it becomes faster again.
    this.peak = { time, speed: Math.max(0, speed) };
    this.rowsBehind = -Infinity;
    this.isDone = isLate;
    return isLate ? front : undefined;
  }
}

/** A history in coordinates with a front, which starts with the last rows of `before`. */
export function continueBehindFront(
  before: LagHistory,
  front: number,
  ownElements: number,
  frontElements: number,
): LagHistory {
  const { degree } = before.grid.element;
  const map = new LagMap(before.map.unit, front);
  const grid = new LagGrid(ownElements, degree, frontElements);
  const history = new LagHistory(grid, map, before);
  const frame = new RowFrame(grid, map);
  for (let row = before.rows - rowsKept; row < before.rows; row++) {
    const x = map.clock(before.map.time(before.x[row]));
    frame.place(x);
    history.pushFrom(before, row, x, (k) =>
      before.map.place(before.x[row], frame.lag[k], frame.earlier[k]),
    );
  }
  return history;
}
