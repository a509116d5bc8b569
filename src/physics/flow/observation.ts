/**
 * What is observed of one sampled system (docs/physics.md#model): the noises that `createInstance` draws for
 * the same seed, of its matrix and of one slice of its tensor of order 3, and the signal in both.
 */
import { pointOnSphere, randomStreams } from './randomStreams';

/** Square arrays row by row; 0 where the model has no entry (repeated indices). */
export interface Observation {
  readonly dimension: number;
  /** x*, with |x*|^2 = N. */
  readonly signal: Float64Array;
  /** Index k of the slice T_ijk: that of the largest |x*_k|, where the signal is strongest. */
  readonly slice: number;
  /** Noise of Y_ij and of T_ijk, of variance 1. */
  readonly noise: { readonly matrix: Float64Array; readonly slice: Float64Array };
  /** What the signal adds: x*_i x*_j / sqrt(N) and sqrt(2) x*_i x*_j x*_k / N. */
  readonly mean: { readonly matrix: Float64Array; readonly slice: Float64Array };
}

/** The system of a seed; 160,000 numbers are drawn at N = 100. */
export function observe(dimension: number, seed: number): Observation {
  const N = dimension;
  const streams = randomStreams(seed);
  const signal = pointOnSphere(N, streams.signal);
  const slice = signal.reduce(
    (best, value, i) => (Math.abs(value) > Math.abs(signal[best]) ? i : best),
    0,
  );
  const matrix = new Float64Array(N * N);
  const { normal } = streams.matrix;
  for (let i = 0; i < N; i++)
    for (let j = i + 1; j < N; j++) matrix[i * N + j] = matrix[j * N + i] = normal();
  const pairs = sliceNoise(N, slice, streams.tensor(0).normal);
  const outer = (strength: number, noise: Float64Array): Float64Array =>
    noise.map((value, at) =>
      // Noise is 0 where there is no entry, and nowhere else.
      value === 0 ? 0 : strength * signal[Math.floor(at / N)] * signal[at % N],
    );
  return {
    dimension,
    signal,
    slice,
    noise: { matrix, slice: pairs },
    mean: {
      matrix: outer(1 / Math.sqrt(N), matrix),
      slice: outer((Math.SQRT2 * signal[slice]) / N, pairs),
    },
  };
}

/** The entries with index k of a tensor of order 3 whose entries i1 < i2 < i3 are drawn in their order. */
function sliceNoise(N: number, k: number, normal: () => number): Float64Array {
  const pairs = new Float64Array(N * N);
  const put = (i: number, j: number, value: number): void => {
    pairs[i * N + j] = pairs[j * N + i] = value;
  };
  for (let a = 0; a < N; a++)
    for (let b = a + 1; b < N; b++)
      for (let c = b + 1; c < N; c++) {
        const value = normal();
        if (a === k) put(b, c, value);
        else if (b === k) put(a, c, value);
        else if (c === k) put(a, b, value);
      }
  return pairs;
}
