/**
 * Coordinates of a diluted tensor saturate: z = phi(y)/a with phi(y) = y (1 + (y/L)^8)^(-1/8), which
 * is y for what coordinates normally are and never exceeds L. Without it few coordinates that
 * reinforce each other through their couplings could grow without bounds, into a condensed state that
 * the model has not. In a random basis the coordinates of two configurations of overlap q are jointly
 * normal, and E[z z'] = q + O(L^-16) q^3, so the law of the loss stays what it is.
 */

/** L: four standard deviations, and less for high orders, whose products grow faster. */
export function saturationLevel(order: number): number {
  return order <= 4 ? 4 : 3;
}

export interface Saturation {
  readonly level: number;
  /** a = E[y phi(y)] for normal y, so that E[z z'] begins with q. */
  readonly gain: number;
}

export function createSaturation(level: number): Saturation {
  // The trapezoidal rule converges exponentially for smooth functions that decay.
  const step = 0.05;
  let gain = 0;
  for (let y = -10; y <= 10; y += step)
    gain += ((step * y * y) / (1 + (y / level) ** 8) ** 0.125) * Math.exp((-y * y) / 2);
  return { level, gain: gain / Math.sqrt(2 * Math.PI) };
}

/** Replaces y by z and writes dz/dy. */
export function saturate({ level, gain }: Saturation, y: Float64Array, slope: Float64Array): void {
  const inverse = 1 / (level * level);
  for (let i = 0; i < y.length; i++) {
    const square = y[i] * y[i] * inverse;
    const fourth = square * square;
    const base = 1 + fourth * fourth;
    const factor = 1 / (gain * Math.sqrt(Math.sqrt(Math.sqrt(base))));
    y[i] *= factor;
    slope[i] = factor / base;
  }
}

/** Writes d2z/dy2 of the coordinates y. */
export function saturationBend(
  { level, gain }: Saturation,
  y: Float64Array,
  bend: Float64Array,
): void {
  const inverse = 1 / (level * level);
  for (let i = 0; i < y.length; i++) {
    const square = y[i] * y[i] * inverse;
    const fourth = square * square;
    const base = 1 + fourth * fourth;
    const slope = 1 / (gain * base * Math.sqrt(Math.sqrt(Math.sqrt(base))));
    bend[i] = (-9 * slope * y[i] * inverse * square * fourth) / base;
  }
}
