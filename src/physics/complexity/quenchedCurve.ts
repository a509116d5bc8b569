/** The quenched complexity of all stationary points against the overlap (docs/physics.md#quenched). */
import { axisPlaces, type Axis } from '../axis';
import type { Columns, Computation } from '../computation';
import { mixtureAt } from '../mixture';
import type { ModelPoint } from '../parameters';
import { quenchedComplexityAtShift } from './quenched';

export interface QuenchedCurveProblem {
  readonly point: ModelPoint;
  /** Overlaps with the signal, within (-1, 1). */
  readonly overlap: Axis;
  /** Shift t of the points counted; at 2 they are those among which minima begin. */
  readonly shift: number;
}

/** At up to a millisecond each, a few milliseconds of work between two yields. */
const placesPerStep = 4;

/** Quenched complexity at given shift, over all energies; NaN where none is known. */
export function* computeQuenchedCurve(
  problem: QuenchedCurveProblem,
): Computation<never, Columns<'overlap' | 'sigma'>> {
  const mixture = mixtureAt(problem.point);
  const overlap = axisPlaces(problem.overlap);
  const sigma = new Float64Array(overlap.length);
  for (let i = 0; i < overlap.length; i++) {
    sigma[i] = quenchedComplexityAtShift(mixture, overlap[i] ?? 0, problem.shift)?.sigma ?? NaN;
    if (i % placesPerStep === 0) yield { fraction: i / overlap.length };
  }
  return { overlap, sigma };
}
