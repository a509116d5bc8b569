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

/** Adds value * b_j(z), j = 0..S, to two arrays of moments. */
function addTwo(byW: usize, byC: usize, z: f64, ofW: f64, ofC: f64): void {
  const y = 2 * z * z - 1;
  const twice = f64x2.splat(2 * y);
  const W = f64x2.splat(ofW);
  const C = f64x2.splat(ofC);
  let value = f64x2.replace_lane(f64x2.splat(1), 1, z);
  let before = f64x2.mul(value, f64x2.splat(y));
  for (let at: usize = 0; at < momentBytes; at += 16) {
    v128.store(byW + at, f64x2.add(v128.load(byW + at), f64x2.mul(W, value)));
    v128.store(byC + at, f64x2.add(v128.load(byC + at), f64x2.mul(C, value)));
    const next = f64x2.sub(f64x2.mul(twice, value), before);
    before = value;
    value = next;
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
    scatter(ofW, responseByW);
    scatter(ofW + half, responseByC);
    scatter(ofC, correlationByW);
    scatter(ofC + half, correlationByC);
  }
}

function gatherLate(k: i32): void {
  const end = load<i32>(late.first + ((<usize>(k + 1)) << 2));
  const own = load<i32>(late.ownFrom + ((<usize>k) << 2));
  for (let node = load<i32>(late.first + ((<usize>k) << 2)); node < end; node++) {
    const at8 = (<usize>node) << 3;
    const at4 = (<usize>node) << 2;
    const C = f64x2.splat(load<f64>(late.correlation + at8));
    const W = load<f64>(late.scaledResponse + at8);
    const byW = f64x2.extract_lane(hornerPair(lawSecond, lawSecondCount, C), 0);
    const byC = W * f64x2.extract_lane(hornerPair(lawThird, lawThirdCount, C), 0);
    const ofR = load<f64>(late.fullResponseFactor + at8);
    const ofC = load<f64>(late.fullCorrelationFactor + at8);
    const z = load<f64>(late.xi + at8);
    const at = momentOffset(load<i32>(late.offset + at4));
    addTwo(responseByW + at, responseByC + at, z, byW * ofR, byC * ofR);
    addTwo(correlationByW + at, correlationByC + at, z, byW * ofC, byC * ofC);
    if (node < own) continue;
    const sigma = W * byW;
    const past = momentOffset(load<i32>(late.pastOffset + at4));
    addTwo(
      responseByW + past,
      correlationByC + past,
      load<f64>(late.pastXi + at8),
      sigma * load<f64>(late.ownResponse + at8),
      sigma * load<f64>(late.ownCorrelation + at8),
    );
  }
}

function gatherEarly(k: i32): void {
  const end = load<i32>(early.first + ((<usize>(k + 1)) << 2));
  const own = load<i32>(early.ownFrom + ((<usize>k) << 2));
  for (let node = load<i32>(early.first + ((<usize>k) << 2)); node < end; node++) {
    const at8 = (<usize>node) << 3;
    const at4 = (<usize>node) << 2;
    const C = f64x2.splat(load<f64>(early.correlation + at8));
    const W = load<f64>(early.scaledResponse + at8);
    const force = f64x2.extract_lane(hornerPair(lawSecond, lawSecondCount, C), 0);
    const third = f64x2.extract_lane(hornerPair(lawThird, lawThirdCount, C), 0);
    const ofC = load<f64>(early.fullCorrelationFactor + at8);
    const at = momentOffset(load<i32>(early.offset + at4));
    addTwo(
      correlationByW + at,
      correlationByC + at,
      load<f64>(early.xi + at8),
      force * ofC,
      W * third * ofC + force * load<f64>(early.fullResponseFactor + at8),
    );
    if (node < own) continue;
    const past = momentOffset(load<i32>(early.pastOffset + at4));
    const first = f64x2.extract_lane(hornerPair(lawFirst, lawFirstCount, C), 0);
    addTwo(
      correlationByW + past,
      correlationByC + past,
      load<f64>(early.pastXi + at8),
      first * load<f64>(early.ownResponse + at8),
      W * force * load<f64>(early.ownCorrelation + at8),
    );
  }
}

/** row -= moments * modal, element after element; neighbours share a node, the diagonal is no unknown. */
function scatter(row: usize, moments: usize): void {
  const stride = elementBytes;
  for (let e = 0; e < elements; e++) {
    const from = moments + <usize>e * momentBytes;
    const to = row + ((<usize>(e * degree)) << 3) - 8;
    if (e > 0) {
      let sum: f64 = 0;
      for (let j = 0; j <= degree; j++)
        sum += load<f64>(from + ((<usize>j) << 3)) * load<f64>(modal + <usize>j * stride);
      store<f64>(to, load<f64>(to) - sum);
    }
    for (let i = 1; i < degree; i += 2) {
      const at = (<usize>i) << 3;
      let sum = f64x2.splat(0);
      for (let j = 0; j <= degree; j++)
        sum = f64x2.add(
          sum,
          f64x2.mul(
            v128.load64_splat(from + ((<usize>j) << 3)),
            v128.load(modal + <usize>j * stride + at),
          ),
        );
      v128.store(to + at, f64x2.sub(v128.load(to + at), sum));
    }
  }
}
