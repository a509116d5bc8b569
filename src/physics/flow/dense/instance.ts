/**
 * One sampled system of N variables with every coupling of the model (docs/physics.md#finite-n):
 * signal, couplings and starting point. With noises eta of variance Δ₂ and Δ_p the loss times N is
 *
 *     E(x) = - sum_{i<j} A_ij x_i x_j - sum_{i1<..<ip} B_i1..ip x_i1 .. x_ip
 *     A_ij     = (eta_ij + x*_i x*_j / sqrt(N)) / (Δ₂ sqrt(N))
 *     B_i1..ip = g/Δ_p (eta_i1..ip + g x*_i1 .. x*_ip),   g = sqrt((p-1)!) N^(-(p-1)/2)
 *
 * Only couplings of rising indices exist and are stored, packed; single precision halves the memory
 * that every gradient reads and perturbs nothing but the sample.
 */
import type { ModelPoint } from '../../parameters';
import type { DrawnInSlices } from '../landscape';
import { pointOnSphere, randomStreams, type Sampler } from '../randomStreams';
import { packedLength } from './packed';

export interface FlowInstance {
  readonly dimension: number;
  /** p. */
  readonly order: number;
  /** x*, with |x*|^2 = N. */
  readonly signal: Float64Array<ArrayBuffer>;
  /** x(0), uniform on the sphere. */
  readonly start: Float64Array<ArrayBuffer>;
  /** A_ij, i < j, j running fastest. */
  readonly matrix: Float32Array<ArrayBuffer>;
  /** B_i1..ip, i1 < ... < ip, the last index running fastest. */
  readonly tensor: Float32Array<ArrayBuffer>;
}

/** Law of the couplings of one order: normal around `strength` times the product of the signal. */
export interface CouplingLaw {
  readonly deviation: number;
  readonly strength: number;
}

/** Couplings drawn between two yields: about 5 ms of work. */
const couplingsPerSlice = 100_000;

/** The law of couplings of order k whose term of Q is weight x^k / k, weight = 1/Δ_k. */
export function couplingLaw(order: number, weight: number, dimension: number): CouplingLaw {
  let factorial = 1;
  for (let k = 2; k < order; k++) factorial *= k;
  return {
    deviation: Math.sqrt(factorial * weight) / dimension ** ((order - 1) / 2),
    strength: (factorial * weight) / dimension ** (order - 1),
  };
}

/** Draws the instance of a seed. */
export function* createInstance(
  { p, deltaP, invDelta2 }: ModelPoint,
  dimension: number,
  seed: number,
): DrawnInSlices<FlowInstance> {
  const streams = randomStreams(seed);
  const signal = pointOnSphere(dimension, streams.signal);
  const start = pointOnSphere(dimension, streams.start);
  const matrixLaw = couplingLaw(2, invDelta2, dimension);
  const tensorLaw = couplingLaw(p, 1 / deltaP, dimension);
  const matrix = new Float32Array(packedLength(dimension, 2));
  const tensor = new Float32Array(packedLength(dimension, p));
  const share = matrix.length / (matrix.length + tensor.length);
  for (const part of drawForm(matrix, 2, signal, matrixLaw, streams.matrix.normal))
    yield share * part;
  for (const part of drawForm(tensor, p, signal, tensorLaw, streams.tensor.normal))
    yield share + (1 - share) * part;
  return { dimension, order: p, signal, start, matrix, tensor };
}

/** Fills a packed tensor, yielding the share done. */
function* drawForm(
  form: Float32Array,
  order: number,
  signal: Float64Array,
  { deviation, strength }: CouplingLaw,
  normal: Sampler,
): DrawnInSlices<void> {
  const N = signal.length;
  let at = 0;
  let nextYield = couplingsPerSlice;
  // The indices but the last two are fixed; `mean` is strength times their signals.
  function* draw(left: number, first: number, mean: number): DrawnInSlices<void> {
    if (left === 2) {
      for (let j = first; j < N; j++) {
        const rowMean = mean * signal[j];
        for (let k = j + 1; k < N; k++) form[at++] = deviation * normal() + rowMean * signal[k];
      }
      if (at < nextYield) return;
      nextYield = at + couplingsPerSlice;
      yield at / form.length;
      return;
    }
    for (let i = first; i < N; i++) yield* draw(left - 1, i + 1, mean * signal[i]);
  }
  yield* draw(order, 0, strength);
}
