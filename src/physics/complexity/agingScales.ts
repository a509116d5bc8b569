/**
 * On how many slow time scales gradient flow ages (docs/physics.md#threshold): the integrated response chi(q) to
 * correlation q is made of straight pieces, each one time scale, and of stretches where it follows
 * 1/sqrt(Q''(q)), a continuum of them. Both are marginal at their upper end, and
 *
 *     int_lo^hi [Q''(q) - 1/chi(q)^2] dq = 0    on every piece,
 *
 * which with chi straight reads chi(lo) = (hi - lo) / (chi(hi) (Q'(hi) - Q'(lo))). From q = 1 downwards every piece
 * is the steepest one there is: then the integral from any q to hi is nowhere negative.
 */
import type { Mixture } from '../mixture';
import { findRoot } from '../numerics/brent';
import { halved } from '../numerics/halving';

/** One piece of chi(q). */
export interface AgingScale {
  readonly lo: number;
  readonly hi: number;
  /** chi at both ends. */
  readonly responseAtLo: number;
  readonly responseAtHi: number;
  /** X = -dchi/dq of a straight piece; null on a continuum. */
  readonly slope: number | null;
}

/** Nearer than this, relative to the upper end, the lower end counts as being there: a continuum begins. */
const nearlyOne = 1e-3;
/** Relative to what is compared. */
const rounding = 1e-12;
/** Steps in q in which turns, and the end of a continuum, are looked for. */
const searched = 64;

/** From q = 1 down to 0. */
export function agingScales(mixture: Mixture): AgingScale[] {
  const scales: AgingScale[] = [];
  for (let hi = 1; hi > 0; hi = scales[scales.length - 1].lo)
    scales.push(steepestPiece(mixture, hi) ?? continuum(mixture, hi));
  return scales;
}

/** The straight piece that begins at hi; null where 1/sqrt(Q'') itself is as steep. */
function steepestPiece(mixture: Mixture, hi: number): AgingScale | null {
  const pieces = lowerEnds(mixture, hi).map((lo) => pieceTo(mixture, lo, hi));
  if (pieces.length === 0) return null;
  const best = pieces.reduce((one, other) => (other.slope > one.slope ? other : one));
  return best.slope >= continuumSlope(mixture, hi) * (1 - rounding) ? best : null;
}

function pieceTo(mixture: Mixture, lo: number, hi: number): AgingScale & { slope: number } {
  const responseAtHi = marginal(mixture, hi);
  const fall = (mixture.first(hi) - mixture.first(lo)) / (hi - lo);
  const responseAtLo = 1 / (responseAtHi * fall);
  return { lo, hi, responseAtLo, responseAtHi, slope: (responseAtLo - responseAtHi) / (hi - lo) };
}

/** Where the slope of the piece to hi has a maximum: at 0, or where its lower end is marginal as well. */
function lowerEnds(mixture: Mixture, hi: number): number[] {
  const noise = rounding * mixture.second(hi);
  const balance = (q: number): number =>
    (mixture.first(hi) - mixture.first(q)) / (hi - q) -
    Math.sqrt(mixture.second(q) * mixture.second(hi));
  const places = placesUpTo((1 - nearlyOne) * hi);
  const balances = places.map(balance);
  const inside = places
    .slice(1)
    .flatMap((q, i) =>
      balances[i] < -noise && balances[i + 1] > 0 ? [findRoot(balance, places[i], q)] : [],
    );
  return balances[0] >= -noise ? [0, ...inside] : inside;
}

function placesUpTo(hi: number): number[] {
  return Array.from({ length: searched + 1 }, (_, i) => (hi * i) / searched);
}

function marginal(mixture: Mixture, q: number): number {
  return 1 / Math.sqrt(mixture.second(q));
}

/** -d/dq 1/sqrt(Q''(q)). */
function continuumSlope(mixture: Mixture, q: number): number {
  return mixture.third(q) / (2 * mixture.second(q) ** 1.5);
}

/** From hi down to where a straight piece is steeper. */
function continuum(mixture: Mixture, hi: number): AgingScale {
  const lo = continuumEnd(mixture, hi);
  return {
    lo,
    hi,
    responseAtLo: marginal(mixture, lo),
    responseAtHi: marginal(mixture, hi),
    slope: null,
  };
}

function continuumEnd(mixture: Mixture, hi: number): number {
  const places = placesUpTo(hi);
  const slopes = places.map((q) => continuumSlope(mixture, q));
  // Where 1/sqrt(Q'') is concave all the way down its tangents lie above it: no piece is steeper.
  if (slopes.every((slope, i) => i === 0 || slope >= slopes[i - 1])) return 0;
  const isStraight = (q: number): boolean => steepestPiece(mixture, q) !== null;
  const before = places.slice(1, -1).findLastIndex(isStraight) + 1;
  if (before === 0 && !isStraight(nearlyOne * hi)) return 0;
  return halved(isStraight, places[before], places[before + 1], rounding).yes;
}
