/** Gradient and second derivatives of the sum over tuples -± strength x_i1 .. x_ip. */
import type { Sliced } from '../landscape';
import type { Tuples } from './tuples';

/** Tuples between two yields: about 4 ms. It is even, so that slices begin with a +. */
const TUPLES_PER_SLICE = 200_000;

/** Adds the gradient at x. */
export function* addTupleGradient(
  tuples: Tuples,
  x: Float64Array,
  gradient: Float64Array,
): Sliced<void> {
  const count = tuples.indices.length / tuples.order;
  const add = tuples.order === 3 ? addTripleGradient : addAnyGradient;
  for (let first = 0; first < count; first += TUPLES_PER_SLICE) {
    add(tuples, first, Math.min(count, first + TUPLES_PER_SLICE), x, gradient);
    yield;
  }
}

/** Adds the matrix of second derivatives at x, applied to `direction`. */
export function* addTupleHessian(
  tuples: Tuples,
  x: Float64Array,
  direction: Float64Array,
  product: Float64Array,
): Sliced<void> {
  const count = tuples.indices.length / tuples.order;
  const add = tuples.order === 3 ? addTripleHessian : addAnyHessian;
  for (let first = 0; first < count; first += TUPLES_PER_SLICE / 2) {
    add(tuples, first, Math.min(count, first + TUPLES_PER_SLICE / 2), x, direction, product);
    yield;
  }
}

function addTripleGradient(
  { indices, strength }: Tuples,
  first: number,
  end: number,
  x: Float64Array,
  gradient: Float64Array,
): void {
  let b = -strength;
  for (let at = 3 * first; at < 3 * end; at += 3, b = -b) {
    const i = indices[at];
    const j = indices[at + 1];
    const k = indices[at + 2];
    const xi = x[i];
    const xj = x[j];
    const bk = b * x[k];
    gradient[i] += bk * xj;
    gradient[j] += bk * xi;
    gradient[k] += b * xi * xj;
  }
}

function addTripleHessian(
  { indices, strength }: Tuples,
  first: number,
  end: number,
  x: Float64Array,
  direction: Float64Array,
  product: Float64Array,
): void {
  let b = -strength;
  for (let at = 3 * first; at < 3 * end; at += 3, b = -b) {
    const i = indices[at];
    const j = indices[at + 1];
    const k = indices[at + 2];
    const xi = b * x[i];
    const xj = b * x[j];
    const xk = b * x[k];
    const vi = direction[i];
    const vj = direction[j];
    const vk = direction[k];
    product[i] += xj * vk + xk * vj;
    product[j] += xi * vk + xk * vi;
    product[k] += xi * vj + xj * vi;
  }
}

function addAnyGradient(
  { order, indices, strength }: Tuples,
  first: number,
  end: number,
  x: Float64Array,
  gradient: Float64Array,
): void {
  const values = new Float64Array(order);
  let b = -strength;
  for (let at = order * first; at < order * end; at += order, b = -b) {
    for (let a = 0; a < order; a++) values[a] = x[indices[at + a]];
    for (let a = 0; a < order; a++) {
      let product = b;
      for (let c = 0; c < order; c++) if (c !== a) product *= values[c];
      gradient[indices[at + a]] += product;
    }
  }
}

/** The derivative of the gradient along the direction, by the product rule. */
function addAnyHessian(
  { order, indices, strength }: Tuples,
  first: number,
  end: number,
  x: Float64Array,
  direction: Float64Array,
  product: Float64Array,
): void {
  const values = new Float64Array(order);
  const slopes = new Float64Array(order);
  let b = -strength;
  for (let at = order * first; at < order * end; at += order, b = -b) {
    for (let a = 0; a < order; a++) {
      values[a] = x[indices[at + a]];
      slopes[a] = direction[indices[at + a]];
    }
    for (let a = 0; a < order; a++) {
      let value = b;
      let slope = 0;
      for (let c = 0; c < order; c++) {
        if (c === a) continue;
        slope = slope * values[c] + value * slopes[c];
        value *= values[c];
      }
      product[indices[at + a]] += slope;
    }
  }
}
