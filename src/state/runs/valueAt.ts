/** Reading streamed curves between their samples. */

/** The value of a curve at `time`, linear between samples; null outside what has been computed. */
export function valueAt(time: Float64Array, values: Float64Array, at: number): number | null {
  const last = time.length - 1;
  if (last < 0 || at < (time[0] ?? 0) || at > (time[last] ?? 0)) return null;
  let lo = 0;
  let hi = last;
  while (hi - lo > 1) {
    const middle = (lo + hi) >> 1;
    if ((time[middle] ?? 0) <= at) lo = middle;
    else hi = middle;
  }
  const [t0 = 0, t1 = 0, v0 = 0, v1 = 0] = [time[lo], time[hi], values[lo], values[hi]];
  return t1 > t0 ? v0 + ((v1 - v0) * (at - t0)) / (t1 - t0) : v0;
}
