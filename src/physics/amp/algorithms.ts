/**
 * The two message-passing algorithms, as rows of a table (docs/physics.md#amp). Both multiply the field by a
 * number, x(k+1) = chi(k) h(k), and differ in it, in the length of their start and in the terms they listen to.
 */
import type { Mixture, MixtureTerm, Series } from '../mixture';
import { signChanges } from '../numerics/powerSums';
import { fixedPoints } from '../signalState';

export type AmpName = 'mlAmp' | 'bayesAmp';

export const ampNames: readonly AmpName[] = ['mlAmp', 'bayesAmp'];

/** A state in which state evolution rests, with the signal. */
export interface AmpFixedPoint {
  /** Overlap of the direction of the estimate, above 0. */
  readonly direction: number;
  /** Whether overlaps near it tend to it, else away from it. */
  readonly attracts: boolean;
}

export interface AmpAlgorithm {
  readonly title: string;
  /** |x(0)|^2/N of a start whose direction has this overlap with the signal. */
  startNorm(direction: number): number;
  /** Whether the field has this term. */
  hears(term: MixtureTerm): boolean;
  /** The sum of those terms of Q: the noise of the field has its first derivative for a variance. */
  heard(mixture: Mixture): Series;
  /** chi, from |h|^2/N. */
  slope(fieldSquare: number): number;
  /** By how much a small overlap of the direction is multiplied in one iteration. */
  growth(mixture: Mixture): number;
  /** All fixed points of positive overlap, ascending. */
  fixedPoints(mixture: Mixture): readonly AmpFixedPoint[];
}

export const ampAlgorithms: Readonly<Record<AmpName, AmpAlgorithm>> = {
  mlAmp: {
    title: 'maximum-likelihood message passing',
    startNorm: () => 1,
    // It descends the loss, whatever that is made of.
    hears: () => true,
    heard: (mixture) => mixture,
    slope: (fieldSquare) => 1 / Math.sqrt(fieldSquare),
    growth: (mixture) => mixture.signal.second(0) / Math.sqrt(mixture.atOne.first),
    fixedPoints: (mixture) =>
      fixedPoints(mixture, 1).map(({ state, isMinimum }) => ({
        direction: state.overlap,
        attracts: isMinimum,
      })),
  },
  bayesAmp: {
    title: 'Bayes-optimal message passing',
    // The posterior mean given a point of that overlap is the overlap times the point.
    startNorm: (direction) => direction * direction,
    // What holds no signal tells nothing about it: the posterior does not depend on it.
    hears: ({ noiseOnly = false }) => !noiseOnly,
    heard: (mixture) => mixture.signal,
    // The field is A x* and noise of variance A: A^2 + A = |h|^2/N. To take A = Q'(|x|^2/N) instead is the same where
    // the estimate is as long as it is right, but makes that unstable where A > 2 and the tensor is strong.
    slope: (fieldSquare) => 1 / (1 + (2 * fieldSquare) / (1 + Math.sqrt(1 + 4 * fieldSquare))),
    // The overlap of the posterior mean, which is multiplied by Q_s''(0), is the square of its direction's.
    growth: (mixture) => Math.sqrt(mixture.signal.second(0)),
    fixedPoints: ({ signal }) => bayesFixedPoints(signal),
  },
};

/** Where m = Q_s'(m)/(1 + Q_s'(m)): at the zeros of Q_s'(m) (1 - m) - m, which ends negative at m = 1. */
function bayesFixedPoints({ terms }: Series): AmpFixedPoint[] {
  const surplus = [
    ...terms.flatMap(({ degree, weight }) => [
      { coefficient: weight, exponent: degree - 1 },
      { coefficient: -weight, exponent: degree },
    ]),
    { coefficient: -1, exponent: 1 },
  ];
  const overlaps = signChanges(surplus, 0, 1);
  return overlaps.map((overlap, i) => ({
    direction: Math.sqrt(overlap),
    attracts: (overlaps.length - i) % 2 === 1,
  }));
}
