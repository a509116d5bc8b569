/**
 * The replica-symmetric complexity as a function of the overlap q between two stationary points, at
 * fixed overlap m, shift and (or not) energy (docs/physics.md#quenched). Beside entropy, the price of
 * vanishing gradients and the determinant it contains the Gaussian weight of energy and multiplier
 * given those gradients: the stationary value S of a quadratic form in four multipliers.
 */
import { joukowsky } from '../hessian/joukowsky';
import type { Mixture } from '../mixture';
import { solveLinear } from '../numerics/linearSolve';
import { logDeterminant, logDeterminantSlope } from './logDeterminant';

/** What is held fixed. */
export interface ReplicaConstraint {
  /** m. */
  readonly overlap: number;
  /** e, or null to let every energy count. */
  readonly energy: number | null;
  /** t, or null for the one that maximises sigma. */
  readonly shift: number | null;
}

export interface ReplicaValue {
  readonly sigma: number;
  readonly shift: number;
  /** Derivative of sigma with respect to q. */
  readonly replicaSlope: number;
  /** Derivative of sigma with respect to t; 0 where t maximises. */
  readonly shiftSlope: number;
}

/** Multipliers: of the gradient in the own direction, the others', the signal's, and of the energy. */
type Multipliers = readonly number[];

/** sigma and its slopes at q in (-1, 1); not numbers where no shift maximises sigma. */
export function replicaValue(
  mixture: Mixture,
  constraint: ReplicaConstraint,
  q: number,
): ReplicaValue {
  const m = constraint.overlap;
  const { first, second } = mixture.atOne;
  const gap = first - mixture.first(q);
  const { still, perShift } = gaussianForm(mixture, constraint, q);
  const pull = { offset: dot(perShift.linear, still.at), slope: dot(perShift.linear, perShift.at) };
  const shift = constraint.shift ?? dominantShift(pull.offset, pull.slope);
  const multipliers = still.at.map((x, i) => x + shift * perShift.at[i]);
  const linear = still.linear.map((x, i) => x + shift * perShift.linear[i]);
  return {
    sigma:
      (Math.log(second / gap) + Math.log1p(-q) + (q - m * m) / (1 - q) - mixture.first(q) / gap) /
        2 +
      logDeterminant(shift) +
      dot(linear, multipliers) / 2,
    shift,
    replicaSlope:
      ((q - m * m) / (1 - q) ** 2 - (mixture.second(q) * mixture.first(q)) / gap ** 2) / 2 +
      weightSlope(mixture, shift * Math.sqrt(second), q, m, multipliers),
    shiftSlope: logDeterminantSlope(shift) + pull.offset + shift * pull.slope,
  };
}

/**
 * The t with Phi'(t) + offset + slope t = 0: linear within the bulk's edge, a quadratic equation for y
 * beyond it. NaN unless slope < -1/2, where what is summed has its maximum.
 */
function dominantShift(offset: number, slope: number): number {
  if (!(slope < -0.5)) return NaN;
  const inBulk = -offset / (slope + 0.5);
  if (Math.abs(inBulk) <= 2) return inBulk;
  const size = Math.abs(offset);
  const y = (size + Math.sqrt(size * size - 4 * slope * (1 + slope))) / (-2 * slope);
  return Math.sign(offset) * joukowsky(y);
}

/** A linear form c and the multipliers M x = -c that answer it. */
interface Answer {
  readonly linear: readonly number[];
  readonly at: Multipliers;
}

/** S = stationary value of 1/2 x M x + c x, where c is a straight line in the shift t. */
function gaussianForm(
  mixture: Mixture,
  { overlap: m, energy }: ReplicaConstraint,
  q: number,
): { readonly still: Answer; readonly perShift: Answer } {
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
  const still = dSignal.map((x) => -mixture.signal.first(m) * x);
  const perShift = d1.map((x) => Math.sqrt(second) * x);
  if (energy !== null) {
    const coupling = d1.map((x, i) => first * x - force * d2[i]);
    matrix.forEach((row, i) => row.push(coupling[i]));
    matrix.push([...coupling, value - mixture.value(q)]);
    still.push(-energy - mixture.signal.value(m));
    perShift.push(0);
  }
  const answer = (linear: readonly number[]): Answer => ({
    linear,
    at: solveLinear(
      matrix,
      linear.map((x) => -x),
    ),
  });
  return { still: answer(still), perShift: answer(perShift) };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i], 0);
}

/** dS/dq: the multipliers are stationary, so that only the explicit dependence counts. */
function weightSlope(
  mixture: Mixture,
  mu: number,
  q: number,
  m: number,
  [own, other, signal, energy = 0]: Multipliers,
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
