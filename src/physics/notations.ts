/**
 * The same model in the notations of other texts (docs/physics.md#notations): signal-to-noise ratios in the place of
 * noises, and the units of the p-spin model in the place of those of the paper.
 */
import { mixtureAt, type Mixture } from './mixture';
import type { ModelPoint } from './parameters';

/** λ_k = 1/√Δ_k of w = 1/Δ_k, for a matrix and a tensor alike; 0 where there is none. */
export function snrOfWeight(weight: number): number {
  return Math.sqrt(weight);
}

/** 1/Δ_k of λ_k: the inverse of `snrOfWeight` for λ >= 0. */
export function weightOfSnr(snr: number): number {
  return snr * snr;
}

/** λ_k of one order of a model; the signal is in it unless said otherwise. */
export interface OrderSnr {
  readonly order: number;
  readonly snr: number;
  readonly noiseOnly: boolean;
}

/** λ_k of all orders of a model, ascending; terms that are absent are left out. */
export function snrsAt(point: ModelPoint): readonly OrderSnr[] {
  return mixtureAt(point)
    .terms.map(({ degree, weight, noiseOnly = false }) => ({
      order: degree,
      snr: snrOfWeight(weight),
      noiseOnly,
    }))
    .sort((a, b) => a.order - b.order);
}

/**
 * J = √(2 Q(1)), in the paper's units of energy: at each place the noise of the loss has the variance N J²/2, that of the
 * p-spin model N/2. In its units energies, temperatures, eigenvalues and rates are those of the paper divided by J,
 * times those multiplied by it; overlaps and complexities are the same.
 */
export function pSpinScale({ atOne }: Pick<Mixture, 'atOne'>): number {
  return Math.sqrt(2 * atOne.value);
}
