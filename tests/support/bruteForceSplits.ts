/**
 * Complexity by brute force for any number of orders: the formula per split of the energy between the terms,
 * maximised over all splits by line searches. Nothing here comes from src/physics/complexity.
 */
import type { Mixture } from '../../src/physics/mixture';
import { paperPhi } from './bruteForceComplexity';

export interface SplitMaximum {
  readonly sigma: number;
  /** t of the split that is most frequent. */
  readonly shift: number;
}

/** sup over the splits of `energy` at overlap m; cost is L or nothing. */
export function bruteForceSplits(
  mixture: Mixture,
  energy: number,
  { cost = () => 0, overlap = 0 }: { cost?: (t: number) => number; overlap?: number } = {},
): SplitMaximum {
  const { first, second } = mixture.atOne;
  const { terms } = mixture;
  const scale = Math.sqrt(second);
  const rest = 1 - overlap ** 2;
  const force = mixture.signal.first(overlap);
  const base = Math.log((second / first) * rest) / 2 - (force ** 2 * rest) / (2 * first);
  // In units of their standard deviations, counted from their means, the energies of the terms are a vector u.
  const deviations = terms.map(({ degree, weight }) => Math.sqrt(weight / degree));
  const means = terms.map(({ degree, weight, noiseOnly }) =>
    noiseOnly ? 0 : (-weight * overlap ** degree) / degree,
  );
  const shiftOf = (u: readonly number[]): number =>
    -u.reduce(
      (sum, x, i) =>
        sum + (terms[i]?.degree ?? NaN) * ((means[i] ?? NaN) + x * (deviations[i] ?? NaN)),
      0,
    ) / scale;
  const sigmaOf = (u: readonly number[]): number => {
    const t = shiftOf(u);
    return base - dot(u, u) / 2 + paperPhi(t) - cost(t);
  };
  // All u with the wanted energy: one of them, the direction in which t changes, and those in which nothing does.
  const left = energy - means.reduce((sum, mean) => sum + mean, 0);
  const start = deviations.map((a) => (a * left) / dot(deviations, deviations));
  const perShift = terms.map(({ degree }, i) => (-degree * (deviations[i] ?? NaN)) / scale);
  const [, uphill = []] = orthonormal([deviations, perShift]);
  const level = orthonormal([deviations, perShift, ...axes(terms.length)]).slice(2);
  const reach = 8 + (Math.abs(shiftOf(start)) + 8) / Math.abs(dot(uphill, perShift));
  let best = start;
  const tried = 4000;
  for (let i = -tried; i <= tried; i++) {
    const u = along(start, uphill, (reach * i) / tried);
    if (!(sigmaOf(best) >= sigmaOf(u))) best = u;
  }
  for (let cycle = 0, width = reach / 1000; cycle < 60; cycle++, width *= 0.75)
    for (const direction of [uphill, ...level])
      best = along(
        best,
        direction,
        highest((x) => sigmaOf(along(best, direction, x)), width),
      );
  return { sigma: sigmaOf(best), shift: shiftOf(best) };
}

function along(u: readonly number[], direction: readonly number[], x: number): number[] {
  return u.map((value, i) => value + x * (direction[i] ?? 0));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}

/** Orthonormal vectors that span what these do, in their order. */
function orthonormal(vectors: readonly (readonly number[])[]): number[][] {
  const found: number[][] = [];
  for (const vector of vectors) {
    let v = [...vector];
    for (const other of found) v = along(v, other, -dot(v, other));
    const share = Math.hypot(...v) / Math.hypot(...vector);
    if (share > 1e-6) found.push(v.map((x) => x / Math.hypot(...v)));
  }
  return found;
}

function axes(count: number): number[][] {
  return Array.from({ length: count }, (_, axis) =>
    Array.from({ length: count }, (__, i) => (i === axis ? 1 : 0)),
  );
}

/** The x in [-width, width] at which f is highest, by golden sections. */
function highest(f: (x: number) => number, width: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [lo, hi] = [-width, width];
  for (let step = 0; step < 40; step++) {
    const [x, y] = [hi - golden * (hi - lo), lo + golden * (hi - lo)];
    if (f(x) > f(y)) hi = y;
    else lo = x;
  }
  const middle = (lo + hi) / 2;
  return f(middle) > f(0) ? middle : 0;
}
