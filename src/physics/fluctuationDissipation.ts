/**
 * What the aging flow tends to when both times are late (docs/physics.md#aging): the integrated response
 * chi(t_w + tau, t_w) as a function of C(t_w + tau, t_w) alone, whose slope is -X.
 */
import { agingScales } from './complexity/agingScales';
import type { FlowThreshold } from './complexity/flowThreshold';
import type { Mixture } from './mixture';

export interface FluctuationDissipation {
  /** C where the slow part begins: 1 for gradient flow, q at a temperature; 0 in equilibrium, where there is none. */
  readonly plateau: number;
  /** What the fast part of the response sums to, chi at the plateau: 1/sqrt(Q''(1)) for gradient flow. */
  readonly stationary: number;
  /** X at the plateau, where the slow part begins. */
  readonly ratio: number;
  /** q*: above it X is the same for every C, below it X is another; 0 with one slow time scale. */
  readonly bend: number;
  /** chi(C), for C in [0, 1]. */
  readonly response: (correlation: number) => number;
}

/** @param threshold by which scheme the flow of this mixture ages. */
export function fluctuationDissipation(
  mixture: Mixture,
  { scheme, overlap: bend }: FlowThreshold,
): FluctuationDissipation {
  const { first, second } = mixture.atOne;
  const stationary = 1 / Math.sqrt(second);
  if (scheme === 'one-scale') {
    const ratio = (second - first) / (first * Math.sqrt(second));
    return { plateau: 1, stationary, ratio, bend, response: (c) => stationary + ratio * (1 - c) };
  }
  const scales = agingScales(mixture);
  return {
    plateau: 1,
    stationary,
    ratio: scales[0].slope ?? (mixture.third(1) * stationary ** 3) / 2,
    bend,
    response: (c) => {
      const { hi, responseAtHi, slope } = scales.find(({ lo }) => c >= lo) ?? scales[0];
      return slope === null ? 1 / Math.sqrt(mixture.second(c)) : responseAtHi + slope * (hi - c);
    },
  };
}
