/** Reading streamed curves between their samples. */
import { bisectRight } from 'd3-array';

/** The value of a curve at `time`, linear between samples; null outside what has been computed. */
export function valueAt(time: Float64Array, values: Float64Array, at: number): number | null {
  const last = time.length - 1;
  if (last < 0 || at < (time[0] ?? 0) || at > (time[last] ?? 0)) return null;
  const next = Math.min(bisectRight(time, at), last);
  const before = Math.max(next - 1, 0);
  const [t0 = 0, t1 = 0, v0 = 0, v1 = 0] = [time[before], time[next], values[before], values[next]];
  return t1 > t0 ? v0 + ((v1 - v0) * (at - t0)) / (t1 - t0) : v0;
}
