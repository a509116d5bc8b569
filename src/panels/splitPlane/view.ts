/** What the plane of the two energies draws, in data units. */
import type { SpectralInterval } from '../../physics/hessian/bulk';
import type { SplitCurve, SplitLine } from '../../physics/complexity/split';

/** A straight line as the two points where it leaves the window's range of e_p. */
export function lineEnds(
  { intercept, slope }: SplitLine,
  { lo, hi }: SpectralInterval,
): { readonly x: Float64Array; readonly y: Float64Array } {
  const x = Float64Array.of(lo, hi);
  return { x, y: x.map((tensor) => intercept + slope * tensor) };
}

/** All splits of one energy: e_2 = ε - e_p. */
export function energyLine(energy: number): SplitLine {
  return { intercept: energy, slope: -1 };
}

/**
 * The energy of the ridge where its matrix part is `at`; that of its ends beyond them. The tensor part
 * would not do: the ridge turns back in it at e_th.
 */
export function ridgeEnergy({ tensor, matrix }: SplitCurve, at: number): number {
  const last = matrix.length - 1;
  const energy = (i: number): number => (tensor[i] ?? 0) + (matrix[i] ?? 0);
  const found = matrix.findIndex((value) => value >= at);
  if (found === 0) return energy(0);
  if (found < 0) return energy(last);
  const [lo = 0, hi = 0] = [matrix[found - 1], matrix[found]];
  const share = hi > lo ? (at - lo) / (hi - lo) : 1;
  return energy(found - 1) + share * (energy(found) - energy(found - 1));
}
