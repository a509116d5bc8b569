/** Finite-N instances for tests, drawn in one go. */
import { createInstance, type FlowInstance } from '../../src/physics/flow/instance';
import type { ModelPoint } from '../../src/physics/parameters';

export function drawInstance(point: ModelPoint, dimension: number, seed: number): FlowInstance {
  const drawing = createInstance(point, dimension, seed);
  let part = drawing.next();
  while (!part.done) part = drawing.next();
  return part.value;
}

/** E(x) by the definition: a plain sum over all pairs and triples of rising indices. */
export function energyByDefinition(
  { matrix, tensor }: Pick<FlowInstance, 'matrix' | 'tensor'>,
  x: Float64Array,
): number {
  const N = x.length;
  const at = (i: number): number => x[i] ?? NaN;
  let energy = 0;
  let pair = 0;
  let triple = 0;
  for (let i = 0; i < N; i++)
    for (let j = i + 1; j < N; j++) {
      energy -= (matrix[pair++] ?? NaN) * at(i) * at(j);
      for (let k = j + 1; k < N; k++) energy -= (tensor[triple++] ?? NaN) * at(i) * at(j) * at(k);
    }
  return energy;
}
