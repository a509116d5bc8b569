/**
 * The diluted tensor. Its couplings join tuples of p coordinates in `BASES` random orthogonal bases. In
 * each basis the tuples come in layers, each a random partition of the coordinates, so that every
 * coordinate has the same number of couplings (but for n mod p left over in a layer); all bases
 * together have `degree` layers. The couplings are ± one strength, tuples of even place with +, of odd
 * place with -: their further moments matter even less than the degree.
 *
 * A diluted tensor of plain coordinates has states of its own that the model has not: configurations
 * condensed on few coordinates that reinforce each other. Hence the coordinates saturate
 * (`saturation.ts`), and are taken in random bases, where they stay normally distributed.
 */
import type { Drawing } from '../landscape';
import type { Sampler } from '../randomStreams';
import { createSaturation, saturationLevel, type Saturation } from './saturation';
import { drawSigns, type Signs } from './basis';
import { layerLength, paddedDimension } from './size';

/** Few, since each costs transforms; several, so that no basis is special. */
export const BASES = 4;

/** The tuples of one basis. */
export interface TupleLayers {
  readonly signs: Signs;
  /** p indices per tuple, tuples one after the other. */
  readonly indices: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
}

export interface Tuples {
  /** p. */
  readonly order: number;
  readonly bases: readonly TupleLayers[];
  readonly saturation: Saturation;
  /**
   * Size of every coupling. With coordinates of size 1, M tuples give the field the covariance
   * M strength^2 (x.y/N)^p, which is N (x.y/N)^p / (p Δ_p) as wanted, but for terms of relative order
   * 1/N from equal indices.
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
  const n = paddedDimension(dimension);
  const length = layerLength(dimension, order);
  const permutation = Uint32Array.from({ length: n }, (_, i) => i);
  const bases: TupleLayers[] = [];
  let drawn = 0;
  for (let basis = 0; basis < BASES; basis++) {
    const layers = Math.floor(((basis + 1) * degree) / BASES) - drawn;
    const signs = drawSigns(dimension, uniform);
    const indices =
      n <= 2 ** 16 ? new Uint16Array(layers * length) : new Uint32Array(layers * length);
    for (let layer = 0; layer < layers; layer++) {
      yield* shuffle(permutation, uniform, drawn / degree);
      indices.set(permutation.subarray(0, length), layer * length);
      yield ++drawn / degree;
    }
    bases.push({ signs, indices });
  }
  const tuples = (degree * length) / order;
  return {
    order,
    bases,
    saturation: createSaturation(saturationLevel(order)),
    strength: Math.sqrt((dimension * weight) / (tuples * order)),
  };
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
