/**
 * The two message-passing algorithms, as rows of a table (docs/physics.md#amp). Both multiply the field by a
 * number, x(k+1) = chi(k) h(k), and differ in it and in the length of their start alone.
 */
import type { Mixture } from '../mixture';

export type AmpName = 'mlAmp' | 'bayesAmp';

export const ampNames: readonly AmpName[] = ['mlAmp', 'bayesAmp'];

export interface AmpAlgorithm {
  readonly title: string;
  /** |x(0)|^2/N of a start whose direction has this overlap with the signal. */
  startNorm(direction: number): number;
  /** chi, from |h|^2/N. */
  slope(fieldSquare: number): number;
  /** By how much a small overlap of the direction is multiplied in one iteration. */
  growth(mixture: Mixture): number;
}

export const ampAlgorithms: Readonly<Record<AmpName, AmpAlgorithm>> = {
  mlAmp: {
    title: 'maximum-likelihood message passing',
    startNorm: () => 1,
    slope: (fieldSquare) => 1 / Math.sqrt(fieldSquare),
    growth: (mixture) => mixture.signal.second(0) / Math.sqrt(mixture.atOne.first),
  },
  bayesAmp: {
    title: 'Bayes-optimal message passing',
    // The posterior mean given a point of that overlap is the overlap times the point.
    startNorm: (direction) => direction * direction,
    // The field is A x* and noise of variance A: A^2 + A = |h|^2/N. To take A = Q'(|x|^2/N) instead is the same where
    // the estimate is as long as it is right, but makes that unstable where A > 2 and the tensor is strong.
    slope: (fieldSquare) => 1 / (1 + (2 * fieldSquare) / (1 + Math.sqrt(1 + 4 * fieldSquare))),
    // The overlap of the posterior mean, which is multiplied by Q_s''(0), is the square of its direction's.
    growth: (mixture) => Math.sqrt(mixture.signal.second(0)),
  },
};
