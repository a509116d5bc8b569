/** Second derivatives of the sum over tuples, applied to vectors: tuples are read as for one gradient. */
import type { Sliced } from '../landscape';
import { addFromBasis, toBasis } from './basis';
import { saturate, saturationBend } from './saturation';
import { paddedDimension } from './size';
import { writeForces } from './tupleForms';
import { overTuples, type Layer, type Tuples } from './tuples';

/** What one basis keeps of the place x. */
interface BasisPlace {
  /** Saturated coordinates. */
  readonly z: Float64Array;
  /** dz/dy. */
  readonly slope: Float64Array;
  /** d2z/dy2 times the derivative of the energy with respect to z. */
  readonly bend: Float64Array;
}

/** What all bases keep of it. */
export type TuplePlace = readonly BasisPlace[];

/** Finds what products at x have in common: the cost of a gradient. */
export function* tuplePlace(tuples: Tuples, x: Float64Array): Sliced<TuplePlace> {
  const places: BasisPlace[] = [];
  for (const basis of tuples.bases) {
    const n = paddedDimension(x.length);
    const [z, slope, bend] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
    const force = new Float64Array(n);
    toBasis(basis.signs, x, z);
    saturationBend(tuples.saturation, z, bend);
    saturate(tuples.saturation, z, slope);
    yield;
    yield* writeForces(tuples, basis, z, force);
    for (let i = 0; i < n; i++) bend[i] *= force[i];
    places.push({ z, slope, bend });
  }
  return places;
}

/** Adds the matrix of second derivatives at a place times a vector. */
export function* addTupleProduct(
  { bases, order, strength }: Tuples,
  places: TuplePlace,
  vector: Float64Array,
  product: Float64Array,
): Sliced<void> {
  const n = paddedDimension(vector.length);
  const [along, change, shift] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const add = order === 3 ? addTripleChanges : order === 4 ? addQuadrupleChanges : addAnyChanges;
  for (const [index, { signs, layers }] of bases.entries()) {
    const { z, slope, bend } = places[index];
    toBasis(signs, vector, along);
    for (let i = 0; i < n; i++) shift[i] = slope[i] * along[i];
    change.fill(0);
    yield* overTuples(layers, n, (layer, from, to) => {
      add(layer, from, to, strength, z, shift, change);
    });
    for (let i = 0; i < n; i++) change[i] = slope[i] * change[i] + bend[i] * along[i];
    addFromBasis(signs, change, product);
    yield;
  }
}

/** By how much the forces of a layer's tuples change where z moves by `shift`, to first order. */
function addTripleChanges(
  { shifts, couplings }: Layer,
  from: number,
  to: number,
  strength: number,
  z: Float64Array,
  shift: Float64Array,
  change: Float64Array,
): void {
  const mask = z.length - 1;
  const [first, second] = shifts;
  for (let i = from; i < to; i++) {
    const j = (i + first) & mask;
    const k = (i + second) & mask;
    const b = -strength * couplings[i];
    const zi = z[i];
    const zj = z[j];
    const zk = z[k];
    const di = b * shift[i];
    const dj = b * shift[j];
    const dk = b * shift[k];
    change[i] += dj * zk + zj * dk;
    change[j] += di * zk + zi * dk;
    change[k] += di * zj + zi * dj;
  }
}

function addQuadrupleChanges(
  { shifts, couplings }: Layer,
  from: number,
  to: number,
  strength: number,
  z: Float64Array,
  shift: Float64Array,
  change: Float64Array,
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
    const di = b * shift[i];
    const dj = b * shift[j];
    const dk = b * shift[k];
    const dl = b * shift[l];
    const ij = zi * zj;
    const kl = zk * zl;
    const dij = di * zj + zi * dj;
    const dkl = dk * zl + zk * dl;
    change[i] += dkl * zj + kl * dj;
    change[j] += dkl * zi + kl * di;
    change[k] += dij * zl + ij * dl;
    change[l] += dij * zk + ij * dk;
  }
}

/** Products before and behind each coordinate with their changes, as for the forces alone. */
function addAnyChanges(
  { shifts, couplings }: Layer,
  from: number,
  to: number,
  strength: number,
  z: Float64Array,
  shift: Float64Array,
  change: Float64Array,
): void {
  const mask = z.length - 1;
  const order = shifts.length + 1;
  const places = new Int32Array(order);
  const before = new Float64Array(order);
  const changeBefore = new Float64Array(order);
  for (let i = from; i < to; i++) {
    places[0] = i;
    for (let a = 1; a < order; a++) places[a] = (i + shifts[a - 1]) & mask;
    let product = -strength * couplings[i];
    let changed = 0;
    for (let a = 0; a < order; a++) {
      const place = places[a];
      before[a] = product;
      changeBefore[a] = changed;
      changed = changed * z[place] + product * shift[place];
      product *= z[place];
    }
    let behind = 1;
    let changeBehind = 0;
    for (let a = order - 1; a >= 0; a--) {
      const place = places[a];
      change[place] += changeBefore[a] * behind + before[a] * changeBehind;
      changeBehind = changeBehind * z[place] + behind * shift[place];
      behind *= z[place];
    }
  }
}
