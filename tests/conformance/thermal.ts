/** Random problems at a temperature, the same each time: any mixture, T from deep in the glass to far above it. */
import type { DynamicsProblem } from '../../src/physics/chsck/problem';
import { createMixture } from '../../src/physics/mixture';
import { scanNumbers } from '../bench/scanNumbers';

const seed = 20191105;
const horizon = 1e6;

export type ThermalProblem = DynamicsProblem & Required<Pick<DynamicsProblem, 'temperature'>>;

/** The first `count` of them with a T that changes on the way, up or down, at once or slowly. */
export function cooledProblems(count: number): ThermalProblem[] {
  const { next, log } = scanNumbers(seed + 1);
  return thermalProblems(count).map((problem) => ({
    ...problem,
    finalTemperature: next() < 0.3 ? 0 : log(0.02, 3),
    coolingTime: log(0.01, 30),
    coolingExponent: log(0.1, 10),
  }));
}

/** The first `count` of them. */
export function thermalProblems(count: number): ThermalProblem[] {
  const { next, log } = scanNumbers(seed);
  return Array.from({ length: count }, () => {
    const degrees = [2, 3, 4, 5, 6].filter((degree) => next() < (degree < 4 ? 0.7 : 0.35));
    const terms = (degrees.length > 0 ? degrees : [3]).map((degree) => ({
      degree,
      weight: log(0.1, 5),
    }));
    return {
      mixture: createMixture(terms),
      temperature: log(0.02, 3),
      initialOverlap: log(1e-12, 0.3),
      horizon,
    };
  });
}
