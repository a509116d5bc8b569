/**
 * Where the large-N flow ends once it has found the signal (docs/physics.md#signal-state, eq 18): the fixed
 * point of paper eqs 8-11 with C = 1 and a response of one time scale,
 *
 *     m = chi Q_s'(m),   1 = m^2 + chi^2 Q'(1),   mu = 1/chi + Q''(1) chi,   e = -Q_s(m) - chi Q'(1).
 */
import { isEven, type Mixture } from './mixture';
import { monotoneRoots, signChanges } from './numerics/powerSums';

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

/** The local minimum of largest overlap with the signal, or null if there is none. */
export function signalState(mixture: Mixture): SignalState | null {
  return fixedPoints(mixture, 1).findLast(({ isMinimum }) => isMinimum)?.state ?? null;
}

/**
 * For odd p, the state in which a flow started at m(0) < 0 may be caught: the local minimum of
 * negative overlap nearest to 0. Null if there is none, or if the mixture is even: then x* and -x*
 * are equivalent and the state is the mirror image of `signalState`.
 */
export function antiCorrelatedState(mixture: Mixture): SignalState | null {
  if (isEven(mixture.signal)) return null;
  return fixedPoints(mixture, -1).find(({ isMinimum }) => isMinimum)?.state ?? null;
}

export interface FixedPoint {
  readonly state: SignalState;
  /** Whether e(m) = -Q_s(m) - sqrt((1 - m^2) Q'(1)) has a minimum there, else a maximum. */
  readonly isMinimum: boolean;
}

/**
 * All fixed points with m of this sign, by rising |m|. In n = |m| they are the zeros of the excess
 * g^2 (1 - n^2) - Q'(1) with g = Q_s'(m)/m > 0, at which e(m) has a minimum where the excess falls. Its turning
 * points are the zeros of g and of n g' (1 - n^2) - g n^2, both sums of powers of n: none is missed, however close.
 */
export function fixedPoints(mixture: Mixture, sign: 1 | -1): FixedPoint[] {
  const g = mixture.signal.terms.map(({ degree, weight }) => ({
    coefficient: weight * sign ** degree,
    exponent: degree - 2,
  }));
  if (g.length === 0) return [];
  const rise = g.flatMap(({ coefficient, exponent }) => [
    { coefficient: coefficient * exponent, exponent },
    { coefficient: -coefficient * (exponent + 1), exponent: exponent + 2 },
  ]);
  const ratio = (n: number): number =>
    g.reduce((sum, { coefficient, exponent }) => sum + coefficient * n ** exponent, 0);
  const excess = (n: number): number => ratio(n) ** 2 * (1 - n) * (1 + n) - mixture.atOne.first;
  const turns = [...signChanges(g, 0, 1), ...signChanges(rise, 0, 1)].sort((a, b) => a - b);
  const ends = [0, ...turns, 1];
  return ends.slice(1).flatMap((hi, i) =>
    monotoneRoots(excess, [ends[i], hi])
      .filter((n) => ratio(n) > 0)
      .map((n) => ({ state: stateAt(mixture, sign * n), isMinimum: excess(hi) < 0 })),
  );
}

function stateAt(mixture: Mixture, overlap: number): SignalState {
  const { first, second } = mixture.atOne;
  const chi = Math.sqrt((1 - overlap * overlap) / first);
  return {
    overlap,
    chi,
    mu: 1 / chi + second * chi,
    energy: -mixture.signal.value(overlap) - chi * first,
    stable: second * chi * chi < 1,
  };
}
