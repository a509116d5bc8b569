import { createDenseLandscape } from './dense/landscape';
import { createDilutedLandscape } from './diluted/landscape';
import type { Drawing, Landscape } from './landscape';
import { flowProblem } from './limits';
import type { FlowProblem } from './problem';

/**
 * The landscape of a problem, with signal and start.
 * @throws RangeError naming field, value and what is allowed, before anything is allocated.
 */
export function createLandscape(problem: FlowProblem): Drawing<Landscape> {
  const illegal = flowProblem(problem);
  if (illegal !== null) throw new RangeError(illegal);
  const { point, dimension, seed, couplings } = problem;
  return couplings?.kind === 'diluted'
    ? createDilutedLandscape(point, dimension, seed, couplings.degree)
    : createDenseLandscape(point, dimension, seed);
}
