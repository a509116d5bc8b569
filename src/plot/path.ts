/** SVG paths through pixel positions, written directly: during a drag there are dozens in a frame. */

/** Positions along one axis, in pixels. */
export type Pixels = ArrayLike<number>;

/** A tenth of a pixel cannot be seen, on the finest screen either, and is quickly written and read. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The polyline through (px[i], py[i]); where a position is not finite it has a gap. */
export function polyline(px: Pixels, py: Pixels): string {
  let path = '';
  let command = 'M';
  for (let i = 0; i < px.length; i++) {
    const x = px[i] ?? NaN;
    const y = py[i] ?? NaN;
    if (!Number.isFinite(x + y)) {
      command = 'M';
      continue;
    }
    path += `${command}${rounded(x)},${rounded(y)}`;
    command = 'L';
  }
  return path;
}

/** Whether something of these positions, or of what lies between them, may be seen in a frame. */
export function mayEnter(
  px: Pixels,
  py: Pixels,
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < px.length; i++) {
    const [x, y] = [px[i] ?? NaN, py[i] ?? NaN];
    if (!Number.isFinite(x + y)) continue;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return left <= width && right >= 0 && top <= height && bottom >= 0;
}

/** The outline of the area between two polylines over the same px; places without a value are left out. */
export function band(px: Pixels, low: Pixels, high: Pixels): string {
  let there = '';
  let back = '';
  for (let i = 0; i < px.length; i++) {
    const [x, lo, hi] = [px[i] ?? NaN, low[i] ?? NaN, high[i] ?? NaN];
    if (!Number.isFinite(x + lo + hi)) continue;
    there += `${there === '' ? 'M' : 'L'}${rounded(x)},${rounded(hi)}`;
    back = `L${rounded(x)},${rounded(lo)}${back}`;
  }
  return there === '' ? '' : `${there}${back}Z`;
}
