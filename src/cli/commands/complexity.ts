import { complexityAt, thresholdEnergy } from '../../physics/complexity/annealed';
import { groundEnergy } from '../../physics/complexity/groundEnergy';
import { spikedMixture } from '../../physics/mixture';
import { farBeyond, listFlag, pointFlags } from '../args';
import { defineCommand } from '../command';

/** Annealed complexity at overlap 0 at the given energies. */
export const complexity = defineCommand({
  name: 'complexity',
  summary: 'annealed complexity at overlap 0',
  flags: { ...pointFlags, energies: listFlag('energies per degree of freedom', farBeyond) },
  run: ({ p, 'delta-p': deltaP, 'inv-delta2': invDelta2, energies }) => {
    const mixture = spikedMixture({ p, deltaP, invDelta2 });
    return {
      thresholdEnergy: thresholdEnergy(mixture),
      groundEnergy: groundEnergy(mixture),
      points: energies.map((given) => {
        const { energy, sigma, sigmaMinima, shift, kind } = complexityAt(mixture, given);
        return { energy, sigma, sigmaMinima, t: shift, kind };
      }),
    };
  },
});
