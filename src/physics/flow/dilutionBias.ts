/**
 * What dilution does to the energy, known beforehand. It lies too low, by heavy tails of the diluted
 * tensor: with the tensor's share tau = (p-1)/(Delta_p Q''(1)) of the Hessian's variance and
 * x = tau/c, measured at times up to 10 (docs/numerics.md#large-n),
 *
 *     bias = -A sqrt(Q''(1)) tau^3 x (1 + x/x0)
 *
 * within a factor of two.
 */
import { thresholdEnergy } from '../complexity/annealed';
import { spikedMixture } from '../mixture';
import { parameters, type ModelPoint } from '../parameters';

/** A and x0 by the order of the tensor. */
const measured: Readonly<Record<number, { readonly slope: number; readonly turn: number }>> = {
  3: { slope: 1.05, turn: 0.024 },
  4: { slope: 5.6, turn: 0.0038 },
  5: { slope: 20, turn: 0.01 },
  6: { slope: 100, turn: 0.02 },
};

/** Deviation of the energy, relative to the threshold energy, that is taken for small. */
export const dilutionAccuracy = 0.01;

interface Law {
  readonly share: number;
  /** A sqrt(Q''(1)) tau^3 over |e_th|. */
  readonly factor: number;
  readonly turn: number;
}

function lawAt(point: ModelPoint): Law {
  const mixture = spikedMixture(point);
  const { second } = mixture.atOne;
  const share = (point.p - 1) / (point.deltaP * second);
  const { slope, turn } = measured[point.p] ?? { slope: Infinity, turn: 1 };
  const factor = (slope * Math.sqrt(second) * share ** 3) / Math.abs(thresholdEnergy(mixture));
  return { share, factor, turn };
}

/**
 * How much lower energies of diluted systems lie than those of the model, as a share of the threshold
 * energy; infinite for orders that are not run at finite N.
 */
export function dilutionBias(point: ModelPoint, degree: number): number {
  const { share, factor, turn } = lawAt(point);
  const x = share / degree;
  return factor * x * (1 + x / turn);
}

/**
 * The smallest degree c, to two digits, whose `dilutionBias` is within `accuracy`; the largest degree
 * there is where none suffices.
 */
export function sufficientDegree(point: ModelPoint, accuracy = dilutionAccuracy): number {
  const { share, factor, turn } = lawAt(point);
  const x = (turn / 2) * (Math.sqrt(1 + (4 * accuracy) / (factor * turn)) - 1);
  const { min, max } = parameters.degree;
  const unit = 10 ** (Math.floor(Math.log10(share / x)) - 1);
  return Math.min(max, Math.max(min, Math.ceil(share / x / unit) * unit));
}
