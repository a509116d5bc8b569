/** Where minima abound at one overlap: the energies of positive minima complexity (docs/physics.md#complexity, docs/physics.md#overlap). */
import { joukowsky } from '../hessian/joukowsky';
import type { SpectralInterval } from '../hessian/bulk';
import type { Mixture } from '../mixture';
import { findRoot } from '../numerics/brent';
import { branchEnergy, outlierSlope, totalSlope, type SlopeLaw } from './branch';
import {
  marginalMeanEnergy,
  meanEnergyAt,
  minimaComplexityAt,
  minimaOnset,
  minimaSlope,
  shiftComplexity,
} from './curves';
import { fieldStatistics, type FieldStatistics } from './fieldStatistics';
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
  readonly interval: SpectralInterval | null;
}

/** The most numerous minima: free energy choice leaves only t, in closed form. */
export function minimaPeak(field: FieldStatistics): MinimaPeak {
  const shift = joukowsky(peakPosition(field));
  return {
    sigma: shiftComplexity(field, shift) - minimaCost(shift, field.theta),
    energy: meanEnergyAt(field, shift),
    shift,
  };
}

/**
 * Derivative with respect to the overlap m of the peak's complexity: only the explicit dependence
 * counts, since the peak is stationary in t or held at t = 2.
 */
export function peakSlope(mixture: Mixture, overlap: number): number {
  return slopeOf(mixture, overlap, fieldStatistics(mixture, overlap));
}

/** Complexity of the most numerous minima at an overlap, and its derivative there. */
export function peakAt(
  mixture: Mixture,
  overlap: number,
): { readonly sigma: number; readonly slope: number } {
  const field = fieldStatistics(mixture, overlap);
  return { sigma: minimaPeak(field).sigma, slope: slopeOf(mixture, overlap, field) };
}

function slopeOf(mixture: Mixture, overlap: number, field: FieldStatistics): number {
  const { theta, scale, second, muVariance, meanShift } = field;
  const shift = joukowsky(peakPosition(field));
  const [first, curvature] = [mixture.signal.first(overlap), mixture.signal.second(overlap)];
  const rest = 1 - overlap * overlap;
  const weight =
    -overlap / rest + (first / mixture.atOne.first) * (overlap * first - curvature * rest);
  const meanShiftSlope = (first + overlap * curvature) / scale;
  const thetaSlope = (mixture.signal.third(overlap) * rest - 2 * overlap * curvature) / scale;
  const costSlope = Math.max(0, theta > 1 ? (theta + 1 / theta - shift) / 2 : 0);
  return (
    weight + ((shift - meanShift) * second * meanShiftSlope) / muVariance - costSlope * thetaSlope
  );
}

/**
 * Root of F = (t - mean t) Q''/V in y, F = d(Phi - L)/dt; 1 if the maximum lies at the edge of the
 * bulk. F falls with y, so that the law that holds at the root is the one to take.
 */
function peakPosition(field: FieldStatistics): number {
  const { theta } = field;
  const priced = theta > 1 ? slopeRoot(field, outlierSlope(theta)) : theta;
  return Math.max(1, priced < theta ? priced : slopeRoot(field, totalSlope));
}

/** The y > 0 with inverse/y - linear y + constant = (y + 1/y - mean t) Q''/V. */
function slopeRoot(field: FieldStatistics, { inverse, linear, constant }: SlopeLaw): number {
  const share = field.second / field.muVariance;
  const quadratic = linear + share;
  const middle = constant + share * field.meanShift;
  const root = Math.sqrt(middle * middle + 4 * quadratic * (inverse - share));
  return (middle + root) / (2 * quadratic);
}

/** Peak and support of the complexity of minima at one overlap with the signal. */
export function minimaSupport(mixture: Mixture, overlap = 0): MinimaSupport {
  const field = fieldStatistics(mixture, overlap);
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
function marginalWidth(field: FieldStatistics): number {
  const top = shiftComplexity(field, 2) - minimaCost(2, field.theta);
  return Math.sqrt((2 * field.determinant * top) / field.muVariance);
}

function energyAt(field: FieldStatistics, y: number): number {
  return branchEnergy(field, minimaSlope(field.theta, y), y);
}
