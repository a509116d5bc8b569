import { createDenseLandscape } from './dense/landscape';
import { createDilutedLandscape } from './diluted/landscape';
import type { DrawnInSlices, Landscape } from './landscape';
import { checkInstance } from './limits';
import type { InstanceProblem } from './problem';
import { turnedToOverlap } from './sphere';

/**
 * The landscape of a problem, with signal and start.
 * @throws RangeError naming field, value and what is allowed, before anything is allocated.
 */
export function createLandscape(problem: InstanceProblem): DrawnInSlices<Landscape> {
  checkInstance(problem);
  return drawAndTurn(problem);
}

/** The couplings know nothing of the start: they are those of the seed wherever it is. */
function* drawAndTurn(problem: InstanceProblem): DrawnInSlices<Landscape> {
  const landscape = yield* drawLandscape(problem);
  const { startOverlap } = problem;
  if (startOverlap === undefined) return landscape;
  const start = turnedToOverlap(landscape.start, landscape.signal, startOverlap);
  return startingAt(landscape, start);
}

function startingAt(landscape: Landscape, start: Landscape['start']): Landscape {
  return { ...landscape, start, only: (keep) => startingAt(landscape.only(keep), start) };
}

function drawLandscape({
  point,
  dimension,
  seed,
  couplings,
}: InstanceProblem): DrawnInSlices<Landscape> {
  return couplings?.kind === 'diluted'
    ? createDilutedLandscape(point, dimension, seed, couplings.degree)
    : createDenseLandscape(point, dimension, seed);
}
