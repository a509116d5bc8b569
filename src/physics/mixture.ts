/**
 * The mixture Q that defines the model. The loss times N is a Gaussian field on the sphere with
 * mean -N Q(m) and covariance N Q(x.y/N), so every formula of this folder is written against Q and
 * its derivatives. See docs/physics.md#model.
 *
 *     Q(x) = sum_k w_k x^k / k,   w_k >= 0;   for the 2+p model w_2 = 1/Δ₂ and w_p = 1/Δ_p.
 */
import type { ModelPoint } from './parameters';

/** One term w x^k / k of Q. */
export interface MixtureTerm {
  /** k, an integer >= 2. */
  readonly degree: number;
  /** w_k = 1/Δ_k >= 0. */
  readonly weight: number;
}

/** Q, Q' and Q'' at one place. */
export interface MixtureValues {
  readonly value: number;
  readonly first: number;
  readonly second: number;
}

export interface Mixture {
  readonly terms: readonly MixtureTerm[];
  /** Q(x). */
  value(x: number): number;
  /** Q'(x). */
  first(x: number): number;
  /** Q''(x). */
  second(x: number): number;
  /** Q'''(x). */
  third(x: number): number;
  /** Q, Q', Q'' at x = 1: they set every energy and time scale of the model. */
  readonly atOne: MixtureValues;
}

/**
 * The mixture with the given terms.
 * @throws RangeError if a degree is not an integer >= 2, a weight is negative or all weights vanish.
 */
export function createMixture(terms: readonly MixtureTerm[]): Mixture {
  for (const { degree, weight } of terms) {
    if (!Number.isInteger(degree) || degree < 2)
      throw new RangeError(`degree = ${degree} must be a whole number >= 2`);
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw new RangeError(`weight = ${weight} of degree ${degree} must be a number >= 0`);
  }
  const active = terms.filter(({ weight }) => weight > 0);
  if (active.length === 0) throw new RangeError('a mixture needs one term of positive weight');

  const value = (x: number): number =>
    active.reduce((sum, { degree, weight }) => sum + (weight * x ** degree) / degree, 0);
  const first = (x: number): number =>
    active.reduce((sum, { degree, weight }) => sum + weight * x ** (degree - 1), 0);
  const second = (x: number): number =>
    active.reduce((sum, { degree, weight }) => sum + weight * (degree - 1) * x ** (degree - 2), 0);
  // The degree 2 has no share, and at x = 0 would give 0 times infinity.
  const third = (x: number): number =>
    active.reduce(
      (sum, { degree, weight }) =>
        degree === 2 ? sum : sum + weight * (degree - 1) * (degree - 2) * x ** (degree - 3),
      0,
    );
  return {
    terms: active,
    value,
    first,
    second,
    third,
    atOne: { value: value(1), first: first(1), second: second(1) },
  };
}

/** The 2+p mixture of the paper at the given noise strengths. */
export function spikedMixture({ p, deltaP, invDelta2 }: ModelPoint): Mixture {
  return createMixture([
    { degree: 2, weight: invDelta2 },
    { degree: p, weight: 1 / deltaP },
  ]);
}
