/**
 * Nodes of the memory integrals of one row (see ../../reference/memoryGeometry.ts): where they lie on the row and
 * in the past, and the factor the known past contributes.
 */
import { blendedPolynomialsAt, ofC, ofW, polynomialsAt } from './polynomial';
import { log } from './math';
import { floats } from './memory';
import {
  ds,
  fromHigh,
  fromLow,
  logPastLag,
  logSince,
  logTime,
  ownPlace,
  placeEarly,
  placeLate,
} from './places';
import {
  clock,
  current,
  elementAt,
  setStencil,
  Source,
  sourceAt,
  start,
  stencilSize,
  takeOwnWeight,
  weight,
  weights as stencilWeights,
  xiAt,
} from './source';
import { degree, earlier, early, elementBytes, lag, late, Nodes, time, unit } from './state';

/** Rows blended at x(t') of one column. */
let blendedScaledResponse: usize = 0;
let blendedCorrelation: usize = 0;

export function setBlend(coefficients: i32): void {
  blendedScaledResponse = floats(coefficients);
  blendedCorrelation = floats(coefficients);
}

/** Notes where node q of the interval lies on the row being solved for. */
function placeOnRow(table: Nodes, node: i32, q: i32): void {
  const u = load<f64>(ownPlace + ((<usize>q) << 3));
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
  const columnScale = (load<f64>(lag + ((<usize>k) << 3)) + a) / a;
  const beyond = time - hi;
  const behind = lo - t1;
  const rowScale = a * (time + 2 * a);
  placeLate(lo, hi, beyond, behind, points, weights, nodes);
  // Where t' lies in the past, but for what depends on s.
  const front = current.front;
  const logEarlier = log((t1 + a) / a);
  const isBefore = t1 < front;
  const logBehind = log((abs(t1 - front) + a) / a);
  for (let q = 0; q < nodes; q++) {
    const byte = (<usize>q) << 3;
    const low = load<f64>(fromLow + byte);
    const sA = lo + low;
    placeOnRow(late, node + q, q);

    const source = sourceAt(sA - a);
    const isOld = source != current;
    const xs = load<f64>((isOld ? logTime : logSince) + byte);
    const past = load<f64>(logPastLag + byte);
    const pastU = isOld
      ? (past - logEarlier) / xs
      : isBefore
        ? 2 + (logBehind - logEarlier) / source.frontX
        : (past - logBehind) / xs;
    const pastElement = elementAt(source, pastU);
    const pastOffset = <usize>pastElement * elementBytes;
    const z = xiAt(source, pastElement, pastU);
    setStencil(source, xs);
    const own = takeOwnWeight(source);
    const from = <usize>start * source.rowBytes + pastOffset;
    blendedPolynomialsAt(
      source.scaledResponse + from,
      source.correlation + from,
      stencilSize,
      source.rowBytes,
      stencilWeights,
      degree,
      z,
    );
    const share = load<f64>(ds + byte) / ((beyond + load<f64>(fromHigh + byte)) * sA);
    const ofCorrelation = share * rowScale;
    const ofResponse = (share * columnScale * a * a * (sA + a)) / (behind + low);
    const at8 = (<usize>(node + q)) << 3;
    store<f64>(late.responseFactor + at8, ofResponse * ofW);
    store<f64>(late.correlationFactor + at8, ofCorrelation * ofC);
    if (own == 0) continue;
    const ownFrom = late.ownFrom + ((<usize>k) << 2);
    if (load<i32>(ownFrom) > node + q) store<i32>(ownFrom, node + q);
    store<i32>(late.pastOffset + ((<usize>(node + q)) << 2), <i32>pastOffset);
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
  const own = takeOwnWeight(source);
  const bytes = source.rowBytes;
  memory.fill(blendedScaledResponse, 0, bytes);
  memory.fill(blendedCorrelation, 0, bytes);
  for (let r = 0; r < stencilSize; r++) {
    const from = <usize>(start + r) * bytes;
    addScaled(blendedScaledResponse, source.scaledResponse + from, bytes, weight(r));
    addScaled(blendedCorrelation, source.correlation + from, bytes, weight(r));
  }
  return own;
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
  const beyond = t1 - hi;
  const columnScale = a * (t1 + 2 * a);
  const rowScale = a * (time + 2 * a);
  placeEarly(lo, hi, columnLag + beyond, beyond, points, weights, nodes);
  const source: Source = sourceAt(t1);
  const isFrontless = source.front == 0;
  const isBehind = lo >= source.front;
  const perX = 1 / clock(source, t1);
  for (let q = 0; q < nodes; q++) {
    const byte = (<usize>q) << 3;
    const sA = lo + load<f64>(fromLow + byte);
    const pastA = beyond + load<f64>(fromHigh + byte);
    placeOnRow(early, node + q, q);

    const past = load<f64>(logPastLag + byte);
    const since = load<f64>((isFrontless ? logTime : logSince) + byte);
    const pastU = isBehind
      ? (past - since) * perX
      : 2 + (since - load<f64>(logTime + byte)) / source.frontX;
    const pastElement = elementAt(source, pastU);
    const pastOffset = <usize>pastElement * elementBytes;
    const z = xiAt(source, pastElement, pastU);
    polynomialsAt(blendedScaledResponse + pastOffset, blendedCorrelation + pastOffset, degree, z);
    const share = load<f64>(ds + byte) / sA;
    const ofResponse = (share * columnScale) / pastA;
    const ofCorrelation = (share * rowScale) / (columnLag + pastA);
    const at8 = (<usize>(node + q)) << 3;
    store<f64>(early.responseFactor + at8, ofResponse * ofW);
    store<f64>(early.correlationFactor + at8, ofCorrelation * ofC);
    store<i32>(early.pastOffset + ((<usize>(node + q)) << 2), <i32>pastOffset);
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
