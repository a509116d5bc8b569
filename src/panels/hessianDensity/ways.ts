/** The ways through energies and signals that the Hessian panel plays. */
import type { Model } from '../../physics/model';

/** A piecewise linear way: `values` at `shares`, both from the beginning to the end. */
export interface Way {
  readonly shares: readonly number[];
  readonly values: readonly number[];
}

/** From energy 0 to the threshold, then more slowly through the last thousandths to the ground energy. */
export function energyWay({ groundEnergy, threshold }: Model): Way {
  const plateau = Math.max(groundEnergy, threshold.energy);
  return { shares: [0, 0.8, 1], values: [0, plateau, groundEnergy] };
}

/** 1/Δ₂ from well below the line of gradient flow, where θ = 1, to well above it; null where no matrix holds the signal. */
export function signalWay({ flowLine }: Model): Way | null {
  if (flowLine === null) return null;
  return { shares: [0, 0.5, 1], values: [0.5 * flowLine, flowLine, 1.6 * flowLine] };
}

export function valueAtShare({ shares, values }: Way, share: number): number {
  return between(shares, values, Math.min(1, Math.max(0, share)));
}

/** How much of the way lies before `value`; 0 at its end and where it does not lead through. */
export function shareOf({ shares, values }: Way, value: number): number {
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const isInside = (value - first) * (value - last) < 0;
  if (!isInside) return 0;
  const rising = last > first ? values : values.map((v) => -v);
  return between(rising, shares, last > first ? value : -value);
}

/** The y at x, linear between the given places; `xs` ascending. */
function between(xs: readonly number[], ys: readonly number[], x: number): number {
  const found = xs.findIndex((place) => place >= x);
  const i = Math.max(1, found < 0 ? xs.length - 1 : found);
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [xs[i - 1], xs[i], ys[i - 1], ys[i]];
  return x === x1 ? y1 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
