import { complexityAt } from '../../physics/complexity/annealed';
import { flowThresholdEnergy } from '../../physics/complexity/flowThreshold';
import { groundEnergy } from '../../physics/complexity/groundEnergy';
import { spikedMixture } from '../../physics/mixture';
import { farBeyond, listFlag, pointFlags } from '../args';
import { defineCommand } from '../command';

/** Annealed complexity at overlap 0 at the given energies. */
export const complexity = defineCommand({
  name: 'complexity',
  summary: 'annealed complexity at overlap 0',
  flags: { ...pointFlags, energies: listFlag('energies per degree of freedom', farBeyond) },
  run: ({ p, 'delta-p': deltaP, 'inv-delta2': invDelta2, energies }, _report, remark) => {
    const mixture = spikedMixture({ p, deltaP, invDelta2 });
    const threshold = flowThresholdEnergy(mixture);
    if (threshold.scheme === 'multi-scale')
      remark(
        'thresholdEnergy is the multi-scale value: Δ₂ < (p - 3) Δ_p, docs/physics.md#threshold',
      );
    return {
      thresholdEnergy: threshold.energy,
      groundEnergy: groundEnergy(mixture),
      points: energies.map((given) => {
        const { energy, sigma, sigmaMinima, shift, kind } = complexityAt(mixture, given);
        return { energy, sigma, sigmaMinima, t: shift, kind };
      }),
    };
  },
});
