/**
 * The diluted tensor. Its couplings join tuples of p coordinates in `mostBases` random orthogonal bases of n
 * coordinates (`basis.ts`). They come in layers: a layer has p - 1 random shifts, and joins every
 * coordinate i with i + shift (modulo n) for each of them by an independent coupling of random sign. So
 * every coordinate has p couplings per layer, and memory is read in order. Which coordinates are
 * joined does not matter, since each layer knows nothing of the others and the bases point nowhere
 * in particular; of the couplings' law only the variance matters at large degree.
 *
 * A diluted tensor of plain coordinates has states of its own that the model has not: configurations
 * condensed on few coordinates that reinforce each other. Hence the coordinates saturate
 * (`saturation.ts`), and are taken in random bases, where they stay normally distributed.
 */
import type { MixtureTerm } from '../../mixture';
import type { DrawnInSlices, Sliced } from '../landscape';
import type { Sampler } from '../randomStreams';
import { drawSigns, type Signs } from './basis';
import { createSaturation, saturationLevel, type Saturation } from './saturation';
import { layerCount, paddedDimension } from './size';

/** Tuples that are read between two yields: one to five milliseconds. */
const tuplesPerSlice = 2 ** 16;

/** Few, since each costs transforms; several, so that no basis is special. */
const mostBases = 4;

export interface Layer {
  /** p - 1 different ones, none of them 0. */
  readonly shifts: Uint32Array<ArrayBuffer>;
  /** Sign of the coupling of each coordinate's tuple. */
  readonly couplings: Signs;
}

/** The tuples of one basis. */
export interface BasisLayers {
  readonly signs: Signs;
  readonly layers: readonly Layer[];
}

export interface Tuples {
  /** p. */
  readonly order: number;
  readonly bases: readonly BasisLayers[];
  readonly saturation: Saturation;
  /**
   * Size of every coupling. With coordinates of size 1, M tuples give the field the covariance
   * M strength^2 (x.y/N)^p, which is N (x.y/N)^p / (p Δ_p) as wanted.
   */
  readonly strength: number;
}

export function* drawTuples(
  dimension: number,
  { degree: order, weight }: MixtureTerm,
  degree: number,
  uniform: Sampler,
): DrawnInSlices<Tuples> {
  const n = paddedDimension(dimension);
  const count = layerCount(order, degree);
  const bases: { signs: Signs; layers: Layer[] }[] = [];
  for (let basis = 0; basis < Math.min(mostBases, count); basis++)
    bases.push({ signs: drawSigns(dimension, uniform), layers: [] });
  for (let layer = 0; layer < count; layer++) {
    const shifts = drawShifts(n, order - 1, uniform);
    const couplings = yield* drawCouplings(n, uniform, layer / count);
    bases[layer % bases.length].layers.push({ shifts, couplings });
  }
  return {
    order,
    bases,
    saturation: createSaturation(saturationLevel(order)),
    strength: Math.sqrt((dimension * weight) / (order * n * count)),
  };
}

function drawShifts(n: number, count: number, uniform: Sampler): Uint32Array<ArrayBuffer> {
  const shifts = new Set<number>();
  while (shifts.size < count) shifts.add(1 + Math.floor((n - 1) * uniform()));
  return Uint32Array.from(shifts);
}

/** Signs that one uniform number gives: fewer than it has random bits. */
const signsPerNumber = 30;

/** Signs drawn between two yields: some milliseconds. */
const signsPerSlice = 2 ** 18;

function* drawCouplings(n: number, uniform: Sampler, share: number): DrawnInSlices<Signs> {
  const couplings = new Int8Array(n);
  let bits = 0;
  for (let i = 0; i < n; i++) {
    if (i % signsPerSlice === 0) yield share;
    bits = i % signsPerNumber === 0 ? Math.floor(uniform() * 2 ** signsPerNumber) : bits >> 1;
    couplings[i] = 2 * (bits & 1) - 1;
  }
  return couplings;
}

/** Goes through the tuples of some layers, those from `from` on up to `to` of one at a time. */
export function* overTuples(
  layers: readonly Layer[],
  n: number,
  add: (layer: Layer, from: number, to: number) => void,
): Sliced<void> {
  for (const layer of layers)
    for (let from = 0; from < n; from += tuplesPerSlice) {
      add(layer, from, Math.min(n, from + tuplesPerSlice));
      yield;
    }
}
