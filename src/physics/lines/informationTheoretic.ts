/**
 * Where the signal becomes detectable at all, by any algorithm: the Bayes-optimal replica-symmetric
 * free entropy F(m) = 1/2 [ln(1 - m) + m + Q(m)] exceeds its value at m = 0 for some m
 * (docs/physics.md#lines, eq 17).
 */
import type { Series } from '../mixture';
import { findRoot } from '../numerics/brent';
import { signChanges } from '../numerics/powerSums';

/**
 * 1/Δ₂ on the information-theoretic line: the smallest value at which max F > 0. 1 where the
 * transition is continuous, 0 where the tensor alone suffices, so that every Δ₂ will do.
 */
export function informationTheoreticLine(p: number, deltaP: number): number {
  const overlap = transitionOverlap(p, 1 / deltaP);
  if (overlap === null) return 1;
  return Math.max(0, Math.min(1, requiredMatrix(overlap, p, 1 / deltaP)));
}

/** Whether any algorithm can find a signal that is held by these terms. */
export function isDetectable(signal: Series): boolean {
  return detectionSurplus(signal) >= 0;
}

/**
 * By how much 1/Δ₂ exceeds the least at which a signal that is held by these terms can be found; below 0 where it cannot:
 * the largest 4 F(m)/m^2 with F(m) = 1/2 [ln(1 - m) + m + Q_s(m)], which tends to Q_s''(0) - 1 at m = 0. F turns where
 * Q_s'(m) (1 - m) = m, a sum of powers. It may jump, though never across 0.
 */
export function detectionSurplus(signal: Series): number {
  const slope = [
    ...signal.terms.flatMap(({ degree, weight }) => [
      { coefficient: weight, exponent: degree - 1 },
      { coefficient: -weight, exponent: degree },
    ]),
    { coefficient: -1, exponent: 1 },
  ];
  const turns = signChanges(slope, 0, 1).map((m) => (2 * (signal.value(m) - logTail(m))) / (m * m));
  return Math.max(signal.second(0) - 1, ...turns);
}

/** The 1/Δ₂ that makes F(m) = 0: f(m) = (4/m^2) [-1/2 ln(1 - m) - m/2 - m^p/(2 p Δ_p)]. */
function requiredMatrix(m: number, p: number, tensor: number): number {
  return (2 * (logTail(m) - (tensor * m ** p) / p)) / (m * m);
}

/**
 * Where f has its local minimum away from m = 0, or null if there is none. f'(m) = 0 reads
 * tensor = A(m) with A(m) = sum_{k>=3} (1 - 2/k) m^(k-p) / (1 - 2/p), convex in ln m: of its two
 * solutions the larger is the minimum of f.
 */
function transitionOverlap(p: number, tensor: number): number | null {
  const share = (1 - 2 / p) * tensor;
  const surplus = (m: number): number => stationaritySum(m) - share * m ** p;
  const lowest = lowestStationarity(p);
  // At m = 0 the first term decides between p = 3 (both sides are cubic) and p > 3 (no solution).
  if (lowest === 0 ? tensor <= 1 : surplus(lowest) >= 0) return null;
  // Towards m = 1 the sum diverges as 1/(1 - m): the bracket ends where it exceeds twice the share.
  const hi = 1 - 1 / (4 + 2 * share);
  const lo = lowest === 0 ? smallestOverlap(tensor) : lowest;
  return findRoot(surplus, lo, hi);
}

/** For p = 3, A(m) = 1 + 3/2 m + 9/5 m^2 + ... < 1 + 3/2 m / (1 - m): a lower end of the bracket. */
function smallestOverlap(tensor: number): number {
  const gap = (2 * (tensor - 1)) / 3;
  return gap / (2 * (1 + gap));
}

/** The m at which A(m) is smallest; 0 for p = 3, where it rises throughout. */
function lowestStationarity(p: number): number {
  if (p === 3) return 0;
  // m dA/dm = 0 with sum_{k>=3} (k - 2) m^k = m^3/(1 - m)^2, divided by m^3.
  return findRoot((m) => 1 / (1 - m) ** 2 - (p * stationaritySum(m)) / m ** 3, 1e-3, 1 - 1e-3);
}

/** Below this the closed forms cancel, so that the series is used: 40 terms leave 1e-25. */
const seriesLimit = 0.25;
const seriesTerms = 40;

/** sum_{k>=3} (1 - 2/k) m^k = m^2/(1 - m) + 2 ln(1 - m) + 2 m. */
function stationaritySum(m: number): number {
  if (m > seriesLimit) return (m * m) / (1 - m) + 2 * Math.log1p(-m) + 2 * m;
  return powerSeries(m, 3, (k) => 1 - 2 / k);
}

/** sum_{k>=2} m^k/k = -ln(1 - m) - m. */
function logTail(m: number): number {
  if (m > seriesLimit) return -Math.log1p(-m) - m;
  return powerSeries(m, 2, (k) => 1 / k);
}

function powerSeries(m: number, first: number, coefficient: (k: number) => number): number {
  let sum = 0;
  for (let k = first + seriesTerms; k >= first; k--) sum = sum * m + coefficient(k);
  return sum * m ** first;
}
