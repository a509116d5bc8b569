import { spikedMixture } from '../mixture';
import { parameters, type ModelPoint } from '../parameters';
import type { GrowthFamily } from './measureThreshold';

/** Gradient flow in the 2+p models of one Δ_p: what is varied is 1/Δ₂, over all that the program accepts. */
export function spikedGrowth({ p, deltaP }: Pick<ModelPoint, 'p' | 'deltaP'>): GrowthFamily {
  return {
    systemAt: (invDelta2) => ({ mixture: spikedMixture({ p, deltaP, invDelta2 }) }),
    lo: parameters.invDelta2.min,
    hi: parameters.invDelta2.max,
  };
}
