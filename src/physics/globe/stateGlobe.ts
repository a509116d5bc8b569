/** The globe for N = infinity (docs/physics.md#globe): every coefficient is a closed form of the state. */
import { hessianAt } from '../hessian/hessianAt';
import type { Mixture } from '../mixture';
import type { Globe, GlobeFrame, GlobeWay } from './globe';
import { monomialAt, monomials, type GlobePlace, type GlobeTerm } from './polynomial';

/** What is known of a place of the flow. */
export interface GlobeState {
  /** Energy per degree of freedom. */
  readonly energy: number;
  readonly mu: number;
  /** m, in (-1, 1). */
  readonly overlap: number;
}

/** The globe of the threshold state: m = 0, mu = 2 s, e_th. @param model the part of a `Model` that it needs. */
export function thresholdGlobe(
  {
    mixture,
    threshold,
  }: { readonly mixture: Mixture; readonly threshold: { readonly energy: number } },
  way: GlobeWay = 'lowest',
): Globe {
  const mu = 2 * Math.sqrt(mixture.atOne.second);
  return stateGlobe(mixture, { energy: threshold.energy, mu, overlap: 0 }, threshold.energy, way);
}

/**
 * The globe of a stationary point of this energy, multiplier and overlap: exact for those, and for states of the
 * flow as far as they are like them (docs/physics.md#globe).
 * @param thresholdEnergy e_th, for the frame.
 */
export function stateGlobe(
  mixture: Mixture,
  { energy, mu, overlap }: GlobeState,
  thresholdEnergy: number,
  way: GlobeWay = 'lowest',
): Globe {
  const { theta, scale, outlier, outlierOverlap, bulk } = hessianAt(
    mixture,
    mu / Math.sqrt(mixture.atOne.second),
    overlap,
  );
  const lowest = way === 'lowest';
  /** (v.u)^2. */
  const signalOverlap = lowest ? (outlierOverlap ?? 0) : 0;
  const across = Math.sqrt(1 - overlap * overlap);
  const towards = Math.sqrt(signalOverlap);
  const aside = Math.sqrt(1 - signalOverlap);
  const signal: GlobePlace = [overlap, across * towards, across * aside];
  const frame: GlobeFrame = {
    way,
    signal,
    curvature: lowest ? (outlier ?? bulk.lo) : mu,
    lowestEigenvalue: outlier ?? bulk.lo,
    mode: outlier === null ? 'edge' : 'isolated',
    signalOverlap,
    thresholdEnergy,
  };
  // <v, s W v> and <v, s W u3>; <u3, s W u3> = 0.
  const along = lowest ? (-2 * scale) / Math.max(1, theta) : 0;
  const mixed = scale * towards;
  const energies = noiseEnergies(
    mixture,
    energy + mixture.signal.value(overlap),
    mu - overlap * mixture.signal.first(overlap),
  );
  const { first, second } = mixture.atOne;
  const landscape = mixture.terms.map((term, index): GlobeTerm => {
    const { degree, weight } = term;
    const noise = signalTerm(degree, term.noiseOnly ? 0 : weight, signal);
    const share = (weight * (degree - 1)) / second;
    /** The gradient of the noise holds the signal's, Q_s'(m) along u. */
    const force = ((mixture.signal.first(overlap) * weight) / first) * across;
    noise.coefficients[0] += energies[index];
    noise.coefficients[monomialAt(1, 0)] += force * towards;
    noise.coefficients[monomialAt(0, 1)] += force * aside;
    noise.coefficients[monomialAt(2, 0)] += (share * along) / 2;
    noise.coefficients[monomialAt(1, 1)] += share * mixed;
    return noise;
  });
  return { landscape, frame, energy, mu };
}

/** -w (x.x*)^k / k: the mean of one term of the loss. */
export function signalTerm(degree: number, weight: number, [m, v, w]: GlobePlace): GlobeTerm {
  const coefficients = new Float64Array(monomials(degree));
  for (let i = 0; i <= degree; i++)
    for (let j = 0; i + j <= degree; j++)
      coefficients[monomialAt(i, j)] =
        (-weight / degree) * multinomial(degree, i, j) * m ** (degree - i - j) * v ** i * w ** j;
  return { degree, coefficients };
}

/** k! / ((k-i-j)! i! j!). */
function multinomial(k: number, i: number, j: number): number {
  return binomial(k, i + j) * binomial(i + j, j);
}

function binomial(n: number, k: number): number {
  let product = 1;
  for (let i = 1; i <= k; i++) product *= (n - k + i) / i;
  return Math.round(product);
}

/**
 * Energies of the noise's terms from their sum and from mu = -sum k e_k. With two terms that decides; with one mu
 * alone does. With more it is e_k = -(w_k/k) (A + B k): the mean under both conditions, and what aging on one slow
 * time scale gives.
 */
function noiseEnergies({ terms, atOne }: Mixture, energy: number, mu: number): number[] {
  const [one, other] = terms;
  if (terms.length === 1) return [-mu / one.degree];
  if (terms.length === 2) {
    const between = other.degree - one.degree;
    return [(other.degree * energy + mu) / between, -(one.degree * energy + mu) / between];
  }
  const { value, first, second } = atOne;
  const variance = first + second;
  const determinant = value * variance - first * first;
  const a = -(energy * variance + mu * first) / determinant;
  const b = (value * mu + energy * first) / determinant;
  return terms.map(({ degree, weight }) => (-weight / degree) * (a + b * degree));
}
