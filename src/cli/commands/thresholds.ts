import { bayesCriticalPoints, bayesSpinodalLine } from '../../physics/lines/bayesSpinodal';
import { langevinLine } from '../../physics/lines/langevin';
import { phaseLinesAt } from '../../physics/lines/phaseLines';
import { trivialisationAnyOverlapLine } from '../../physics/lines/trivialisationAnyOverlap';
import { writtenPoint } from '../../physics/mixtureTerms';
import type { ModelPoint } from '../../physics/parameters';
import { modelAt } from '../../physics/spikedModel';
import { optionalFlag, parameterFlag, pointFlags, readTexts, readValues } from '../args';
import { withUsageErrors, type Command, type Work } from '../command';
import { delta2Of, printedCriticalPoints } from '../lines';
import { givenMixture, mixtureFlag } from '../mixtureFlag';

const spikedFlags = {
  p: pointFlags.p,
  'delta-p': pointFlags['delta-p'],
  temperature: optionalFlag(parameterFlag('temperature'), 0),
};
const flags = { ...spikedFlags, mixture: mixtureFlag };

/** Δ₂ on every line of the phase diagram at one Δ_p, or of the matrix beside the other terms of a mixture. */
export const thresholds: Command = {
  name: 'thresholds',
  summary: 'values of Δ₂ on the lines of the phase diagram',
  flags,
  plan: (args) =>
    withUsageErrors(() => {
      const texts = readTexts(flags, args);
      const mixture = givenMixture(texts, spikedFlags);
      return mixture === null ? spikedWork(readValues(spikedFlags, texts)) : mixtureWork(mixture);
    }),
};

interface SpikedValues {
  readonly p: number;
  readonly 'delta-p': number;
  readonly temperature: number;
}

function spikedWork({ p, 'delta-p': deltaP, temperature }: SpikedValues): Work {
  return ({ remark }) => {
    const { informationTheoretic, bayesAmp, mlAmp, gradientFlow, trivial } = phaseLinesAt(
      p,
      deltaP,
    );
    const bayesSpinodal = bayesSpinodalLine(p, deltaP);
    if (bayesSpinodal === 0) remark('bayesSpinodal is null: every Δ₂ lies beyond the spinodal');
    return {
      p,
      deltaP,
      ...(temperature > 0 && { temperature }),
      delta2: delta2Of<string>({
        gradientFlow,
        mlAmp,
        bayesAmp,
        informationTheoretic,
        trivial,
        trivialAnyOverlap: trivialisationAnyOverlapLine(p, deltaP),
        bayesSpinodal,
        ...(temperature > 0 && { langevin: langevinLine(p, deltaP, temperature) }),
      }),
      ...printedCriticalPoints(bayesCriticalPoints(p)),
    };
  };
}

function mixtureWork(point: ModelPoint): Work {
  const { field, flowLine, trivialLine } = modelAt(point);
  return ({ remark }) => {
    if (flowLine === null)
      remark(
        'there is no line of gradient flow: no quadratic term holds the signal, so that at overlap 0 nothing pulls',
      );
    return {
      ...writtenPoint(point),
      theta: field.theta,
      delta2: delta2Of({ gradientFlow: flowLine, trivial: trivialLine }),
    };
  };
}
