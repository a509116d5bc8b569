/**
 * Root of a continuous function between two points of opposite sign, by Brent's method (R. P. Brent,
 * Algorithms for Minimization without Derivatives, 1973, chapter 4): inverse quadratic or secant
 * steps, with bisection whenever they would converge too slowly.
 */

/** Bisection alone needs about 1075 halvings in the worst case; Brent needs about ten here. */
const maximalSteps = 2200;

/**
 * The root of `f` in [lo, hi], to the last digit unless a wider `tolerance` (absolute, in x) is
 * allowed.
 * @throws RangeError if f has the same strict sign, or is not a number, at both ends.
 */
export function findRoot(f: (x: number) => number, lo: number, hi: number, tolerance = 0): number {
  let [a, b] = [lo, hi];
  let [fa, fb] = [f(a), f(b)];
  if (!(fa * fb <= 0))
    throw new RangeError(`no sign change: f(${lo}) = ${fa} and f(${hi}) = ${fb}`);
  // b is the best estimate, [b, c] always brackets the root, a is the previous estimate.
  let [c, fc] = [a, fa];
  let step = b - a;
  let previousStep = step;
  for (let count = 0; count < maximalSteps; count++) {
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const resolution = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    const half = (c - b) / 2;
    if (fb === 0 || Math.abs(half) <= resolution) return b;
    const trial = interpolate(a, b, c, fa, fb, fc);
    const useful =
      Math.abs(previousStep) >= resolution &&
      Math.abs(fa) > Math.abs(fb) &&
      trial / half > 0 &&
      Math.abs(trial) < Math.min(1.5 * Math.abs(half) - resolution / 2, Math.abs(previousStep) / 2);
    previousStep = useful ? step : half;
    step = useful ? trial : half;
    [a, fa] = [b, fb];
    b += Math.abs(step) > resolution ? step : Math.sign(half) * resolution;
    fb = f(b);
    if (fb > 0 === fc > 0) {
      [c, fc] = [a, fa];
      step = previousStep = b - a;
    }
  }
  return b;
}

/** Step from b towards the root: inverse quadratic through three points, secant through two. */
function interpolate(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  if (a === c) return (fb * (a - b)) / (fb - fa);
  return (
    ((a - b) * fb * fc) / ((fa - fb) * (fa - fc)) + ((c - b) * fa * fb) / ((fc - fa) * (fc - fb))
  );
}
