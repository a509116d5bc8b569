/** Axes that stand still under a hand: what moves is the curve, and the axis seldom steps. */

/**
 * The next higher of the values that divide each decade into `steps` equal ratios; a value that is one of them stays.
 * @param value positive.
 */
export function steadyAbove(value: number, steps: number): number {
  // A rounding above a step is not above it.
  return 10 ** (Math.ceil(steps * Math.log10(value) - 1e-9) / steps);
}
