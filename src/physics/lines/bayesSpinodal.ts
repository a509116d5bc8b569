/**
 * Where Bayes-optimal message passing first has a second fixed point, of large overlap, and where
 * the first-order transition between the two begins (docs/physics.md#lines). A fixed point of
 * overlap m > 0 needs 1/Δ₂ = 1/(1 - m) - m^(p-2)/Δ_p; the spinodal is the local minimum of that.
 */
import type { Series } from '../mixture';
import { findRoot } from '../numerics/brent';
import { signChanges, type Power } from '../numerics/powerSums';

/** A point of the phase diagram and the overlap of the Bayes-optimal state that appears there. */
export interface BayesPoint {
  readonly deltaP: number;
  readonly invDelta2: number;
  readonly overlap: number;
}

export interface BayesCriticalPoints {
  /** p = 3: the first-order line ends on the line of Bayes AMP and the transition turns continuous. */
  readonly tricritical: BayesPoint | null;
  /** p >= 4: where the first-order line, beyond 1/Δ₂ = 1, ends and the two states become one. */
  readonly critical: BayesPoint | null;
  /** p >= 4: where the first-order line crosses 1/Δ₂ = 1, with the overlap it jumps to. */
  readonly criticalEnd: BayesPoint | null;
}

/**
 * 1/Δ₂ on the spinodal: above it message passing started near the signal stays there. 0 where it
 * does so for every Δ₂; null where the overlap grows continuously and there is no spinodal.
 */
export function bayesSpinodalLine(p: number, deltaP: number): number | null {
  const overlap = spinodalOverlap(p, deltaP);
  return overlap === null ? null : Math.max(0, requiredMatrix(p, deltaP, overlap));
}

/**
 * The same for the terms that hold the signal of any mixture, beside a matrix that may grow: where the state of the
 * largest overlap appears. A fixed point needs 1/Δ₂ = 1/(1 - m) - sum_k w_k m^(k-2); that turns for the last time where
 * (1 - m)^2 sum_k (k - 2) w_k m^(k-3) = 1.
 */
export function bayesSpinodalBeside({ terms }: Pick<Series, 'terms'>): number | null {
  const tensors = terms.filter(({ degree }) => degree > 2);
  const slope = tensors.flatMap(({ degree, weight }): Power[] => {
    const share = (degree - 2) * weight;
    return [
      { coefficient: share, exponent: degree - 3 },
      { coefficient: -2 * share, exponent: degree - 2 },
      { coefficient: share, exponent: degree - 1 },
    ];
  });
  const overlap = signChanges([...slope, { coefficient: -1, exponent: 0 }], 0, 1).at(-1);
  if (overlap === undefined) return null;
  const pull = tensors.reduce(
    (sum, { degree, weight }) => sum + weight * overlap ** (degree - 2),
    0,
  );
  return Math.max(0, 1 / (1 - overlap) - pull);
}

/**
 * The same for any terms that hold the signal, as a number that is 0 on the spinodal and positive where the state near
 * the signal exists: the largest maximum over m in (0, 1) of h(m) = Q_s'(m) (1 - m)/m - 1, whose slope is a sum of
 * powers; NaN where h has none.
 */
export function bayesStateSurplus(signal: Series): number {
  const slope = signal.terms.flatMap(({ degree: k, weight }) => [
    { coefficient: weight * (k - 2), exponent: k - 3 },
    { coefficient: -weight * (k - 1), exponent: k - 2 },
  ]);
  const height = (m: number): number => (signal.first(m) * (1 - m)) / m - 1;
  const turns = signChanges(slope, 0, 1);
  // From one turn to the next it rises or falls throughout.
  const tops = turns.filter((m, i) => height(((turns[i - 1] ?? 0) + m) / 2) < height(m));
  return tops.length === 0 ? NaN : Math.max(...tops.map(height));
}

/** Where the Bayes-optimal transition changes its order, for p >= 3. */
export function bayesCriticalPoints(p: number): BayesCriticalPoints {
  if (p === 3)
    return {
      tricritical: { deltaP: 1, invDelta2: 1, overlap: 0 },
      critical: null,
      criticalEnd: null,
    };
  const overlap = criticalOverlap(p);
  const deltaP = spinodalNoise(p, overlap);
  const critical = { deltaP, invDelta2: requiredMatrix(p, deltaP, overlap), overlap };
  return { tricritical: null, critical, criticalEnd: criticalEndOf(p) };
}

function requiredMatrix(p: number, deltaP: number, m: number): number {
  return 1 / (1 - m) - m ** (p - 2) / deltaP;
}

/** The Δ_p at which `requiredMatrix` is stationary at this overlap: (p - 2) m^(p-3) (1 - m)^2. */
function spinodalNoise(p: number, m: number): number {
  return (p - 2) * m ** (p - 3) * (1 - m) ** 2;
}

/** Where `spinodalNoise` is largest. */
function criticalOverlap(p: number): number {
  return (p - 3) / (p - 1);
}

/** The larger of the two overlaps with that noise, a local minimum; null if there is none. */
function spinodalOverlap(p: number, deltaP: number): number | null {
  if (p === 3) return deltaP < 1 ? 1 - Math.sqrt(deltaP) : null;
  const lowest = criticalOverlap(p);
  const surplus = (m: number): number => spinodalNoise(p, m) - deltaP;
  return surplus(lowest) > 0 ? findRoot(surplus, lowest, 1) : null;
}

/**
 * At the critical end point the free entropy and its slope vanish at m and 1/Δ₂ = 1. Without Δ_p:
 * p [-ln(1 - m) - m - m^2/2] = m^3/(1 - m), that is sum_{k>=3} (p/k - 1) m^k = 0, whose terms change
 * sign once, so that it has one root.
 */
function criticalEndOf(p: number): BayesPoint {
  const balance = (m: number): number => p * (-Math.log1p(-m) - m - (m * m) / 2) - m ** 3 / (1 - m);
  const overlap = findRoot(balance, criticalOverlap(p), 1 - 1 / (4 * p * p));
  // The slope of the free entropy, m/(1 - m) = Q'(m) with 1/Δ₂ = 1.
  const deltaP = overlap ** (p - 3) * (1 - overlap);
  return { deltaP, invDelta2: 1, overlap };
}
