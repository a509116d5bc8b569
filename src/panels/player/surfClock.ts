/**
 * The clock of the surf: how its seconds are spent along a run. It runs by what happens, the length of
 * the way in energy, overlap and lowest curvature, so that it is slow where the flow escapes. ln t counts
 * beside them: on the plateau, where nothing happens for decades, it does not stand still.
 */
import { bisectRight } from 'd3-array';
import { joukowsky } from '../../physics/hessian/joukowsky';
import { hessianScale } from '../../physics/hessian/bulk';
import { bbpParameter } from '../../physics/hessian/outlier';
import type { Mixture } from '../../physics/mixture';
import { firstSampleTime } from '../../physics/sampleTimes';

/** Columns of a run, equally long, by rising time. */
export interface Course {
  readonly time: Float64Array;
  readonly energy: Float64Array;
  readonly overlap: Float64Array;
  /** Without the part of the noise. */
  readonly mu: Float64Array;
}

/** Times of a run and the shares of the play that have passed by then, from 0 to 1, both rising strictly. */
export interface SurfClock {
  readonly time: Float64Array;
  readonly share: Float64Array;
}

/** How much of the play each of them is worth from one end to the other. */
const weights = { energy: 0.5, curvature: 0.5, overlap: 1, logTime: 1 } as const;
/** Changes as small as these are not stretched to fill the play. */
const leastRange = { energy: 0.05, curvature: 0.1, overlap: 0.2 } as const;

/** Null where there is nothing to play: fewer than two samples. */
export function surfClock(course: Course, mixture: Mixture): SurfClock | null {
  const from = course.time.findIndex((time) => time > 0);
  if (from < 0 || from + 1 >= course.time.length) return null;
  const time = course.time.subarray(from);
  const first = firstSampleTime(time.at(-1) ?? 1);
  const ways = [
    scaled(course.energy.subarray(from), weights.energy, leastRange.energy),
    scaled(course.overlap.subarray(from), weights.overlap, leastRange.overlap),
    scaled(
      lowestCurvature(course, mixture).subarray(from),
      weights.curvature,
      leastRange.curvature,
    ),
    scaled(
      time.map((t) => Math.log1p(t / first)),
      weights.logTime,
      0,
    ),
  ];
  const share = new Float64Array(time.length);
  for (let i = 1; i < time.length; i++) {
    const step = Math.hypot(...ways.map((way) => (way[i] ?? 0) - (way[i - 1] ?? 0)));
    share[i] = (share[i - 1] ?? 0) + step;
  }
  const whole = share.at(-1) ?? 1;
  return { time, share: share.map((length) => length / whole) };
}

/** The smallest eigenvalue of the Hessian where the flow is, in units of its scale. */
function lowestCurvature({ mu, overlap }: Course, mixture: Mixture): Float64Array {
  const scale = hessianScale(mixture);
  return mu.map((centre, i) => {
    const theta = bbpParameter(mixture, overlap[i]);
    return centre / scale - (theta > 1 ? joukowsky(theta) : 2);
  });
}

function scaled(values: Float64Array, weight: number, leastRange: number): Float64Array {
  const low = values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const range = Math.max(high - low, leastRange);
  return values.map((value) => (weight * value) / range);
}

/** Time after a share of the play. */
export function timeAtShare({ time, share }: SurfClock, at: number): number {
  const i = Math.max(1, Math.min(bisectRight(share, at), share.length - 1));
  const [s0 = 0, s1 = 1, t0 = 0, t1 = 0] = [share[i - 1], share[i], time[i - 1], time[i]];
  const part = Math.min(1, Math.max(0, (at - s0) / (s1 - s0)));
  // At the end exactly its time.
  return part === 1 ? t1 : t0 * (t1 / t0) ** part;
}

/** How much of the play lies before `at`; 0 without a time, 1 from the end on. */
export function shareAtTime({ time, share }: SurfClock, at: number | null): number {
  const [first = 0, last = 0] = [time[0], time.at(-1)];
  if (at === null || at <= first) return 0;
  if (at >= last) return 1;
  const i = Math.max(1, bisectRight(time, at));
  const [s0 = 0, s1 = 1, t0 = 0, t1 = 0] = [share[i - 1], share[i], time[i - 1], time[i]];
  return s0 + (s1 - s0) * (Math.log(at / t0) / Math.log(t1 / t0));
}
