/**
 * Where the dynamics of a random start goes at a temperature while it is uncorrelated with the signal
 * (docs/physics.md#temperature): to equilibrium, or to a state that ages beyond a plateau. At T = 0 that is the
 * threshold of gradient flow.
 */
import { flowThresholdEnergy, type FlowThreshold } from '../complexity/flowThreshold';
import { fluctuationDissipation, type FluctuationDissipation } from '../fluctuationDissipation';
import { createMixture, type Mixture } from '../mixture';
import { plateauOverlap } from './plateau';

export interface ThermalAging {
  /** q: from 1 to q a correlation decays as in equilibrium, below it the more slowly the older the system; 0 in equilibrium. */
  readonly plateau: number;
  /** The energy that is neared. */
  readonly energy: number;
  /** The multiplier that is neared. */
  readonly mu: number;
  /** What response and correlation have to do with each other at late times. */
  readonly relation: FluctuationDissipation;
  readonly scheme: FlowThreshold['scheme'] | 'equilibrium';
}

/** @param temperature T >= 0. */
export function thermalAging(mixture: Mixture, temperature: number): ThermalAging {
  const { value, first } = mixture.atOne;
  const plateau = plateauOverlap(mixture, temperature);
  if (plateau === null) {
    const response = (correlation: number): number => (1 - correlation) / temperature;
    return {
      plateau: 0,
      energy: -value / temperature,
      mu: temperature + first / temperature,
      relation: {
        plateau: 0,
        stationary: 1 / temperature,
        ratio: 1 / temperature,
        bend: 0,
        response,
      },
      scheme: 'equilibrium',
    };
  }
  // Below the plateau it ages like gradient flow in the mixture Q(q C).
  const slow = createMixture(
    mixture.terms.map(({ degree, weight }) => ({ degree, weight: weight * plateau ** degree })),
  );
  const threshold = flowThresholdEnergy(slow);
  const scaled = fluctuationDissipation(slow, threshold);
  const stationary = plateau * scaled.stationary;
  // (Q(1) - Q(q))/T and (Q'(1) - Q'(q))/T, which at T = 0 are these derivatives times the response.
  const fastEnergy =
    temperature > 0 ? (value - mixture.value(plateau)) / temperature : first * stationary;
  const fastForce =
    temperature > 0
      ? (first - mixture.first(plateau)) / temperature
      : mixture.atOne.second * stationary;
  return {
    plateau,
    energy: threshold.energy + (mixture.first(plateau) * stationary - fastEnergy),
    mu: 1 / stationary + fastForce,
    relation: {
      plateau,
      stationary,
      ratio: scaled.ratio,
      bend: plateau * scaled.bend,
      response: (correlation) =>
        correlation > plateau
          ? (1 - correlation) / temperature
          : plateau * scaled.response(correlation / plateau),
    },
    scheme: threshold.scheme,
  };
}

/**
 * Q''(0) chi with chi the response up to the plateau: above 1 a small overlap with the signal grows exponentially. At T = 0 it is
 * theta of the threshold states. A formula of this project for 0 < T < 1; measured in docs/numerics.md#measured-thresholds.
 */
export function signalInstability(mixture: Mixture, temperature: number): number {
  const plateau = plateauOverlap(mixture, temperature);
  const response = plateau === null ? 1 / temperature : 1 / Math.sqrt(mixture.second(plateau));
  return mixture.signal.second(0) * response;
}
