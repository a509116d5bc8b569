import { isMatrix, mixtureAt, partOf, type Mixture } from '../../mixture';
import type { ModelPoint } from '../../parameters';
import {
  atShare,
  type DrawnInSlices,
  type Landscape,
  type Operator,
  type Sliced,
} from '../landscape';
import { spectralEdge } from '../spectralEdge';
import { tangentSpectrum } from '../spectrum/tangent';
import { project } from '../sphere';
import { energyAndGradient } from './gradient';
import { secondDerivatives } from './hessian';
import { createInstance, type FlowInstance } from './instance';

/** What reading the couplings takes of a spectrum, about: the rest is diagonalising. */
const secondDerivativesShare = 0.1;

/** Draws the dense landscape of a seed. */
export function* createDenseLandscape(
  point: ModelPoint,
  dimension: number,
  seed: number,
): DrawnInSlices<Landscape> {
  return denseLandscape(point, yield* createInstance(point, dimension, seed));
}

/** The loss of an instance drawn at `point`. */
export function denseLandscape(point: ModelPoint, instance: FlowInstance): Landscape {
  return landscapeOf(mixtureAt(point), instance);
}

function landscapeOf(mixture: Mixture, instance: FlowInstance): Landscape {
  const { dimension, signal, start } = instance;
  return {
    mixture,
    dimension,
    signal,
    start,
    edge: spectralEdge(mixture, dimension),
    method: 'dense tensor',
    only(keep) {
      const kept = partOf(mixture, keep);
      return landscapeOf(kept, couplingsOf(kept, instance));
    },
    gradient: (x, gradient) => energyAndGradient(instance, x, gradient),
    hessian: (x, mu) => matrixOperator(() => secondDerivatives(instance, x), x, mu),
    *spectrum(x, mu) {
      const second = yield* atShare(secondDerivatives(instance, x), 0);
      return yield* atShare(tangentSpectrum(second, x, signal, mu), secondDerivativesShare);
    },
  };
}

/** The couplings of an instance that belong to these terms. */
function couplingsOf({ terms }: Mixture, instance: FlowInstance): FlowInstance {
  const orders = terms.map(({ degree }) => degree);
  return {
    ...instance,
    matrix: terms.some(isMatrix) ? instance.matrix : new Float32Array(instance.matrix.length),
    tensors: instance.tensors.filter(({ order }) => orders.includes(order)),
  };
}

/** P (A + mu) P for a matrix A that is made when it is first needed. */
function matrixOperator(make: () => Sliced<Float64Array>, x: Float64Array, mu: number): Operator {
  let matrix: Float64Array | undefined;
  return function* (vector, product) {
    matrix ??= yield* make();
    const N = x.length;
    for (let i = 0, at = 0; i < N; i++) {
      let sum = mu * vector[i];
      for (let j = 0; j < N; j++, at++) sum += matrix[at] * vector[j];
      product[i] = sum;
    }
    project(x, product);
    yield;
  };
}
