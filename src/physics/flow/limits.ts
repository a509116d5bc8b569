/** How large a finite-N instance may be, and how much memory it takes: known before allocating. */
import { parameterProblem, parameters, type ModelPoint } from '../parameters';
import type { Couplings, InstanceProblem } from './problem';
import { denseMegabytes } from './dense/packed';
import { highestOrder, termsProblem } from '../mixtureTerms';
import { usualCooling } from '../thermal/schedule';
import { couplingTerms } from './couplingTerms';
import { sufficientDegree } from './dilutionBias';
import { dilutedMegabytes } from './diluted/size';

/**
 * Orders of the tensors of finite instances. Couplings have distinct indices, so that an instance is
 * the model only for N far beyond p^2; from p = 7 on no tensor that fits into a tab gets there.
 */
export const flowOrders = { min: parameters.p.min, max: 6 } as const;

/** Memory that one run may take, in megabytes (10^6 bytes): a few runs must fit into a tab. */
export const flowBudget = 500;

/**
 * Largest N of a dense tensor by its order. A gradient reads every coupling: 20 million at N = 500 and
 * p = 3, 8 to 10 million for the others, which is some tens of milliseconds.
 */
const densestDimension: Readonly<Record<number, number>> = { 2: 500, 3: 500, 4: 120, 5: 65, 6: 48 };

/** The degree c that is taken where none is given: energies within one per cent of the model's. */
export function chosenDegree(point: ModelPoint): number {
  return Math.max(parameters.degree.initial, sufficientDegree(point));
}

/** Couplings for N beyond the dense limit. */
export function dilutedCouplings(point: ModelPoint): Couplings {
  return { kind: 'diluted', degree: chosenDegree(point) };
}

export interface FlowLimits {
  /** Values of N that can be run. */
  readonly dimension: { readonly min: number; readonly max: number };
}

/** Where N may lie for these couplings at this point; nowhere (max = 0) beyond `flowOrders`. */
export function flowLimits(point: ModelPoint, couplings: Couplings): FlowLimits {
  const { min, max } = parameters.dimension;
  const order = highestOrder(point);
  const largest = couplings.kind === 'dense' ? densestDimension[order] : max;
  return { dimension: { min, max: order > flowOrders.max ? 0 : largest } };
}

/** Memory of the couplings and of the vectors of the integrators, in megabytes. */
export function flowMegabytes({
  point,
  dimension,
  couplings,
}: Pick<InstanceProblem, 'point' | 'dimension' | 'couplings'>): number {
  const orders = couplingTerms(point).tensorTerms.map(({ degree }) => degree);
  return couplings?.kind === 'diluted'
    ? dilutedMegabytes(dimension, orders, couplings.degree)
    : denseMegabytes(dimension, orders);
}

/** Why a problem cannot be run, naming field, value and what is allowed; null if it can. */
export function flowProblem(problem: InstanceProblem): string | null {
  const { point, dimension, seed, couplings = { kind: 'dense' }, startOverlap } = problem;
  const { temperature = 0, finalTemperature = null, noiseSeed = 0, tensorFrom = 0 } = problem;
  const { coolingTime = usualCooling.time, coolingExponent = usualCooling.exponent } = problem;
  const illegal =
    pointProblem(point) ??
    parameterProblem('dimension', dimension) ??
    parameterProblem('seed', seed) ??
    (couplings.kind === 'diluted' ? parameterProblem('degree', couplings.degree) : null) ??
    (startOverlap === undefined ? null : parameterProblem('startOverlap', startOverlap)) ??
    parameterProblem('temperature', temperature) ??
    (finalTemperature === null ? null : parameterProblem('finalTemperature', finalTemperature)) ??
    parameterProblem('coolingTime', coolingTime) ??
    parameterProblem('coolingExponent', coolingExponent) ??
    parameterProblem('noiseSeed', noiseSeed) ??
    parameterProblem('tensorFrom', tensorFrom) ??
    (tensorFrom > 0 && couplingTerms(point).matrixTerm.weight === 0
      ? `tensorFrom (${parameters.tensorFrom.symbol}) = ${tensorFrom} must be 0 without a matrix: there is nothing to learn from before`
      : null);
  if (illegal !== null) return illegal;
  const { min, max } = flowLimits(point, couplings).dimension;
  if (dimension > max)
    return `dimension (N) = ${dimension} must be between ${min} and ${max} with a dense tensor of order p = ${highestOrder(point)}; dilute the tensor for more`;
  const megabytes = flowMegabytes(problem);
  if (megabytes > flowBudget)
    return `dimension (N) = ${dimension} with these couplings needs ${megabytes.toFixed(0)} MB, allowed are ${flowBudget} MB; take a smaller N or degree`;
  return null;
}

/** @throws RangeError with the sentence of `flowProblem` where there is one. */
export function checkInstance(problem: InstanceProblem): void {
  const illegal = flowProblem(problem);
  if (illegal !== null) throw new RangeError(illegal);
}

function pointProblem(point: ModelPoint): string | null {
  const { p, deltaP, invDelta2, terms } = point;
  const illegal =
    terms === undefined
      ? (parameterProblem('p', p) ??
        parameterProblem('deltaP', deltaP) ??
        parameterProblem('invDelta2', invDelta2))
      : termsProblem(terms);
  const order = highestOrder(point);
  if (illegal !== null || order <= flowOrders.max) return illegal;
  return `p = ${order} must be between ${flowOrders.min} and ${flowOrders.max} at finite N: of higher orders no tensor that fits into memory is large enough to be the model`;
}
