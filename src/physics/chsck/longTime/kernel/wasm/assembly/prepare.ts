/**
 * Nodes of the memory integrals of one row (see ../memoryGeometry.ts): where they lie on the row and
 * in the past, and the factor the known past contributes.
 */
import { exp, log } from './math';
import { floats } from './memory';
import { polynomialAt } from './polynomial';
import {
  clock,
  count,
  current,
  elementAt,
  knownCount,
  place,
  setStencil,
  Source,
  sourceAt,
  start,
  weight,
  xiAt,
} from './source';
import { degree, earlier, early, elementBytes, lag, late, Nodes, rowX, time, unit } from './state';

/** Rows blended at x(t') of one column. */
let blendedScaledResponse: usize = 0;
let blendedCorrelation: usize = 0;

export function setBlend(coefficients: i32): void {
  blendedScaledResponse = floats(coefficients);
  blendedCorrelation = floats(coefficients);
}

/** The map of ../../../quadrature.ts: its interval, and s - lo + a, hi - s + a and ds of the node last set. */
let reach: f64 = 0;
let sum: f64 = 0;
let fromLow: f64 = 0;
let fromHigh: f64 = 0;
let ds: f64 = 0;

function setInterval(length: f64): void {
  reach = log((length + unit) / unit);
  sum = length + 2 * unit;
}

/** Moves to node q of a rule on [-1, 1]. */
function setNode(points: usize, weights: usize, q: i32): void {
  const byte = (<usize>q) << 3;
  const growth = exp(reach * load<f64>(points + byte));
  fromHigh = sum / (1 + growth);
  fromLow = fromHigh * growth;
  ds = (load<f64>(weights + byte) * reach * fromLow * fromHigh) / sum;
}

/** Notes where a node lies on the row being solved for. */
function placeOnRow(table: Nodes, node: i32, ownLag: f64, s: f64): void {
  const u = place(current, rowX, ownLag, s);
  const element = elementAt(current, u);
  store<i32>(table.offset + ((<usize>node) << 2), <i32>(<usize>element * elementBytes));
  store<f64>(table.xi + ((<usize>node) << 3), xiAt(current, element, u));
}

/** Late nodes of column k from `node` on: lo < s < hi inside (t', t). */
export function prepareLate(
  k: i32,
  node: i32,
  lo: f64,
  hi: f64,
  points: usize,
  weights: usize,
  nodes: i32,
): void {
  const a = unit;
  const t1 = load<f64>(earlier + ((<usize>k) << 3));
  const columnScale = (load<f64>(lag + ((<usize>k) << 3)) + a) * (t1 + a);
  const beyond = time - hi - a;
  const behind = lo - t1 - a;
  setInterval(hi - lo);
  for (let q = 0; q < nodes; q++) {
    setNode(points, weights, q);
    const s = lo + fromLow - a;
    const ownLag = beyond + fromHigh;
    const pastLag = behind + fromLow;

    const at8 = (<usize>(node + q)) << 3;
    const at4 = (<usize>(node + q)) << 2;
    placeOnRow(late, node + q, ownLag, s);

    const source = sourceAt(s);
    const xs = clock(source, s);
    const pastU = place(source, xs, pastLag, t1);
    const pastElement = elementAt(source, pastU);
    const pastOffset = <usize>pastElement * elementBytes;
    const z = xiAt(source, pastElement, pastU);
    setStencil(source, xs);
    const known = knownCount(source);
    let W: f64 = 0;
    let C: f64 = 0;
    for (let r = 0; r < known; r++) {
      const at = <usize>(start + r) * source.rowBytes + pastOffset;
      const share = weight(r);
      W += share * polynomialAt(source.scaledResponse + at, degree, z);
      C += share * polynomialAt(source.correlation + at, degree, z);
    }
    const inverse = a / ((ownLag + a) * (s + a));
    const ofCorrelation = ds * (time + 2 * a) * inverse;
    const ofResponse = (ds * columnScale * (s + 2 * a) * inverse) / ((pastLag + a) * (t1 + a));
    store<f64>(late.responseFactor + at8, ofResponse * W);
    store<f64>(late.correlationFactor + at8, ofCorrelation * C);
    if (known == count) continue;
    const own = weight(known);
    const ownFrom = late.ownFrom + ((<usize>k) << 2);
    if (load<i32>(ownFrom) > node + q) store<i32>(ownFrom, node + q);
    store<i32>(late.pastOffset + at4, <i32>pastOffset);
    store<f64>(late.pastXi + at8, z);
    store<f64>(late.ownResponse + at8, ofResponse * own);
    store<f64>(late.ownCorrelation + at8, ofCorrelation * own);
  }
}

/** Blends the rows around t' of column k; returns the weight of the row being solved for. */
export function blend(k: i32): f64 {
  const t1 = load<f64>(earlier + ((<usize>k) << 3));
  const source = sourceAt(t1);
  setStencil(source, clock(source, t1));
  const known = knownCount(source);
  const bytes = source.rowBytes;
  memory.fill(blendedScaledResponse, 0, bytes);
  memory.fill(blendedCorrelation, 0, bytes);
  for (let r = 0; r < known; r++) {
    const from = <usize>(start + r) * bytes;
    addScaled(blendedScaledResponse, source.scaledResponse + from, bytes, weight(r));
    addScaled(blendedCorrelation, source.correlation + from, bytes, weight(r));
  }
  return known < count ? weight(known) : 0;
}

/** out += factor * row; the number of values is even where the number of elements is. */
function addScaled(out: usize, row: usize, bytes: usize, factor: f64): void {
  const factors = f64x2.splat(factor);
  for (let at: usize = 0; at < bytes; at += 16)
    v128.store(out + at, f64x2.add(v128.load(out + at), f64x2.mul(factors, v128.load(row + at))));
}

/** Early nodes of column k from `node` on: lo < s < hi inside (0, t'), after `blend` of the column. */
export function prepareEarly(
  k: i32,
  node: i32,
  lo: f64,
  hi: f64,
  points: usize,
  weights: usize,
  nodes: i32,
  ownShare: f64,
): void {
  const a = unit;
  const t1 = load<f64>(earlier + ((<usize>k) << 3));
  const columnLag = load<f64>(lag + ((<usize>k) << 3));
  const source: Source = sourceAt(t1);
  const pastX = clock(source, t1);
  const beyond = t1 - hi - a;
  setInterval(hi - lo);
  for (let q = 0; q < nodes; q++) {
    setNode(points, weights, q);
    const s = lo + fromLow - a;
    const pastLag = beyond + fromHigh;
    const ownLag = columnLag + pastLag;

    const at8 = (<usize>(node + q)) << 3;
    const at4 = (<usize>(node + q)) << 2;
    placeOnRow(early, node + q, ownLag, s);

    const pastU = place(source, pastX, pastLag, s);
    const pastElement = elementAt(source, pastU);
    const pastOffset = <usize>pastElement * elementBytes;
    const z = xiAt(source, pastElement, pastU);
    const W = polynomialAt(blendedScaledResponse + pastOffset, degree, z);
    const C = polynomialAt(blendedCorrelation + pastOffset, degree, z);
    const ofResponse = (ds * a * (t1 + 2 * a)) / ((pastLag + a) * (s + a));
    const ofCorrelation = (ds * a * (time + 2 * a)) / ((ownLag + a) * (s + a));
    store<f64>(early.responseFactor + at8, ofResponse * W);
    store<f64>(early.correlationFactor + at8, ofCorrelation * C);
    store<i32>(early.pastOffset + at4, <i32>pastOffset);
    store<f64>(early.pastXi + at8, z);
    store<f64>(early.ownResponse + at8, ofResponse * ownShare);
    store<f64>(early.ownCorrelation + at8, ofCorrelation * ownShare);
  }
}

/** Forgets which nodes of column k depend on the unknown row: none, or all early ones. */
export function resetOwn(k: i32, allEarly: bool): void {
  const next = (<usize>(k + 1)) << 2;
  const here = (<usize>k) << 2;
  store<i32>(late.ownFrom + here, load<i32>(late.first + next));
  store<i32>(early.ownFrom + here, load<i32>(early.first + (allEarly ? here : next)));
}
