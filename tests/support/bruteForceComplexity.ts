/**
 * Complexity by brute force, as an independent route: the formula per split of the energy between
 * the degrees, maximised numerically. Nothing here comes from src/physics/complexity.
 */
import type { Mixture } from '../../src/physics/mixture';

/** ln of the determinant's share, in the form the paper prints it. */
export function paperPhi(t: number): number {
  const size = Math.abs(t);
  if (size <= 2) return (t * t) / 4;
  return (
    (t * t) / 4 +
    Math.log(Math.sqrt((t * t) / 4 - 1) + size / 2) -
    (size / 4) * Math.sqrt(t * t - 4)
  );
}

/** L(t, theta) as an integral by Simpson's rule, in the form the paper prints it. */
export function paperCost(t: number, theta: number): number {
  if (t < 2) return Infinity;
  const c = theta + 1 / theta;
  if (theta <= 1 || t >= c) return 0;
  // The substitution y = 2 cosh(u) makes the square root smooth at 2.
  const integral = simpson(
    (u) => 4 * Math.sinh(u) ** 2,
    Math.acosh(c / 2),
    Math.acosh(Math.max(1, t / 2)),
  );
  return integral / 4 - (theta / 2) * (t - c) + (t * t - c * c) / 8;
}

export function simpson(f: (x: number) => number, lo: number, hi: number, panels = 400): number {
  const h = (hi - lo) / panels;
  let sum = f(lo) + f(hi);
  for (let index = 1; index < panels; index++) sum += (index % 2 === 1 ? 4 : 2) * f(lo + index * h);
  return (sum * h) / 3;
}

/**
 * sup over the split of `energy` between the mixture's two or three degrees, at overlap m with the
 * signal; cost is L or nothing.
 */
export function bruteForceComplexity(
  mixture: Mixture,
  energy: number,
  cost: (t: number) => number = () => 0,
  overlap = 0,
): number {
  const { first, second } = mixture.atOne;
  const scale = Math.sqrt(second);
  const rest = 1 - overlap ** 2;
  const base =
    Math.log((second / first) * rest) / 2 - (mixture.first(overlap) ** 2 * rest) / (2 * first);
  const sigma = (parts: readonly number[]): number => {
    let mu = 0;
    let weight = 0;
    mixture.terms.forEach(({ degree, weight: w }, index) => {
      const part = parts[index] ?? 0;
      mu -= degree * part;
      weight += (degree / (2 * w)) * (part + (w * overlap ** degree) / degree) ** 2;
    });
    return base - weight + paperPhi(mu / scale) - cost(mu / scale);
  };
  const reach = 3 * Math.abs(energy) + 1;
  if (mixture.terms.length === 2) return maximum((a) => sigma([a, energy - a]), -reach, reach);
  return maximum(
    (a) => maximum((b) => sigma([a, b, energy - a - b]), -reach, reach, 400),
    -reach,
    reach,
    400,
  );
}

/** Largest value of f: a scan, then golden sections around its best point. */
function maximum(f: (x: number) => number, lo: number, hi: number, scan = 20000): number {
  let best = lo;
  let bestValue = -Infinity;
  for (let index = 0; index <= scan; index++) {
    const x = lo + ((hi - lo) * index) / scan;
    const value = f(x);
    if (value > bestValue) [best, bestValue] = [x, value];
  }
  const golden = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [best - (hi - lo) / scan, best + (hi - lo) / scan];
  for (let step = 0; step < 60; step++) {
    const [x, y] = [b - golden * (b - a), a + golden * (b - a)];
    const [fx, fy] = [f(x), f(y)];
    bestValue = Math.max(bestValue, fx, fy);
    if (fx > fy) b = y;
    else a = x;
  }
  return bestValue;
}
