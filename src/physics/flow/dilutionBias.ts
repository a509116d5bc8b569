/**
 * What dilution does to the energy, known beforehand. It lies too low, by heavy tails of the diluted
 * tensors: with the tensor's share tau = (p-1)/(Delta_p Q''(1)) of the Hessian's variance and
 * x = tau/c, measured at times up to 10 (docs/numerics.md#large-n),
 *
 *     bias = -A sqrt(Q''(1)) tau^3 x (1 + x/x0)
 *
 * within a factor of two. The effects of several tensors are added up.
 */
import { thresholdEnergy } from '../complexity/annealed';
import { mixtureAt } from '../mixture';
import { couplingTerms } from './couplingTerms';
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

/** The bias over |e_th| as linear/c + square/c^2. */
interface Law {
  readonly linear: number;
  readonly square: number;
}

function lawAt(point: ModelPoint): Law {
  const mixture = mixtureAt(point);
  const { second } = mixture.atOne;
  const unit = Math.sqrt(second) / Math.abs(thresholdEnergy(mixture));
  const laws = couplingTerms(point).tensorTerms.map(({ degree, weight }): Law => {
    const share = ((degree - 1) * weight) / second;
    const { slope, turn } = measured[degree] ?? { slope: Infinity, turn: 1 };
    const linear = slope * unit * share ** 4;
    return { linear, square: (linear * share) / turn };
  });
  return {
    linear: laws.reduce((sum, { linear }) => sum + linear, 0),
    square: laws.reduce((sum, { square }) => sum + square, 0),
  };
}

/**
 * How much lower energies of diluted systems lie than those of the model, as a share of the threshold
 * energy; infinite for orders that are not run at finite N.
 */
export function dilutionBias(point: ModelPoint, degree: number): number {
  const { linear, square } = lawAt(point);
  return (linear + square / degree) / degree;
}

/**
 * The smallest degree c, to two digits, whose `dilutionBias` is within `accuracy`; the largest degree
 * there is where none suffices.
 */
export function sufficientDegree(point: ModelPoint, accuracy = dilutionAccuracy): number {
  const { linear, square } = lawAt(point);
  const { min, max } = parameters.degree;
  const least = (linear + Math.sqrt(linear ** 2 + 4 * square * accuracy)) / (2 * accuracy);
  if (!(least > min)) return min;
  const unit = 10 ** (Math.floor(Math.log10(least)) - 1);
  return Math.min(max, Math.ceil(least / unit) * unit);
}
