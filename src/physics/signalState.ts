/**
 * Where the large-N flow ends once it has found the signal (docs/physics.md#signal-state, eq 18): the fixed
 * point of paper eqs 8-11 with C = 1 and a response of one time scale,
 *
 *     m = chi Q'(m),   1 = m^2 + chi^2 Q'(1),   mu = 1/chi + Q''(1) chi,   e = -Q(m) - chi Q'(1).
 */
import type { Mixture } from './mixture';
import { findRoot } from './numerics/brent';

export interface SignalState {
  /** m, the overlap with the signal. */
  readonly overlap: number;
  /** chi, the integrated response. */
  readonly chi: number;
  readonly mu: number;
  /** Energy per degree of freedom. */
  readonly energy: number;
  /** Q''(1) chi^2 < 1: the state is one minimum, not a family of many. */
  readonly stable: boolean;
}

/** Below this the stationary-point search does not look: no state of interest is that close to 0. */
const smallestOverlap = 1e-6;
/** Samples in the search for sign changes of functions that have at most two of them. */
const searchSamples = 256;

/** The local minimum of largest overlap with the signal, or null if there is none. */
export function signalState(mixture: Mixture): SignalState | null {
  const excess = (m: number): number => fixedPointExcess(mixture, m);
  const crest = lastCrest(mixture);
  if (!(excess(crest) > 0)) return null;
  return stateAt(mixture, findRoot(excess, crest, 1));
}

/**
 * For odd p, the state in which a flow started at m(0) < 0 may be caught: the local minimum of
 * negative overlap nearest to 0. Null if there is none, or if the mixture is even: then x* and -x*
 * are equivalent and the state is the mirror image of `signalState`.
 */
export function antiCorrelatedState(mixture: Mixture): SignalState | null {
  if (mixture.terms.every(({ degree }) => degree % 2 === 0)) return null;
  // Written in n = -m > 0. Q'(m)/m falls with n, hence so does the excess as long as Q'(m)/m > 0.
  const ratio = (n: number): number => mixture.first(-n) / -n;
  if (ratio(smallestOverlap) <= 0) return null;
  const end = ratio(1) < 0 ? findRoot(ratio, smallestOverlap, 1) : 1;
  const excess = (n: number): number => fixedPointExcess(mixture, -n);
  if (!(excess(smallestOverlap) > 0)) return null;
  return stateAt(mixture, -findRoot(excess, smallestOverlap, end));
}

/**
 * (Q'(m)/m)^2 (1 - m^2) - Q'(1): zero at fixed points; it falls through zero where
 * e(m) = -Q(m) - sqrt((1 - m^2) Q'(1)) has a minimum.
 */
function fixedPointExcess(mixture: Mixture, m: number): number {
  return (mixture.first(m) / m) ** 2 * (1 - m * m) - mixture.atOne.first;
}

/** The overlap beyond which the excess only falls. */
function lastCrest(mixture: Mixture): number {
  // d ln[(Q'/m)^2 (1 - m^2)] / d ln m, over 2 and times Q'(m)/m.
  const rise = (m: number): number => {
    const ratio = mixture.first(m) / m;
    return mixture.second(m) - ratio - (ratio * m * m) / (1 - m * m);
  };
  let above = 1 - smallestOverlap;
  for (let index = searchSamples - 1; index >= 0; index--) {
    const below = Math.max(smallestOverlap, index / searchSamples);
    if (rise(below) > 0) return findRoot(rise, below, above);
    above = below;
  }
  return smallestOverlap;
}

function stateAt(mixture: Mixture, overlap: number): SignalState {
  const { first, second } = mixture.atOne;
  const chi = Math.sqrt((1 - overlap * overlap) / first);
  return {
    overlap,
    chi,
    mu: 1 / chi + second * chi,
    energy: -mixture.value(overlap) - chi * first,
    stable: second * chi * chi < 1,
  };
}
