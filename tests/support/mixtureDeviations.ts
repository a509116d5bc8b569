/** How far the closed forms of a mixture lie from brute force and from the conditions that define them. */
import { agingScales } from '../../src/physics/complexity/agingScales';
import { complexityIn, thresholdEnergy } from '../../src/physics/complexity/annealed';
import { fieldStatistics } from '../../src/physics/complexity/fieldStatistics';
import { flowThresholdEnergy } from '../../src/physics/complexity/flowThreshold';
import { groundEnergy } from '../../src/physics/complexity/groundEnergy';
import { fluctuationDissipation } from '../../src/physics/fluctuationDissipation';
import { bbpParameter } from '../../src/physics/hessian/outlier';
import type { Mixture } from '../../src/physics/mixture';
import { paperCost, simpson } from './bruteForceComplexity';
import { bruteForceSplits } from './bruteForceSplits';

export interface MixtureDeviations {
  /** Complexity of all points and of minima at overlap 0, and of all points at overlap 0.4. */
  readonly sigma: number;
  readonly sigmaMinima: number;
  readonly awayFromZero: number;
  /** Brute-force complexity at e_0, which should be 0. */
  readonly ground: number;
  /** Brute-force shift at the one-scale e_th, which should be 2, to the accuracy of a maximum's place. */
  readonly threshold: number;
  /** The energy of the aging flow against - int chi dQ', and its defining integrals against 0. */
  readonly aging: number;
}

export function worstOfMixture(mixture: Mixture): MixtureDeviations {
  const field = fieldStatistics(mixture);
  const elsewhere = fieldStatistics(mixture, 0.4);
  const ground = groundEnergy(mixture);
  const threshold = thresholdEnergy(mixture);
  const energies = [1.1, 1, 0.97, 0.8, 0.3].map((share) => share * ground);
  const theta = bbpParameter(mixture);
  const worst = (values: readonly number[]): number => Math.max(0, ...values.map(Math.abs));
  return {
    sigma: worst(
      energies.map((e) => complexityIn(field, e).sigma - bruteForceSplits(mixture, e).sigma),
    ),
    sigmaMinima: worst(
      energies.map(
        (e) =>
          (complexityIn(field, e).sigmaMinima ?? NaN) -
          bruteForceSplits(mixture, e, { cost: (t) => paperCost(t, theta) }).sigma,
      ),
    ),
    awayFromZero: worst(
      energies.map(
        (e) =>
          complexityIn(elsewhere, e).sigma - bruteForceSplits(mixture, e, { overlap: 0.4 }).sigma,
      ),
    ),
    ground: Math.abs(bruteForceSplits(mixture, ground).sigma),
    // A maximum is flat: its place is known to the root of the rounding.
    threshold: Math.abs(bruteForceSplits(mixture, threshold).shift - 2) ** 2,
    aging: agingDeviation(mixture),
  };
}

function agingDeviation(mixture: Mixture): number {
  const threshold = flowThresholdEnergy(mixture);
  const { response } = fluctuationDissipation(mixture, threshold);
  const pieces = agingScales(mixture);
  const within = (f: (q: number) => number, lo: number, hi: number): number =>
    simpson(f, lo + 1e-9 * (hi - lo), hi, 2000);
  const energy = -pieces.reduce(
    (sum, { lo, hi }) => sum + within((q) => response(q) * mixture.second(q), lo, hi),
    0,
  );
  const balances = pieces.map(({ lo, hi }) =>
    within((q) => mixture.second(q) - 1 / response(q) ** 2, lo, hi),
  );
  const scale = mixture.atOne.first;
  return Math.max(
    Math.abs(energy - threshold.energy) / Math.abs(energy),
    ...balances.map((balance) => Math.abs(balance) / scale),
  );
}
