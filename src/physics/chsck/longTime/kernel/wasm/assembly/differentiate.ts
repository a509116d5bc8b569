/**
 * Derivatives of the memory integrals by the row's unknowns (see ../memoryJacobian.ts): moments of
 * the nodes element by element, turned into derivatives by node values.
 */
import { floats } from './memory';
import { hornerPair } from './polynomial';
import {
  degree,
  early,
  elementBytes,
  elements,
  late,
  lawFirst,
  lawFirstCount,
  lawSecond,
  lawSecondCount,
  lawThird,
  lawThirdCount,
  modal,
  unknowns,
} from './state';

/** Moments of one column, in elements of an even number of values. */
let responseByW: usize = 0;
let responseByC: usize = 0;
let correlationByW: usize = 0;
let correlationByC: usize = 0;
let momentBytes: usize = 0;

/** After setGrid. */
export function setMoments(): void {
  momentBytes = (<usize>(degree + 2)) << 3;
  const length = elements * (degree + 2);
  responseByW = floats(length);
  responseByC = floats(length);
  correlationByW = floats(length);
  correlationByC = floats(length);
}

/** The place in a moment array of an element's place in a row. */
function momentOffset(offset: i32): usize {
  return (<usize>offset / elementBytes) * momentBytes;
}

/**
 * Adds value * b_j(z), j = 0..S, to two arrays of moments, at two nodes, of whose elements the places are at `offsets`. Most
 * lie in the same one, whose moments are then read and written once.
 */
function add(byW: usize, byC: usize, offsets: usize, z: v128, ofW: v128, ofC: v128): void {
  const first = load<i32>(offsets);
  const second = load<i32>(offsets, 4);
  const at = momentOffset(first);
  if (first == second) {
    addAt(byW + at, byC + at, z, ofW, ofC);
    return;
  }
  const other = momentOffset(second);
  const zero = f64x2.splat(0);
  addAt(
    byW + at,
    byC + at,
    z,
    v128.shuffle<f64>(ofW, zero, 0, 2),
    v128.shuffle<f64>(ofC, zero, 0, 2),
  );
  addAt(
    byW + other,
    byC + other,
    z,
    v128.shuffle<f64>(zero, ofW, 0, 3),
    v128.shuffle<f64>(zero, ofC, 0, 3),
  );
}

/** The same with both nodes in one element. */
function addAt(byW: usize, byC: usize, z: v128, ofW: v128, ofC: v128): void {
  const one = f64x2.splat(1);
  const y = f64x2.sub(f64x2.mul(f64x2.add(z, z), z), one);
  const twice = f64x2.add(y, y);
  const twiceA = v128.shuffle<f64>(twice, twice, 0, 0);
  const twiceB = v128.shuffle<f64>(twice, twice, 1, 1);
  const ofWA = v128.shuffle<f64>(ofW, ofW, 0, 0);
  const ofWB = v128.shuffle<f64>(ofW, ofW, 1, 1);
  const ofCA = v128.shuffle<f64>(ofC, ofC, 0, 0);
  const ofCB = v128.shuffle<f64>(ofC, ofC, 1, 1);
  let a = v128.shuffle<f64>(one, z, 0, 2);
  let b = v128.shuffle<f64>(one, z, 0, 3);
  let beforeA = f64x2.mul(a, v128.shuffle<f64>(y, y, 0, 0));
  let beforeB = f64x2.mul(b, v128.shuffle<f64>(y, y, 1, 1));
  for (let at: usize = 0; at < momentBytes; at += 16) {
    const W = f64x2.add(f64x2.mul(ofWA, a), f64x2.mul(ofWB, b));
    const C = f64x2.add(f64x2.mul(ofCA, a), f64x2.mul(ofCB, b));
    v128.store(byW + at, f64x2.add(v128.load(byW + at), W));
    v128.store(byC + at, f64x2.add(v128.load(byC + at), C));
    const nextA = f64x2.sub(f64x2.mul(twiceA, a), beforeA);
    const nextB = f64x2.sub(f64x2.mul(twiceB, b), beforeB);
    beforeA = a;
    beforeB = b;
    a = nextA;
    b = nextB;
  }
}

/** Subtracts the derivatives of columns from <= k < to from their rows of the matrix. */
export function differentiate(from: i32, to: i32, matrix: usize): void {
  const size = <usize>(2 * unknowns + 2);
  const half = (<usize>unknowns) << 3;
  for (let k = from; k < to; k++) {
    const bytes = <usize>elements * momentBytes;
    memory.fill(responseByW, 0, bytes);
    memory.fill(responseByC, 0, bytes);
    memory.fill(correlationByW, 0, bytes);
    memory.fill(correlationByC, 0, bytes);
    gatherLate(k);
    gatherEarly(k);
    const ofW = matrix + ((<usize>(k - 1) * size) << 3);
    const ofC = matrix + ((<usize>(unknowns + k - 1) * size) << 3);
    scatter(ofW, ofW + half, ofC, ofC + half);
  }
}

function gatherLate(k: i32): void {
  const end = load<i32>(late.first + ((<usize>(k + 1)) << 2));
  const own = load<i32>(late.ownFrom + ((<usize>k) << 2));
  for (let node = load<i32>(late.first + ((<usize>k) << 2)); node < end; node += 2) {
    const at8 = (<usize>node) << 3;
    const at4 = (<usize>node) << 2;
    const C = v128.load(late.correlation + at8);
    const W = v128.load(late.scaledResponse + at8);
    const byW = hornerPair(lawSecond, lawSecondCount, C);
    const byC = f64x2.mul(W, hornerPair(lawThird, lawThirdCount, C));
    const ofR = v128.load(late.fullResponseFactor + at8);
    const ofC = v128.load(late.fullCorrelationFactor + at8);
    const z = v128.load(late.xi + at8);
    const offsets = late.offset + at4;
    add(responseByW, responseByC, offsets, z, f64x2.mul(byW, ofR), f64x2.mul(byC, ofR));
    add(correlationByW, correlationByC, offsets, z, f64x2.mul(byW, ofC), f64x2.mul(byC, ofC));
    if (node < own) continue;
    const sigma = f64x2.mul(W, byW);
    add(
      responseByW,
      correlationByC,
      late.pastOffset + at4,
      v128.load(late.pastXi + at8),
      f64x2.mul(sigma, v128.load(late.ownResponse + at8)),
      f64x2.mul(sigma, v128.load(late.ownCorrelation + at8)),
    );
  }
}

function gatherEarly(k: i32): void {
  const end = load<i32>(early.first + ((<usize>(k + 1)) << 2));
  const own = load<i32>(early.ownFrom + ((<usize>k) << 2));
  for (let node = load<i32>(early.first + ((<usize>k) << 2)); node < end; node += 2) {
    const at8 = (<usize>node) << 3;
    const at4 = (<usize>node) << 2;
    const C = v128.load(early.correlation + at8);
    const W = v128.load(early.scaledResponse + at8);
    const force = hornerPair(lawSecond, lawSecondCount, C);
    const third = f64x2.mul(W, hornerPair(lawThird, lawThirdCount, C));
    const ofR = v128.load(early.fullResponseFactor + at8);
    const ofC = v128.load(early.fullCorrelationFactor + at8);
    add(
      correlationByW,
      correlationByC,
      early.offset + at4,
      v128.load(early.xi + at8),
      f64x2.mul(force, ofC),
      f64x2.add(f64x2.mul(third, ofC), f64x2.mul(force, ofR)),
    );
    if (node < own) continue;
    const first = hornerPair(lawFirst, lawFirstCount, C);
    add(
      correlationByW,
      correlationByC,
      early.pastOffset + at4,
      v128.load(early.pastXi + at8),
      f64x2.mul(first, v128.load(early.ownResponse + at8)),
      f64x2.mul(f64x2.mul(W, force), v128.load(early.ownCorrelation + at8)),
    );
  }
}

/**
 * rows -= moments * modal, element after element, from where derivatives of the equations of W by W and by C and of C by W
 * and by C begin; neighbours share a node, the diagonal is no unknown.
 */
function scatter(ofWByW: usize, ofWByC: usize, ofCByW: usize, ofCByC: usize): void {
  const bytes = elementBytes;
  const end = modal + (bytes * bytes) / 8;
  for (let e = 0; e < elements; e++) {
    const from = <usize>e * momentBytes;
    const to = ((<usize>(e * degree)) << 3) - 8;
    // The left end is alone: zero is what its pair subtracts from the next node.
    for (let i = e > 0 ? 0 : 1; i <= degree; i += i > 0 ? 2 : 1) {
      let a = f64x2.splat(0);
      let b = f64x2.splat(0);
      let c = f64x2.splat(0);
      let d = f64x2.splat(0);
      let moment = from;
      for (let at = modal + ((<usize>i) << 3); at < end; at += bytes) {
        const values = i > 0 ? v128.load(at) : v128.load64_zero(at);
        a = f64x2.add(a, f64x2.mul(v128.load64_splat(responseByW + moment), values));
        b = f64x2.add(b, f64x2.mul(v128.load64_splat(responseByC + moment), values));
        c = f64x2.add(c, f64x2.mul(v128.load64_splat(correlationByW + moment), values));
        d = f64x2.add(d, f64x2.mul(v128.load64_splat(correlationByC + moment), values));
        moment += 8;
      }
      const byte = to + ((<usize>i) << 3);
      subtract(ofWByW + byte, a);
      subtract(ofWByC + byte, b);
      subtract(ofCByW + byte, c);
      subtract(ofCByC + byte, d);
    }
  }
}

/** Subtracts a pair from two entries of a row. */
function subtract(entries: usize, pair: v128): void {
  v128.store(entries, f64x2.sub(v128.load(entries), pair));
}
