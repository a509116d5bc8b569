import { spikedMixture } from '../mixture';
import { parameters, type ModelPoint } from '../parameters';
import type { GrowthFamily } from './measureThreshold';

/** Which of these families: that of gradient flow, or of the dynamics at a temperature. */
export interface SpikedFamily extends Pick<ModelPoint, 'p' | 'deltaP'> {
  readonly temperature: number;
}

/** The 2+p models of one Δ_p at one temperature: what is varied is 1/Δ₂, over all that the program accepts. */
export function spikedGrowth({ p, deltaP, temperature }: SpikedFamily): GrowthFamily {
  return {
    systemAt: (invDelta2) => ({ mixture: spikedMixture({ p, deltaP, invDelta2 }), temperature }),
    lo: parameters.invDelta2.min,
    hi: parameters.invDelta2.max,
  };
}
