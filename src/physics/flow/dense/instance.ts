/**
 * One sampled system of N variables with every coupling of the model (docs/physics.md#finite-n):
 * signal, couplings and starting point. With noises eta of variance Δ₂ and Δ_p the loss times N is
 *
 *     E(x) = - sum_{i<j} A_ij x_i x_j - sum_{i1<..<ip} B_i1..ip x_i1 .. x_ip
 *     A_ij     = (eta_ij + x*_i x*_j / sqrt(N)) / (Δ₂ sqrt(N))
 *     B_i1..ip = g/Δ_p (eta_i1..ip + g x*_i1 .. x*_ip),   g = sqrt((p-1)!) N^(-(p-1)/2)
 *
 * with one such tensor for every further order of a mixture, and without x* where a term holds no signal.
 * Only couplings of rising indices exist and are stored, packed; single precision halves the memory
 * that every gradient reads and perturbs nothing but the sample.
 */
import type { MixtureTerm } from '../../mixture';
import type { ModelPoint } from '../../parameters';
import { couplingTerms } from '../couplingTerms';
import type { DrawnInSlices } from '../landscape';
import { pointOnSphere, randomStreams, type Sampler } from '../randomStreams';
import { packedLength } from './packed';

export interface FlowInstance {
  readonly dimension: number;
  /** x*, with |x*|^2 = N. */
  readonly signal: Float64Array<ArrayBuffer>;
  /** x(0), uniform on the sphere. */
  readonly start: Float64Array<ArrayBuffer>;
  /** A_ij, i < j, j running fastest; zeros without a matrix. */
  readonly matrix: Float32Array<ArrayBuffer>;
  /** One of each order from 3 on, ascending. */
  readonly tensors: readonly PackedTensor[];
}

export interface PackedTensor {
  /** p. */
  readonly order: number;
  /** B_i1..ip, i1 < ... < ip, the last index running fastest. */
  readonly couplings: Float32Array<ArrayBuffer>;
}

/** Law of the couplings of one order: normal around `strength` times the product of the signal. */
export interface CouplingLaw {
  readonly deviation: number;
  readonly strength: number;
}

/** Couplings drawn between two yields: about 5 ms of work. */
const couplingsPerSlice = 100_000;

/** The law of couplings of order k whose term of Q is weight x^k / k, weight = 1/Δ_k. */
export function couplingLaw(
  { degree: order, weight, noiseOnly }: MixtureTerm,
  dimension: number,
): CouplingLaw {
  let factorial = 1;
  for (let k = 2; k < order; k++) factorial *= k;
  return {
    deviation: Math.sqrt(factorial * weight) / dimension ** ((order - 1) / 2),
    strength: noiseOnly ? 0 : (factorial * weight) / dimension ** (order - 1),
  };
}

/** Draws the instance of a seed. */
export function* createInstance(
  point: ModelPoint,
  dimension: number,
  seed: number,
): DrawnInSlices<FlowInstance> {
  const streams = randomStreams(seed);
  const signal = pointOnSphere(dimension, streams.signal);
  const start = pointOnSphere(dimension, streams.start);
  const { matrixTerm, tensorTerms } = couplingTerms(point);
  const matrix = new Float32Array(packedLength(dimension, 2));
  const tensors = tensorTerms.map(({ degree: order }) => ({
    order,
    couplings: new Float32Array(packedLength(dimension, order)),
  }));
  const forms = [
    { form: matrix, term: matrixTerm, stream: streams.matrix },
    ...tensors.map(({ couplings }, i) => ({
      form: couplings,
      term: tensorTerms[i],
      stream: streams.tensor(i),
    })),
  ];
  const all = forms.reduce((sum, { form }) => sum + form.length, 0);
  let drawn = 0;
  for (const { form, term, stream } of forms) {
    const law = couplingLaw(term, dimension);
    for (const part of drawForm(form, term.degree, signal, law, stream.normal))
      yield (drawn + part * form.length) / all;
    drawn += form.length;
  }
  return { dimension, signal, start, matrix, tensors };
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
