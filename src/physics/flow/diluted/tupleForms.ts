/** Energy and gradient of the sum over tuples -± strength z_i1 .. z_ip. */
import type { Sliced } from '../landscape';
import { dot } from '../sphere';
import { addFromBasis, toBasis } from './basis';
import { saturate } from './saturation';
import { paddedDimension } from './size';
import { overTuples, type BasisLayers, type Layer, type Tuples } from './tuples';

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

/** Writes the derivative of the energy of one basis' tuples with respect to z. */
export function* writeForces(
  { order, strength }: Tuples,
  { layers }: BasisLayers,
  z: Float64Array,
  force: Float64Array,
): Sliced<void> {
  const add = order === 3 ? addTripleForces : order === 4 ? addQuadrupleForces : addAnyForces;
  force.fill(0);
  yield* overTuples(layers, z.length, (layer, from, to) => {
    add(layer, from, to, strength, z, force);
  });
}

function componentVectors(dimension: number, count: number): Float64Array[] {
  return Array.from({ length: count }, () => new Float64Array(paddedDimension(dimension)));
}

function addTripleForces(
  { shifts, couplings }: Layer,
  from: number,
  to: number,
  strength: number,
  z: Float64Array,
  force: Float64Array,
): void {
  const mask = z.length - 1;
  const [first, second] = shifts;
  for (let i = from; i < to; i++) {
    const j = (i + first) & mask;
    const k = (i + second) & mask;
    const b = -strength * couplings[i];
    const zi = z[i];
    const zj = z[j];
    const bk = b * z[k];
    force[i] += bk * zj;
    force[j] += bk * zi;
    force[k] += b * zi * zj;
  }
}

function addQuadrupleForces(
  { shifts, couplings }: Layer,
  from: number,
  to: number,
  strength: number,
  z: Float64Array,
  force: Float64Array,
): void {
  const mask = z.length - 1;
  const [first, second, third] = shifts;
  for (let i = from; i < to; i++) {
    const j = (i + first) & mask;
    const k = (i + second) & mask;
    const l = (i + third) & mask;
    const b = -strength * couplings[i];
    const zi = z[i];
    const zj = z[j];
    const zk = z[k];
    const zl = z[l];
    const bij = b * zi * zj;
    const bkl = b * zk * zl;
    force[i] += bkl * zj;
    force[j] += bkl * zi;
    force[k] += bij * zl;
    force[l] += bij * zk;
  }
}

function addAnyForces(
  { shifts, couplings }: Layer,
  from: number,
  to: number,
  strength: number,
  z: Float64Array,
  force: Float64Array,
): void {
  const mask = z.length - 1;
  const order = shifts.length + 1;
  const places = new Int32Array(order);
  const before = new Float64Array(order);
  for (let i = from; i < to; i++) {
    places[0] = i;
    for (let a = 1; a < order; a++) places[a] = (i + shifts[a - 1]) & mask;
    let product = -strength * couplings[i];
    for (let a = 0; a < order; a++) {
      before[a] = product;
      product *= z[places[a]];
    }
    // Products of the coordinates before and behind each one: none is divided by.
    let behind = 1;
    for (let a = order - 1; a >= 0; a--) {
      const place = places[a];
      force[place] += before[a] * behind;
      behind *= z[place];
    }
  }
}
