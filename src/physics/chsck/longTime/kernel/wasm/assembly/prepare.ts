/**
 * Nodes of the memory integrals of one row (see ../../reference/memoryGeometry.ts): where they lie on the row and
 * in the past, and the factor the known past contributes. Rules have an even number of nodes, which are worked on by two.
 */
import { blendRows, fieldsAt, pairAt } from './polynomial';
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
  pastPlace,
  placeEarly,
  placeLate,
} from './places';
import {
  clock,
  current,
  placeOn,
  setStencil,
  Source,
  sourceAt,
  start,
  stencilSize,
  takeOwnWeight,
  weights as stencilWeights,
} from './source';
import { degree, earlier, early, elementBytes, lag, late, time, unit } from './state';

/** Rows blended at x(t') of one column. */
let blendedScaledResponse: usize = 0;
let blendedCorrelation: usize = 0;
/** Elements blended at two nodes: of W and of C at the first, and at the second. */
let blendedElements: usize = 0;

export function setBlend(coefficients: i32): void {
  blendedScaledResponse = floats(coefficients);
  blendedCorrelation = floats(coefficients);
  blendedElements = floats(4 * (degree + 2));
}

/** u of the late nodes in the past of column k; how many of them are older than the rows since the front. */
function placeInPast(t1: f64, lo: f64, nodes: i32): i32 {
  const a = unit;
  const front = current.front;
  const logEarlier = log((t1 + a) / a);
  const isBefore = t1 < front;
  const logBehind = log((abs(t1 - front) + a) / a);
  const frozen = isBefore ? 2 + (logBehind - logEarlier) / current.frontX : 0;
  let old = 0;
  for (let at: usize = 0; at < (<usize>nodes) << 3; at += 8) {
    const past = load<f64>(logPastLag + at);
    let u = frozen;
    if (sourceAt(lo + load<f64>(fromLow + at) - a) != current) {
      u = (past - logEarlier) / load<f64>(logTime + at);
      old++;
    } else if (!isBefore) u = (past - logBehind) / load<f64>(logSince + at);
    store<f64>(pastPlace + at, u);
  }
  return old;
}

/** Blends the element at `offset` of the rows around a node, W and C after each other; returns the weight of the unknown row. */
function blendElement(source: Source, x: f64, offset: usize, out: usize): f64 {
  setStencil(source, x);
  const own = takeOwnWeight(source);
  const from = <usize>start * source.rowBytes + offset;
  const bytes = elementBytes + 8;
  const scaledResponse = source.scaledResponse;
  const correlation = source.correlation;
  const rowBytes = source.rowBytes;
  blendRows(out, scaledResponse + from, bytes, stencilSize, rowBytes, stencilWeights);
  blendRows(out + bytes, correlation + from, bytes, stencilSize, rowBytes, stencilWeights);
  return own;
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
  placeLate(lo, hi, beyond, behind, points, weights, nodes);
  const from4 = (<usize>node) << 2;
  const from8 = (<usize>node) << 3;
  placeOn(current, ownPlace, late.offset + from4, late.xi + from8, nodes);
  const old = placeInPast(t1, lo, nodes);
  const offsets = late.pastOffset + from4;
  const zs = late.pastXi + from8;
  if (old > 0) placeOn(sourceAt(t1), pastPlace, offsets, zs, old);
  const old4 = (<usize>old) << 2;
  const old8 = (<usize>old) << 3;
  placeOn(current, pastPlace + old8, offsets + old4, zs + old8, nodes - old);

  const ownFrom = late.ownFrom + ((<usize>k) << 2);
  const element = elementBytes + 8;
  const other = blendedElements + 2 * element;
  const los = f64x2.splat(lo);
  const units = f64x2.splat(a);
  const behinds = f64x2.splat(behind);
  const beyonds = f64x2.splat(beyond);
  const rowScales = f64x2.splat(a * (time + 2 * a));
  const columnScales = f64x2.splat(columnScale * a * a);
  for (let q = 0; q < nodes; q += 2) {
    const byte = (<usize>q) << 3;
    const at8 = from8 + byte;
    const at4 = (<usize>q) << 2;
    const isOld = q < old;
    const isOtherOld = q + 1 < old;
    const own = blendElement(
      isOld ? sourceAt(t1) : current,
      load<f64>((isOld ? logTime : logSince) + byte),
      <usize>load<i32>(offsets + at4),
      blendedElements,
    );
    const otherOwn = blendElement(
      isOtherOld ? sourceAt(t1) : current,
      load<f64>((isOtherOld ? logTime : logSince) + byte, 8),
      <usize>load<i32>(offsets + at4, 4),
      other,
    );
    const ofW = late.fullResponseFactor + at8;
    const ofC = late.fullCorrelationFactor + at8;
    const z = v128.load(zs + byte);
    pairAt(blendedElements, blendedElements + element, other, other + element, degree, z, ofW, ofC);

    const low = v128.load(fromLow + byte);
    const sA = f64x2.add(los, low);
    const lagA = f64x2.add(beyonds, v128.load(fromHigh + byte));
    const share = f64x2.div(v128.load(ds + byte), f64x2.mul(lagA, sA));
    const ofCorrelation = f64x2.mul(share, rowScales);
    const ofResponse = f64x2.div(
      f64x2.mul(f64x2.mul(share, columnScales), f64x2.add(sA, units)),
      f64x2.add(behinds, low),
    );
    v128.store(ofW, f64x2.mul(ofResponse, v128.load(ofW)));
    v128.store(ofC, f64x2.mul(ofCorrelation, v128.load(ofC)));
    const isKnown = own == 0 && otherOwn == 0;
    if (isKnown && load<i32>(ownFrom) > node + q) continue;
    if (load<i32>(ownFrom) > node + q) store<i32>(ownFrom, node + q);
    const owns = f64x2.replace_lane(f64x2.splat(own), 1, otherOwn);
    v128.store(late.responseFactor + at8, v128.load(ofW));
    v128.store(late.correlationFactor + at8, v128.load(ofC));
    v128.store(late.ownResponse + at8, f64x2.mul(ofResponse, owns));
    v128.store(late.ownCorrelation + at8, f64x2.mul(ofCorrelation, owns));
  }
}

/** Blends the rows around t' of column k; returns the weight of the row being solved for. */
export function blend(k: i32): f64 {
  const t1 = load<f64>(earlier + ((<usize>k) << 3));
  const source = sourceAt(t1);
  setStencil(source, clock(source, t1));
  const own = takeOwnWeight(source);
  const scaledResponse = source.scaledResponse;
  const correlation = source.correlation;
  const rowBytes = source.rowBytes;
  const from = <usize>start * rowBytes;
  // The number of values is even where the number of elements is.
  blendRows(
    blendedScaledResponse,
    scaledResponse + from,
    rowBytes,
    stencilSize,
    rowBytes,
    stencilWeights,
  );
  blendRows(
    blendedCorrelation,
    correlation + from,
    rowBytes,
    stencilSize,
    rowBytes,
    stencilWeights,
  );
  return own;
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
  placeEarly(lo, hi, columnLag + beyond, beyond, points, weights, nodes);
  const from4 = (<usize>node) << 2;
  const from8 = (<usize>node) << 3;
  const ofW = early.fullResponseFactor + from8;
  const ofC = early.fullCorrelationFactor + from8;
  placeOn(current, ownPlace, early.offset + from4, early.xi + from8, nodes);

  const source: Source = sourceAt(t1);
  const isBehind = lo >= source.front;
  const since = source.front == 0 ? logTime : logSince;
  const above = isBehind ? logPastLag : since;
  const below = isBehind ? since : logTime;
  const origin = f64x2.splat(isBehind ? 0 : 2);
  const scale = f64x2.splat(1 / (isBehind ? clock(source, t1) : source.frontX));
  const end = (<usize>nodes) << 3;
  for (let at: usize = 0; at < end; at += 16) {
    const y = f64x2.sub(v128.load(above + at), v128.load(below + at));
    v128.store(pastPlace + at, f64x2.add(origin, f64x2.mul(y, scale)));
  }
  const offsets = early.pastOffset + from4;
  const zs = early.pastXi + from8;
  placeOn(source, pastPlace, offsets, zs, nodes);
  fieldsAt(blendedScaledResponse, blendedCorrelation, degree, offsets, zs, ofW, ofC, nodes);

  const los = f64x2.splat(lo);
  const beyonds = f64x2.splat(beyond);
  const lags = f64x2.splat(columnLag);
  const rowScales = f64x2.splat(a * (time + 2 * a));
  const columnScales = f64x2.splat(a * (t1 + 2 * a));
  const owns = f64x2.splat(ownShare);
  for (let at: usize = 0; at < end; at += 16) {
    const pastA = f64x2.add(beyonds, v128.load(fromHigh + at));
    const share = f64x2.div(v128.load(ds + at), f64x2.add(los, v128.load(fromLow + at)));
    const ofResponse = f64x2.div(f64x2.mul(share, columnScales), pastA);
    const ofCorrelation = f64x2.div(f64x2.mul(share, rowScales), f64x2.add(lags, pastA));
    v128.store(ofW + at, f64x2.mul(ofResponse, v128.load(ofW + at)));
    v128.store(ofC + at, f64x2.mul(ofCorrelation, v128.load(ofC + at)));
    if (ownShare == 0) continue;
    const at8 = from8 + at;
    v128.store(early.responseFactor + at8, v128.load(ofW + at));
    v128.store(early.correlationFactor + at8, v128.load(ofC + at));
    v128.store(early.ownResponse + at8, f64x2.mul(ofResponse, owns));
    v128.store(early.ownCorrelation + at8, f64x2.mul(ofCorrelation, owns));
  }
}

/** Forgets which nodes of column k depend on the unknown row: none, or all early ones. */
export function resetOwn(k: i32, allEarly: bool): void {
  const next = (<usize>(k + 1)) << 2;
  const here = (<usize>k) << 2;
  store<i32>(late.ownFrom + here, load<i32>(late.first + next));
  store<i32>(early.ownFrom + here, load<i32>(early.first + (allEarly ? here : next)));
}
