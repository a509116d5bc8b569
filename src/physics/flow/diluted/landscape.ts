/**
 * A landscape for large N. The signal's part of the loss, -N Q_s(m), is exact; the noise is the
 * structured matrix and the diluted tensors, with covariance N Q(x.y/N) up to relative order 1/N. What
 * dilution changes is the noise's law beyond the covariance, an effect of order 1/degree that
 * docs/numerics.md#large-n measures.
 */
import { isMatrix, mixtureAt, partOf, type Mixture } from '../../mixture';
import type { ModelPoint } from '../../parameters';
import type { DrawnInSlices, Landscape, Operator, Sliced } from '../landscape';
import { couplingTerms } from '../couplingTerms';
import { pointOnSphere, randomStreams } from '../randomStreams';
import { spectralEdge } from '../spectralEdge';
import { lowestModes } from '../spectrum/lanczos';
import { tangentCoordinates } from '../spectrum/tangentCoordinates';
import { dot, project } from '../sphere';
import { addMatrixProduct, drawMatrix, type StructuredMatrix } from './matrix';
import { lowestSteps } from './size';
import { addTupleProduct, tuplePlace, type TuplePlace } from './tupleCurvature';
import { addTupleGradient } from './tupleForms';
import { drawTuples, type Tuples } from './tuples';

/** Rows with many large neighbours widen the spectrum of a diluted matrix, by less than this over c. */
const edgeWidening = 10;

/**
 * Eigenvalues shown, as far as that many steps resolve them to this share of the bulk's scale s. An
 * isolated one needs few; at the edge of the bulk, where they lie s N^(-2/3) apart, the residual falls
 * like 4.4 k^(-3/2) with the number of steps, so that more of them would gain little.
 */
const lowestPromise = { count: 4, resolution: 4e-3, goal: 1e-4 };

export function* createDilutedLandscape(
  point: ModelPoint,
  dimension: number,
  seed: number,
  degree: number,
): DrawnInSlices<Landscape> {
  const { matrixTerm, tensorTerms } = couplingTerms(point);
  const streams = randomStreams(seed);
  const signal = pointOnSphere(dimension, streams.signal);
  const start = pointOnSphere(dimension, streams.start);
  const matrix = yield* drawMatrix(dimension, streams.matrix.uniform);
  const tensors: Tuples[] = [];
  for (const [i, term] of tensorTerms.entries())
    tensors.push(yield* drawTuples(dimension, term, degree, streams.tensor(i).uniform));
  const noise: Noise = { matrix, tensors, matrixStrength: Math.sqrt(matrixTerm.weight) };
  return dilutedLandscape(mixtureAt(point), { signal, start, noise, degree });
}

interface DilutedInstance extends Pick<Landscape, 'signal' | 'start'> {
  readonly noise: Noise;
  readonly degree: number;
}

function dilutedLandscape(mixture: Mixture, instance: DilutedInstance): Landscape {
  const { signal, start, noise, degree } = instance;
  const dimension = signal.length;
  const gradient: Landscape['gradient'] = (x, sum) =>
    energyAndGradient(mixture, signal, noise, x, sum);
  const hessian: Landscape['hessian'] = (x, mu) => hessianAt(mixture, signal, noise, x, mu);
  return {
    mixture,
    dimension,
    signal,
    start,
    edge: spectralEdge(mixture, dimension) * (1 + edgeWidening / degree),
    method: `diluted tensor of degree ${degree} and structured matrix`,
    only(keep) {
      const kept = partOf(mixture, keep);
      return dilutedLandscape(kept, { ...instance, noise: noiseOf(kept, noise) });
    },
    gradient,
    hessian,
    spectrum(x, mu) {
      const tangent = tangentCoordinates(x);
      const operator = tangent.operator(hessian(x, mu));
      const scale = Math.sqrt(mixture.atOne.second);
      return lowestModes(operator, tangent.of(signal), {
        count: lowestPromise.count,
        tolerance: lowestPromise.resolution * scale,
        goal: lowestPromise.goal * scale,
        maxSteps: lowestSteps,
      });
    },
  };
}

interface Noise {
  readonly matrix: StructuredMatrix;
  /** sqrt(1/Δ₂). */
  readonly matrixStrength: number;
  readonly tensors: readonly Tuples[];
}

/** The noise that belongs to these terms. */
function noiseOf({ terms }: Mixture, { matrix, matrixStrength, tensors }: Noise): Noise {
  const orders = terms.map(({ degree }) => degree);
  return {
    matrix,
    matrixStrength: terms.some(isMatrix) ? matrixStrength : 0,
    tensors: tensors.filter(({ order }) => orders.includes(order)),
  };
}

/** The signal's part: -N Q_s(m) with grad = -Q_s'(m) x*; then matrix and tensors. */
function* energyAndGradient(
  mixture: Mixture,
  signal: Float64Array,
  { matrix, matrixStrength, tensors }: Noise,
  x: Float64Array,
  gradient: Float64Array,
): Sliced<number> {
  const N = x.length;
  gradient.fill(0);
  yield* addMatrixProduct(matrix, -matrixStrength, x, gradient);
  let energy = dot(x, gradient) / 2;
  for (const tuples of tensors) energy += yield* addTupleGradient(tuples, x, gradient);
  const overlap = dot(x, signal) / N;
  const pull = mixture.signal.first(overlap);
  for (let i = 0; i < N; i++) gradient[i] -= pull * signal[i];
  return energy / N - mixture.signal.value(overlap);
}

/** The Hessian on the sphere at x: what its products have in common is found with the first of them. */
function hessianAt(
  mixture: Mixture,
  signal: Float64Array,
  { matrix, matrixStrength, tensors }: Noise,
  x: Float64Array,
  mu: number,
): Operator {
  const N = x.length;
  let places: readonly TuplePlace[] | undefined;
  return function* (vector, product) {
    places ??= yield* placesAt(tensors, x);
    for (let i = 0; i < N; i++) product[i] = mu * vector[i];
    yield* addMatrixProduct(matrix, -matrixStrength, vector, product);
    for (const [index, tuples] of tensors.entries())
      yield* addTupleProduct(tuples, places[index], vector, product);
    const bend = (mixture.signal.second(dot(x, signal) / N) * dot(vector, signal)) / N;
    for (let i = 0; i < N; i++) product[i] -= bend * signal[i];
    project(x, product);
  };
}

function* placesAt(tensors: readonly Tuples[], x: Float64Array): Sliced<readonly TuplePlace[]> {
  const places: TuplePlace[] = [];
  for (const tuples of tensors) places.push(yield* tuplePlace(tuples, x));
  return places;
}
