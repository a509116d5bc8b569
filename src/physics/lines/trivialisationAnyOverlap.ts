/**
 * Where the landscape loses its spurious minima at every overlap with the signal
 * (docs/physics.md#lines): from this line on the complexity of minima is nowhere positive, and zero
 * only at the correlated states, which are then single minima.
 */
import { fieldStatistics } from '../complexity/fieldStatistics';
import { minimaPeak, peakSlope } from '../complexity/minimaSupport';
import { bbpParameter } from '../hessian/outlier';
import { spikedMixture, type Mixture } from '../mixture';
import { findRoot } from '../numerics/brent';
import { antiCorrelatedStabilityLine } from './signalStability';
import { trivialisationLine } from './trivialisation';

/**
 * 1/Δ₂ on the line. Minima abound in two bands of overlap: one around 0, and for odd p one around
 * the anti-correlated state, which shrinks onto that state as it becomes a single minimum. For even
 * p only the first exists and the line is that of overlap 0.
 */
export function trivialisationAnyOverlapLine(p: number, deltaP: number): number {
  const central = centralBandLine(p, deltaP);
  return Math.max(central, antiCorrelatedStabilityLine(p, deltaP) ?? central);
}

/** Where the band around 0 disappears; only for p = 3 is its maximum not at 0 but slightly below. */
function centralBandLine(p: number, deltaP: number): number {
  const atZero = trivialisationLine(p, deltaP);
  if (p > 3) return atZero;
  const peak = (invDelta2: number): number => {
    const mixture = spikedMixture({ p, deltaP, invDelta2 });
    return minimaPeak(fieldStatistics(mixture, centralOverlap(mixture))).sigma;
  };
  let hi = 1.1 * atZero;
  while (peak(hi) > 0) hi *= 1.1;
  return findRoot(peak, atZero, hi);
}

/**
 * The overlap near 0 of the most numerous minima for p = 3 and theta(0) > 1: to the right of it theta
 * grows and with it the price of being a minimum, to the left of theta(m) = 1 there is no price.
 */
function centralOverlap(mixture: Mixture): number {
  const slope = (m: number): number => peakSlope(mixture, m);
  const unpriced = findRoot((m) => bbpParameter(mixture, m) - 1, lowestTheta(mixture), 0);
  // Where the matrix is strong, the next maximum may be near: take the first one left of 0.
  let lo = unpriced / searchSteps;
  while (slope(lo) < 0 && lo > unpriced) lo += unpriced / searchSteps;
  return findRoot(slope, lo, 0);
}

const searchSteps = 16;

/** The overlap below 0 at which theta vanishes: where Q'' does, or -1. */
function lowestTheta(mixture: Mixture): number {
  return mixture.second(-1) < 0 ? findRoot((m) => mixture.second(m), -1, 0) : -1;
}
