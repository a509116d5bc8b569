/** Gradient and second derivatives of the sum over tuples -± strength z_i1 .. z_ip. */
import type { Sliced } from '../landscape';
import { dot } from '../sphere';
import { addFromBasis, toBasis } from './basis';
import { curvature, saturate } from './saturation';
import { paddedDimension } from './size';
import type { TupleLayers, Tuples } from './tuples';

/** Tuples between two yields: about 4 ms. It is even, so that slices begin with a +. */
const TUPLES_PER_SLICE = 200_000;

/** Adds the gradient at x and returns the energy. */
export function* addTupleGradient(
  tuples: Tuples,
  x: Float64Array,
  gradient: Float64Array,
): Sliced<number> {
  const [z, slope, force] = componentVectors(x.length, 3);
  let energy = 0;
  for (const basis of tuples.bases) {
    toBasis(basis.signs, x, z);
    saturate(tuples.saturation, z, slope);
    yield;
    yield* writeForces(tuples, basis, z, force);
    // Euler's theorem: the energy is homogeneous of degree p in z.
    energy += dot(z, force) / tuples.order;
    for (let i = 0; i < force.length; i++) force[i] *= slope[i];
    addFromBasis(basis.signs, force, gradient);
    yield;
  }
  return energy;
}

/** Adds the matrix of second derivatives at x, applied to `direction`. */
export function* addTupleHessian(
  tuples: Tuples,
  x: Float64Array,
  direction: Float64Array,
  product: Float64Array,
): Sliced<void> {
  const { order, strength, saturation } = tuples;
  const [y, z, slope, force, v, moved, change] = componentVectors(x.length, 7);
  const add = order === 3 ? addTripleHessian : addAnyHessian;
  for (const basis of tuples.bases) {
    toBasis(basis.signs, x, y);
    z.set(y);
    saturate(saturation, z, slope);
    toBasis(basis.signs, direction, v);
    yield;
    yield* writeForces(tuples, basis, z, force);
    for (let i = 0; i < v.length; i++) moved[i] = slope[i] * v[i];
    change.fill(0);
    for (const part of slices(basis.indices, order, TUPLES_PER_SLICE / 2)) {
      add(order, part, strength, z, moved, change);
      yield;
    }
    for (let i = 0; i < v.length; i++)
      change[i] = slope[i] * change[i] + curvature(saturation, y[i], slope[i]) * force[i] * v[i];
    addFromBasis(basis.signs, change, product);
    yield;
  }
}

/** Writes the derivative of the energy of one basis' tuples with respect to z. */
function* writeForces(
  { order, strength }: Tuples,
  { indices }: TupleLayers,
  z: Float64Array,
  force: Float64Array,
): Sliced<void> {
  const add = order === 3 ? addTripleGradient : addAnyGradient;
  force.fill(0);
  for (const part of slices(indices, order, TUPLES_PER_SLICE)) {
    add(order, part, strength, z, force);
    yield;
  }
}

type Indices = TupleLayers['indices'];

function componentVectors(dimension: number, count: number): Float64Array[] {
  return Array.from({ length: count }, () => new Float64Array(paddedDimension(dimension)));
}

/** The indices of so many tuples at a time. */
function* slices(indices: Indices, order: number, tuples: number): Generator<Indices, void, void> {
  for (let from = 0; from < indices.length; from += order * tuples)
    yield indices.subarray(from, from + order * tuples);
}

function addTripleGradient(
  _order: number,
  indices: Indices,
  strength: number,
  x: Float64Array,
  gradient: Float64Array,
): void {
  let b = -strength;
  for (let at = 0; at < indices.length; at += 3, b = -b) {
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
  _order: number,
  indices: Indices,
  strength: number,
  x: Float64Array,
  direction: Float64Array,
  product: Float64Array,
): void {
  let b = -strength;
  for (let at = 0; at < indices.length; at += 3, b = -b) {
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
  order: number,
  indices: Indices,
  strength: number,
  x: Float64Array,
  gradient: Float64Array,
): void {
  const values = new Float64Array(order);
  let b = -strength;
  for (let at = 0; at < indices.length; at += order, b = -b) {
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
  order: number,
  indices: Indices,
  strength: number,
  x: Float64Array,
  direction: Float64Array,
  product: Float64Array,
): void {
  const values = new Float64Array(order);
  const slopes = new Float64Array(order);
  let b = -strength;
  for (let at = 0; at < indices.length; at += order, b = -b) {
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
