import { phaseLinesAt } from '../../physics/lines/phaseLines';
import { delta2 } from '../../physics/parameters';
import { pointFlags } from '../args';
import { defineCommand } from '../command';

/** Δ₂ on every line of the phase diagram at one Δ_p. */
export const thresholds = defineCommand({
  name: 'thresholds',
  summary: 'values of Δ₂ on the lines of the phase diagram',
  flags: { p: pointFlags.p, 'delta-p': pointFlags['delta-p'] },
  run: ({ p, 'delta-p': deltaP }) => {
    const lines = phaseLinesAt(p, deltaP);
    return {
      p,
      deltaP,
      delta2: {
        gradientFlow: delta2(lines.gradientFlow),
        mlAmp: delta2(lines.mlAmp),
        bayesAmp: delta2(lines.bayesAmp),
        informationTheoretic:
          lines.informationTheoretic > 0 ? delta2(lines.informationTheoretic) : null,
        trivial: delta2(lines.trivial),
      },
    };
  },
});
