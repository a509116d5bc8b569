/**
 * Every line of a phase diagram as a function of a mixture and a temperature that vanishes on it (docs/physics.md#lines): positive
 * where the line's event has happened, NaN where it means nothing. So a line exists in any plane of parameters.
 */
import { agingScales } from '../complexity/agingScales';
import { fieldStatistics } from '../complexity/fieldStatistics';
import { minimaPeak } from '../complexity/minimaSupport';
import { growthSurplus } from '../flowProspect';
import { bbpParameter } from '../hessian/outlier';
import { bayesStateSurplus } from '../lines/bayesSpinodal';
import { detectionSurplus } from '../lines/informationTheoretic';
import { antiCorrelatedSurplus } from '../lines/signalStability';
import { isMatrix, type Mixture } from '../mixture';
import { dynamicTransition } from '../thermal/plateau';
import { signalInstability } from '../thermal/thermalAging';

/**
 * `langevin`: where the dynamics at the temperature of the place begins to find the signal. `dynamicTransition`: below that
 * temperature a random start ages instead of coming to equilibrium. The others as in `phaseLines.ts` and `furtherLines.ts`.
 */
export type PlaneLine =
  | 'informationTheoretic'
  | 'bayesAmp'
  | 'mlAmp'
  | 'gradientFlow'
  | 'trivial'
  | 'langevin'
  | 'dynamicTransition'
  | 'bayesSpinodal'
  | 'antiCorrelatedStable'
  | 'agingGrowth';

type Condition = (mixture: Mixture, temperature: number) => number;

export const conditions: Readonly<Record<PlaneLine, Condition>> = {
  informationTheoretic: ({ signal }) => detectionSurplus(signal),
  bayesAmp: ({ signal }) => signal.second(0) - 1,
  mlAmp: ({ signal, atOne }) => signal.second(0) / Math.sqrt(atOne.first) - 1,
  gradientFlow: (mixture) => bbpParameter(mixture) - 1,
  trivial: (mixture) => -spuriousComplexity(mixture),
  langevin: (mixture, temperature) => signalInstability(mixture, temperature) - 1,
  dynamicTransition: (mixture, temperature) => dynamicTransition(mixture) - temperature,
  bayesSpinodal: ({ signal }) => bayesStateSurplus(signal),
  antiCorrelatedStable: antiCorrelatedSurplus,
  agingGrowth: (mixture) => (agingScales(mixture).length === 1 ? growthSurplus(mixture) : NaN),
};

/** Of the most numerous minima at overlap 0; a matrix alone has but one pair of minima. */
function spuriousComplexity(mixture: Mixture): number {
  const isMatrixAlone = mixture.terms.every(isMatrix);
  return isMatrixAlone ? -1 : minimaPeak(fieldStatistics(mixture)).sigma;
}

/** What a region begins with, from the one that is always there: each lies within those before it. */
export type PlaneRegion = 'hard' | 'gradient-flow-fails' | 'surfing' | 'trivial';

/** The conditions of which all hold in a region, and in those within it. */
export function regionConditions(
  success: 'gradientFlow' | 'langevin',
): Readonly<Record<PlaneRegion, readonly PlaneLine[]>> {
  return {
    hard: ['informationTheoretic'],
    'gradient-flow-fails': ['bayesAmp'],
    surfing: [success],
    trivial: [success, 'trivial'],
  };
}
