/** Where minima abound at overlap 0: the energies of positive minima complexity (docs/physics.md#complexity). */
import { joukowsky } from '../hessian/joukowsky';
import type { Interval } from '../hessian/bulk';
import type { Mixture } from '../mixture';
import { findRoot } from '../numerics/brent';
import { branchEnergy } from './branch';
import { marginalMeanEnergy, minimaComplexityAt, minimaOnset, minimaSlope } from './curves';
import { fieldStatistics, type FieldStatistics } from './fieldStatistics';
import { logDeterminant } from './logDeterminant';
import { minimaCost } from './minimaCost';

export interface MinimaPeak {
  /** sup over all energies of the complexity of minima; negative in the trivial phase. */
  readonly sigma: number;
  readonly energy: number;
  /** Shift of those minima; 2 where the most numerous ones are marginal. */
  readonly shift: number;
}

export interface MinimaSupport extends MinimaPeak {
  /** Energies between which minima are exponentially many; null where they are nowhere. */
  readonly interval: Interval | null;
}

/** The most numerous minima at overlap 0: free energy choice leaves only t, in closed form. */
export function minimaPeak(field: FieldStatistics): MinimaPeak {
  const { base, first, second, scale, muVariance } = field;
  const shift = joukowsky(peakPosition(field));
  return {
    sigma:
      base -
      (shift * shift * second) / (2 * muVariance) +
      logDeterminant(shift) -
      minimaCost(shift, field.theta),
    energy: (-first * scale * shift) / muVariance,
    shift,
  };
}

/** Root of d(Phi - L)/dt = t Q''/V in y; 1 if the maximum lies at the edge of the bulk. */
function peakPosition({ theta, second, muVariance }: FieldStatistics): number {
  const share = second / muVariance;
  if (theta <= 1 || 0.5 + theta / 2 <= 2 * share) return 1;
  const quadratic = 0.5 + share;
  return (
    (theta / 2 + Math.sqrt((theta * theta) / 4 + 4 * quadratic * (1 - share))) / (2 * quadratic)
  );
}

/** Peak and support of the complexity of minima at overlap 0. */
export function minimaSupport(mixture: Mixture): MinimaSupport {
  const field = fieldStatistics(mixture);
  const peak = minimaPeak(field);
  const interval = peak.sigma > 0 ? { lo: lowEnd(field), hi: highEnd(field) } : null;
  return { ...peak, interval };
}

function lowEnd(field: FieldStatistics): number {
  const peak = peakPosition(field);
  const sigma = (y: number): number => minimaComplexityAt(field, y);
  if (peak === 1 && sigma(1) <= 0) return marginalMeanEnergy(field) - marginalWidth(field);
  let beyond = 2 * peak;
  while (sigma(beyond) > 0) beyond *= 2;
  return energyAt(field, findRoot(sigma, peak, beyond));
}

function highEnd(field: FieldStatistics): number {
  // With a single degree there are no minima above e_A, where their complexity is still positive.
  if (field.determinant === 0) return minimaOnset(field);
  const sigma = (y: number): number => minimaComplexityAt(field, y);
  if (sigma(1) <= 0 && peakPosition(field) > 1)
    return energyAt(field, findRoot(sigma, 1, peakPosition(field)));
  return marginalMeanEnergy(field) + marginalWidth(field);
}

/** Above e_A minima stay marginal and their complexity is a parabola: half the width it is positive on. */
function marginalWidth({ determinant, muVariance, base, second, theta }: FieldStatistics): number {
  const top = base - (2 * second) / muVariance + logDeterminant(2) - minimaCost(2, theta);
  return Math.sqrt((2 * determinant * top) / muVariance);
}

function energyAt(field: FieldStatistics, y: number): number {
  return branchEnergy(field, minimaSlope(field.theta, y), y);
}
