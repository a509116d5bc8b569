/** Finite-N instances for tests, drawn in one go. */
import { createInstance, type FlowInstance } from '../../src/physics/flow/dense/instance';
import { finish } from '../../src/physics/flow/landscape';
import type { ModelPoint } from '../../src/physics/parameters';

export function drawInstance(point: ModelPoint, dimension: number, seed: number): FlowInstance {
  return finish(createInstance(point, dimension, seed));
}

/** E(x) by the definition: a plain sum over all pairs and all p-tuples of rising indices. */
export function energyByDefinition(
  { matrix, tensors }: Pick<FlowInstance, 'matrix' | 'tensors'>,
  x: Float64Array,
): number {
  return tensors.reduce(
    (sum, { order, couplings }) => sum - formByDefinition(order, couplings, x),
    -formByDefinition(2, matrix, x),
  );
}

function formByDefinition(order: number, form: Float32Array, x: Float64Array): number {
  let at = 0;
  let value = 0;
  const add = (left: number, first: number, product: number): void => {
    if (left === 0) value += (form[at++] ?? NaN) * product;
    else for (let i = first; i < x.length; i++) add(left - 1, i + 1, product * (x[i] ?? NaN));
  };
  add(order, 0, 1);
  return value;
}
