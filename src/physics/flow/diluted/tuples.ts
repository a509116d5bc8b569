/**
 * The diluted tensor: `degree` layers, each a random partition of the variables into tuples of p.
 * Every variable has the same number of couplings (but for N mod p left over in a layer), which
 * keeps the corrections in 1/degree small; the couplings are ± one strength, since their further
 * moments do not matter at large degree. Tuples of even place couple with +, of odd place with -.
 */
import type { Drawing } from '../landscape';
import type { Sampler } from '../randomStreams';
import { tuplesPerLayer } from './size';

export interface Tuples {
  /** p. */
  readonly order: number;
  /** p indices per tuple, tuples one after the other. */
  readonly indices: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
  /**
   * Size of every coupling. M tuples give the field the covariance M strength^2 (x.y/N)^p, which is
   * N (x.y/N)^p / (p Δ_p) as wanted, but for terms of relative order 1/N from equal indices.
   */
  readonly strength: number;
}

/** @param weight 1/Δ_p. */
export function* drawTuples(
  dimension: number,
  order: number,
  weight: number,
  degree: number,
  uniform: Sampler,
): Drawing<Tuples> {
  const layerLength = tuplesPerLayer(dimension, order) * order;
  const indices =
    dimension <= 2 ** 16
      ? new Uint16Array(degree * layerLength)
      : new Uint32Array(degree * layerLength);
  const permutation = Uint32Array.from({ length: dimension }, (_, i) => i);
  for (let layer = 0; layer < degree; layer++) {
    yield* shuffle(permutation, uniform, layer / degree);
    indices.set(permutation.subarray(0, layerLength), layer * layerLength);
    yield layer / degree;
  }
  const tuples = indices.length / order;
  return { order, indices, strength: Math.sqrt((dimension * weight) / (tuples * order)) };
}

/** Swaps made between two yields: some milliseconds. */
const SWAPS_PER_SLICE = 100_000;

/** Fisher and Yates' shuffle, in place. */
function* shuffle(permutation: Uint32Array, uniform: Sampler, share: number): Drawing<void> {
  for (let i = permutation.length - 1; i > 0; i--) {
    const j = Math.floor((i + 1) * uniform());
    const other = permutation[j];
    permutation[j] = permutation[i];
    permutation[i] = other;
    if (i % SWAPS_PER_SLICE === 0) yield share;
  }
}
