/**
 * One sampled system of N variables for p = 3 (docs/physics.md#finite-n): signal, couplings and
 * starting point. With noises eta of variance Δ₂ and Δ₃ the loss times N is
 *
 *     E(x) = - sum_{i<j} A_ij x_i x_j - sum_{i<j<k} B_ijk x_i x_j x_k
 *     A_ij  = (eta_ij + x*_i x*_j / sqrt(N)) / (Δ₂ sqrt(N))
 *     B_ijk = sqrt(2)/(Δ₃ N) (eta_ijk + sqrt(2)/N x*_i x*_j x*_k)
 *
 * Only couplings of rising indices exist and are stored, packed in lexicographic order; single
 * precision halves the memory that every gradient reads and perturbs nothing but the sample.
 */
import type { ModelPoint } from '../parameters';
import { randomStreams, type Normal } from './randomStreams';
import { retract } from './sphere';

export interface FlowInstance {
  readonly dimension: number;
  /** x*, with |x*|^2 = N. */
  readonly signal: Float64Array<ArrayBuffer>;
  /** x(0), uniform on the sphere. */
  readonly start: Float64Array<ArrayBuffer>;
  /** A_ij, i < j, j running fastest. */
  readonly matrix: Float32Array<ArrayBuffer>;
  /** B_ijk, i < j < k, k running fastest. */
  readonly tensor: Float32Array<ArrayBuffer>;
}

/** Couplings drawn between two yields: about 5 ms of work. */
const COUPLINGS_PER_SLICE = 100_000;

export function pairs(dimension: number): number {
  return (dimension * (dimension - 1)) / 2;
}

export function triples(dimension: number): number {
  return (dimension * (dimension - 1) * (dimension - 2)) / 6;
}

/** Memory of the couplings in megabytes (10^6 bytes), known before allocating. */
export function flowMegabytes(dimension: number): number {
  return ((pairs(dimension) + triples(dimension)) * Float32Array.BYTES_PER_ELEMENT) / 1e6;
}

/** Draws the instance of a seed, yielding the share done. The order of p must be 3. */
export function* createInstance(
  { deltaP, invDelta2 }: ModelPoint,
  dimension: number,
  seed: number,
): Generator<number, FlowInstance, void> {
  const streams = randomStreams(seed);
  const signal = pointOnSphere(dimension, streams.signal);
  const start = pointOnSphere(dimension, streams.start);
  const matrix = drawMatrix(signal, invDelta2, streams.matrix);
  const tensor = yield* drawTensor(signal, deltaP, streams.tensor);
  return { dimension, signal, start, matrix, tensor };
}

function pointOnSphere(dimension: number, normal: Normal): Float64Array<ArrayBuffer> {
  const point = Float64Array.from({ length: dimension }, normal);
  retract(point);
  return point;
}

function drawMatrix(
  signal: Float64Array,
  invDelta2: number,
  normal: Normal,
): Float32Array<ArrayBuffer> {
  const N = signal.length;
  const noise = Math.sqrt(invDelta2 / N);
  const strength = invDelta2 / N;
  const matrix = new Float32Array(pairs(N));
  let at = 0;
  for (let i = 0; i < N; i++)
    for (let j = i + 1; j < N; j++)
      matrix[at++] = noise * normal() + strength * signal[i] * signal[j];
  return matrix;
}

function* drawTensor(
  signal: Float64Array,
  deltaP: number,
  normal: Normal,
): Generator<number, Float32Array<ArrayBuffer>, void> {
  const N = signal.length;
  const noise = Math.sqrt(2 / deltaP) / N;
  const strength = 2 / (deltaP * N * N);
  const tensor = new Float32Array(triples(N));
  let at = 0;
  let nextYield = COUPLINGS_PER_SLICE;
  for (let i = 0; i < N; i++)
    for (let j = i + 1; j < N; j++) {
      const mean = strength * signal[i] * signal[j];
      for (let k = j + 1; k < N; k++) tensor[at++] = noise * normal() + mean * signal[k];
      if (at >= nextYield) {
        nextYield = at + COUPLINGS_PER_SLICE;
        yield at / tensor.length;
      }
    }
  return tensor;
}
