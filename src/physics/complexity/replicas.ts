/**
 * The replica-symmetric complexity as a function of the overlap q between two stationary points, at
 * fixed overlap m, shift and (or not) energy (docs/physics.md#quenched). Beside entropy, the price of
 * vanishing gradients and the determinant it contains the Gaussian weight of energy and multiplier
 * given those gradients: the stationary value S of a quadratic form in four multipliers.
 */
import { inverseJoukowsky } from '../hessian/joukowsky';
import type { Mixture } from '../mixture';
import { solveLinear } from '../numerics/linearSolve';
import { logDeterminant } from './logDeterminant';

/** What is held fixed. */
export interface ReplicaConstraint {
  /** m. */
  readonly overlap: number;
  /** t. */
  readonly shift: number;
  /** e, or null to let every energy count. */
  readonly energy: number | null;
}

export interface ReplicaValue {
  readonly sigma: number;
  /** Derivative of sigma with respect to q. */
  readonly replicaSlope: number;
  /** Derivative of sigma with respect to t. */
  readonly shiftSlope: number;
}

/** Multipliers: three of gradients (in the point itself, in the others, in the signal), one of e. */
interface Multipliers {
  readonly own: number;
  readonly other: number;
  readonly signal: number;
  readonly energy: number;
}

/** sigma and its slopes at q in (-1, 1). */
export function replicaValue(
  mixture: Mixture,
  constraint: ReplicaConstraint,
  q: number,
): ReplicaValue {
  const { overlap: m, shift } = constraint;
  const { first, second } = mixture.atOne;
  const scale = Math.sqrt(second);
  const gap = first - mixture.first(q);
  const { multipliers, weight } = gaussianWeight(mixture, constraint, q);
  const { own, other, signal } = multipliers;
  const slope = Math.abs(shift) <= 2 ? shift / 2 : Math.sign(shift) / inverseJoukowsky(shift);
  return {
    sigma:
      (Math.log(second / gap) + Math.log1p(-q) + (q - m * m) / (1 - q) - mixture.first(q) / gap) /
        2 +
      logDeterminant(shift) +
      weight,
    replicaSlope:
      ((q - m * m) / (1 - q) ** 2 - (mixture.second(q) * mixture.first(q)) / gap ** 2) / 2 +
      weightSlope(mixture, shift * scale, q, m, multipliers),
    shiftSlope: slope + scale * (own - q * other + m * signal),
  };
}

/** S and where it is stationary: 1/2 x M x + c x with M x = -c. */
function gaussianWeight(
  mixture: Mixture,
  { overlap: m, shift, energy }: ReplicaConstraint,
  q: number,
): { multipliers: Multipliers; weight: number } {
  const { value, first, second } = mixture.atOne;
  const [force, stiffness] = [mixture.first(q), mixture.second(q)];
  // Linear forms in the first three multipliers: own direction, another replica's, the signal's.
  const d1 = [1, -q, m];
  const d2 = [q, 1 - 2 * q, m];
  const dSignal = [m, -m, 1];
  const g1 = [d1, d2.map((x) => -x), dSignal];
  const g2 = [d2, [1 - 2 * q, 3 * q - 2, -m], dSignal];
  const matrix = g1.map((row, i) =>
    row.map(
      (x, j) => first * x - force * g2[i][j] + second * d1[i] * d1[j] - stiffness * d2[i] * d2[j],
    ),
  );
  const mu = shift * Math.sqrt(second);
  const linear = d1.map((x, i) => mu * x - mixture.first(m) * dSignal[i]);
  if (energy !== null) {
    const coupling = d1.map((x, i) => first * x - force * d2[i]);
    matrix.forEach((row, i) => row.push(coupling[i]));
    matrix.push([...coupling, value - mixture.value(q)]);
    linear.push(-energy - mixture.value(m));
  }
  const solution = solveLinear(
    matrix,
    linear.map((x) => -x),
  );
  const weight = linear.reduce((sum, x, i) => sum + x * solution[i], 0) / 2;
  const [own, other, signal, conjugate = 0] = solution;
  return { multipliers: { own, other, signal, energy: conjugate }, weight };
}

/** dS/dq: the multipliers are stationary, so that only the explicit dependence counts. */
function weightSlope(
  mixture: Mixture,
  mu: number,
  q: number,
  m: number,
  { own, other, signal, energy }: Multipliers,
): number {
  const { first, second } = mixture.atOne;
  const [force, stiffness] = [mixture.first(q), mixture.second(q)];
  const d1 = own - q * other + m * signal;
  const d2 = q * own + (1 - 2 * q) * other + m * signal;
  const g2 = own * d2 + other * (d1 - 2 * d2) + signal * ((own - other) * m + signal);
  // Their derivatives with respect to q.
  const d1Slope = -other;
  const d2Slope = own - 2 * other;
  const g1Slope = own * d1Slope - other * d2Slope;
  const g2Slope = own * d2Slope + other * (d1Slope - 2 * d2Slope);
  return (
    mu * d1Slope +
    (first * g1Slope - stiffness * g2 - force * g2Slope - mixture.third(q) * d2 * d2) / 2 +
    second * d1 * d1Slope -
    stiffness * d2 * d2Slope +
    energy * (first * d1Slope - stiffness * d2 - force * d2Slope) -
    (energy * energy * force) / 2
  );
}
