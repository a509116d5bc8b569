/**
 * The mixture Q that defines the model. The loss times N is a Gaussian field on the sphere with
 * mean -N Q_s(m) and covariance N Q(x.y/N), so every formula of this folder is written against Q, Q_s and
 * their derivatives; Q_s are the terms of Q that hold the signal, as a rule all. See docs/physics.md#model.
 *
 *     Q(x) = sum_k w_k x^k / k,   w_k >= 0;   for the 2+p model w_2 = 1/Δ₂ and w_p = 1/Δ_p.
 */
import type { ModelPoint, PointTerm, SpikedPoint } from './parameters';

/** One term w x^k / k of Q. */
export interface MixtureTerm {
  /** k, an integer >= 2. */
  readonly degree: number;
  /** w_k = 1/Δ_k >= 0. */
  readonly weight: number;
  /** The signal is not in this term: it is observed as noise alone. */
  readonly noiseOnly?: boolean;
}

/** Q, Q' and Q'' at one place. */
export interface MixtureValues {
  readonly value: number;
  readonly first: number;
  readonly second: number;
}

/** A sum of terms w x^k / k with its derivatives. */
export interface Series {
  readonly terms: readonly MixtureTerm[];
  value(x: number): number;
  first(x: number): number;
  second(x: number): number;
  third(x: number): number;
}

/** Q. */
export interface Mixture extends Series {
  /** Q_s, the terms that hold the signal; 0 where none does. */
  readonly signal: Series;
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
  const all = seriesOf(active);
  const held = active.filter(({ noiseOnly }) => !noiseOnly);
  return {
    ...all,
    signal: held.length === active.length ? all : seriesOf(held),
    atOne: { value: all.value(1), first: all.first(1), second: all.second(1) },
  };
}

function seriesOf(terms: readonly MixtureTerm[]): Series {
  return {
    terms,
    value: (x) =>
      terms.reduce((sum, { degree, weight }) => sum + (weight * x ** degree) / degree, 0),
    first: (x) => terms.reduce((sum, { degree, weight }) => sum + weight * x ** (degree - 1), 0),
    second: (x) =>
      terms.reduce((sum, { degree, weight }) => sum + weight * (degree - 1) * x ** (degree - 2), 0),
    // The degree 2 has no share, and at x = 0 would give 0 times infinity.
    third: (x) =>
      terms.reduce(
        (sum, { degree, weight }) =>
          degree === 2 ? sum : sum + weight * (degree - 1) * (degree - 2) * x ** (degree - 3),
        0,
      ),
  };
}

/** Whether x and -x are the same to these terms. */
export function isEven({ terms }: Pick<Series, 'terms'>): boolean {
  return terms.every(({ degree }) => degree % 2 === 0);
}

/** The terms of a mixture that are kept, as a mixture of their own. @throws RangeError if none is. */
export function partOf({ terms }: Mixture, keep: (term: MixtureTerm) => boolean): Mixture {
  return createMixture(terms.filter(keep));
}

export function isMatrix({ degree }: MixtureTerm): boolean {
  return degree === 2;
}

/** The mixture at a point: its terms, or the 2+p mixture of the paper. */
export function mixtureAt({ terms, ...spiked }: ModelPoint): Mixture {
  return terms === undefined ? spikedMixture(spiked) : mixtureOf(terms);
}

/** The mixture Q(x) = sum_k a_k x^k of these terms. */
export function mixtureOf(terms: readonly PointTerm[]): Mixture {
  return createMixture(
    terms.map(({ order, coefficient, noiseOnly = false }) => ({
      degree: order,
      weight: order * coefficient,
      noiseOnly,
    })),
  );
}

/** The 2+p mixture of the paper at the given noise strengths. */
export function spikedMixture({ p, deltaP, invDelta2 }: SpikedPoint): Mixture {
  return createMixture([
    { degree: 2, weight: invDelta2 },
    { degree: p, weight: 1 / deltaP },
  ]);
}
