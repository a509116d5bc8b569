/** Lines of equal value on what is seen of a globe, in pixels of its picture. */
import type { ContourLine } from '../contours';
import type { GlobeScope } from './globeContext';
import { Row, type Hemisphere } from './hemisphere';
import { isolines } from './isolines';

/** Places along the longer side of the window in which lines are looked for. */
const places = 90;

export function levelLines(
  seen: Hemisphere,
  { width, height, centre, radius }: GlobeScope,
  levels: readonly number[],
): ContourLine[] {
  const reach = radius + 2;
  const left = Math.max(0, centre.px - reach);
  const right = Math.min(width, centre.px + reach);
  const top = Math.max(0, centre.py - reach);
  const bottom = Math.min(height, centre.py + reach);
  const step = Math.max(right - left, bottom - top) / places;
  const columns = placesBetween(left, right, step);
  const rows = placesBetween(top, bottom, step);
  const values = new Float64Array(columns.length * rows.length);
  const row = new Row(seen);
  rows.forEach((py, r) => {
    row.moveTo((centre.py - py) / radius);
    columns.forEach((px, c) => {
      values[r * columns.length + c] = row.valueAt((px - centre.px) / radius);
    });
  });
  return isolines({ columns, rows, values }, levels);
}

function placesBetween(from: number, to: number, step: number): Float64Array {
  const count = Math.max(2, Math.round((to - from) / step) + 1);
  return Float64Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
}
