/** Maps of the annealed complexity (docs/physics.md#overlap, docs/physics.md#split). */
import { complexityIn } from '../complexity/annealed';
import { minimaComplexity } from '../complexity/curves';
import { fieldStatistics } from '../complexity/fieldStatistics';
import { splitComplexity, splitOrders } from '../complexity/split';
import type { Axis } from '../axis';
import type { Computation } from '../computation';
import { mixtureAt } from '../mixture';
import type { ModelPoint } from '../parameters';
import { sampleMap, type GridMap, type MapBatch } from './gridMap';

/** At about 0.3 microseconds each, a few milliseconds of work between two yields. */
const cellsPerStep = 8000;

/** What is counted: all stationary points, or minima alone. */
export type CountedPoints = 'all' | 'minima';

export interface OverlapMapProblem {
  readonly point: ModelPoint;
  readonly counted: CountedPoints;
  /** Overlaps with the signal, within (-1, 1): the rows. */
  readonly overlap: Axis;
  /** Energies per degree of freedom: the columns. */
  readonly energy: Axis;
}

/** Complexity against overlap and energy; NaN where no minimum exists at any price. */
export function computeOverlapMap(problem: OverlapMapProblem): Computation<MapBatch, GridMap> {
  const { overlap, energy, counted } = problem;
  const mixture = mixtureAt(problem.point);
  return sampleMap(
    overlap,
    energy,
    (m) => {
      const field = fieldStatistics(mixture, m);
      return counted === 'all'
        ? (e) => complexityIn(field, e).sigma
        : (e) => minimaComplexity(field, e);
    },
    cellsPerStep,
  );
}

export interface SplitMapProblem {
  readonly point: ModelPoint;
  readonly counted: CountedPoints;
  /** e_2, energies of the matrix: the rows. */
  readonly matrixEnergy: Axis;
  /** e_p, energies of the tensor: the columns. */
  readonly tensorEnergy: Axis;
}

/** Complexity at overlap 0 against the energies of tensor and matrix; -Infinity: no minimum. */
export function computeSplitMap(problem: SplitMapProblem): Computation<MapBatch, GridMap> {
  const { point, counted, matrixEnergy, tensorEnergy } = problem;
  const mixture = mixtureAt(point);
  const orders = splitOrders(mixture);
  if (orders === null) throw new RangeError('only the energy of two orders can be split in two');
  const field = fieldStatistics(mixture);
  return sampleMap(
    matrixEnergy,
    tensorEnergy,
    (matrix) => (tensor) => {
      const { sigma, sigmaMinima } = splitComplexity(field, orders, { tensor, matrix });
      return counted === 'all' ? sigma : sigmaMinima;
    },
    cellsPerStep,
  );
}
