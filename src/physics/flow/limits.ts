/** How large a finite-N instance may be, and how much memory it takes: known before allocating. */
import { parameterProblem, parameters, type ModelPoint } from '../parameters';
import type { Couplings, FlowProblem } from './problem';
import { denseMegabytes } from './dense/packed';
import { dilutedMegabytes } from './diluted/size';

/** Memory that one run may take, in megabytes (10^6 bytes): a few runs must fit into a tab. */
export const flowBudget = 500;

/**
 * Largest N of a dense tensor by its order. A gradient reads every coupling: 20 million at N = 500 and
 * p = 3, 8 to 10 million for the others, which is some tens of milliseconds.
 */
const densestDimension: Readonly<Record<number, number>> = { 3: 500, 4: 120, 5: 65, 6: 48 };

/**
 * The degree of dilution whose energies are within one per cent of N -> infinity at p = 3 and 4, and
 * about two at p = 5 and 6 (docs/numerics.md#large-n): corrections grow fast with the order.
 */
const sufficientDegree: Readonly<Record<number, number>> = { 3: 100, 4: 400, 5: 1000, 6: 2000 };

/** Couplings for N beyond the dense limit. */
export function dilutedCouplings({ p }: ModelPoint): Couplings {
  return { kind: 'diluted', degree: sufficientDegree[p] };
}

export interface FlowLimits {
  /** Values of N that can be run. */
  readonly dimension: { readonly min: number; readonly max: number };
}

/** Where N may lie for these couplings at this point. */
export function flowLimits({ p }: ModelPoint, couplings: Couplings): FlowLimits {
  const { min, max } = parameters.dimension;
  return { dimension: { min, max: couplings.kind === 'dense' ? densestDimension[p] : max } };
}

/** Memory of the couplings and of the vectors of the integrators, in megabytes. */
export function flowMegabytes({ point, dimension, couplings }: FlowProblem): number {
  return couplings?.kind === 'diluted'
    ? dilutedMegabytes(dimension, point.p, couplings.degree)
    : denseMegabytes(dimension, point.p);
}

/** Why a problem cannot be run, naming field, value and what is allowed; null if it can. */
export function flowProblem(problem: FlowProblem): string | null {
  const { point, dimension, seed, couplings = { kind: 'dense' } } = problem;
  const illegal =
    parameterProblem('p', point.p) ??
    parameterProblem('deltaP', point.deltaP) ??
    parameterProblem('invDelta2', point.invDelta2) ??
    parameterProblem('dimension', dimension) ??
    parameterProblem('seed', seed) ??
    (couplings.kind === 'diluted' ? parameterProblem('degree', couplings.degree) : null);
  if (illegal !== null) return illegal;
  const { min, max } = flowLimits(point, couplings).dimension;
  if (dimension > max)
    return `dimension (N) = ${dimension} must be between ${min} and ${max} with a dense tensor of order p = ${point.p}; dilute the tensor for more`;
  const megabytes = flowMegabytes(problem);
  if (megabytes > flowBudget)
    return `dimension (N) = ${dimension} with these couplings needs ${megabytes.toFixed(0)} MB, allowed are ${flowBudget} MB; take a smaller N or degree`;
  return null;
}
