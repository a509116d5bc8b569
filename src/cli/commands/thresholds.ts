import { bayesCriticalPoints, bayesSpinodalLine } from '../../physics/lines/bayesSpinodal';
import { phaseLinesAt } from '../../physics/lines/phaseLines';
import { trivialisationAnyOverlapLine } from '../../physics/lines/trivialisationAnyOverlap';
import { pointFlags } from '../args';
import { defineCommand } from '../command';
import { delta2Of, printedCriticalPoints } from '../lines';

/** Δ₂ on every line of the phase diagram at one Δ_p. */
export const thresholds = defineCommand({
  name: 'thresholds',
  summary: 'values of Δ₂ on the lines of the phase diagram',
  flags: { p: pointFlags.p, 'delta-p': pointFlags['delta-p'] },
  plan:
    ({ p, 'delta-p': deltaP }) =>
    ({ remark }) => {
      const { informationTheoretic, bayesAmp, mlAmp, gradientFlow, trivial } = phaseLinesAt(
        p,
        deltaP,
      );
      const bayesSpinodal = bayesSpinodalLine(p, deltaP);
      if (bayesSpinodal === 0) remark('bayesSpinodal is null: every Δ₂ lies beyond the spinodal');
      return {
        p,
        deltaP,
        delta2: delta2Of({
          gradientFlow,
          mlAmp,
          bayesAmp,
          informationTheoretic,
          trivial,
          trivialAnyOverlap: trivialisationAnyOverlapLine(p, deltaP),
          bayesSpinodal,
        }),
        ...printedCriticalPoints(bayesCriticalPoints(p)),
      };
    },
});
