/**
 * Random orthogonal bases that cost n log n operations: signs, then the Walsh-Hadamard transform of the
 * next power of two n >= N. A vector of N components and length sqrt(N) gets n components of size 1.
 */
import type { Sampler } from '../randomStreams';
import { paddedDimension } from './size';
import { walshHadamard } from './walshHadamard';

export type Signs = Int8Array<ArrayBuffer>;

export function drawSigns(dimension: number, uniform: Sampler): Signs {
  return Int8Array.from({ length: dimension }, () => (uniform() < 0.5 ? -1 : 1));
}

/** Writes the n components of a vector in the basis. */
export function toBasis(signs: Signs, vector: Float64Array, components: Float64Array): void {
  const scale = basisScale(signs.length);
  components.fill(0, signs.length);
  for (let i = 0; i < signs.length; i++) components[i] = scale * signs[i] * vector[i];
  walshHadamard(components);
}

/**
 * Adds the transpose of `toBasis` applied to n components: a gradient with respect to the components
 * becomes one with respect to the vector. The components are used up.
 */
export function addFromBasis(signs: Signs, components: Float64Array, vector: Float64Array): void {
  const scale = basisScale(signs.length);
  walshHadamard(components);
  for (let i = 0; i < signs.length; i++) vector[i] += scale * signs[i] * components[i];
}

function basisScale(dimension: number): number {
  return Math.sqrt(paddedDimension(dimension) / dimension);
}
