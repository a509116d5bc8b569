/**
 * The quadrature nodes of one interval lo < s < hi, two at a time: s - lo + a, hi - s + a and ds by the map of
 * ../../../scheme/quadrature.ts, and the logarithms that their places on lag grids are made of, of times in units of a.
 * The rules are symmetric, so half of the nodes give the other half.
 */
import { exps, log, logs } from './math';
import { floats } from './memory';
import { current } from './source';
import { rowX, unit } from './state';

/** By node. */
export let fromLow: usize = 0;
export let fromHigh: usize = 0;
export let ds: usize = 0;
export let ownPlace: usize = 0;
/** Room for u of the nodes in the past. */
export let pastPlace: usize = 0;
/** Where the logarithms of s + a, of lag + a in the past, and of |s - front| + a are, by node. */
export let logTime: usize = 0;
export let logPastLag: usize = 0;
export let logSince: usize = 0;

let logLow: usize = 0;
let logHigh: usize = 0;
let ofTime: usize = 0;
let ofOwnLag: usize = 0;
let ofPastLag: usize = 0;
let ofSince: usize = 0;

/** Room for the rules, the longest of which has so many nodes. */
export function setPlaces(nodes: i32): void {
  fromLow = floats(nodes);
  fromHigh = floats(nodes);
  ds = floats(nodes);
  ownPlace = floats(nodes);
  pastPlace = floats(nodes);
  logLow = floats(nodes);
  logHigh = floats(nodes);
  ofTime = floats(nodes);
  ofOwnLag = floats(nodes);
  ofPastLag = floats(nodes);
  ofSince = floats(nodes);
}

function swapped(pair: v128): v128 {
  return v128.shuffle<f64>(pair, pair, 1, 0);
}

/** The nodes of a rule on [-1, 1], of which there are an even number. */
function setNodes(length: f64, points: usize, weights: usize, nodes: i32): void {
  const reach = f64x2.splat(log((length + unit) / unit));
  const sum = f64x2.splat(length + 2 * unit);
  const perSum = f64x2.div(reach, sum);
  const inverse = f64x2.splat(1 / unit);
  const end = (<usize>nodes) << 3;
  for (let at: usize = 0; at + at < end; at += 16) {
    const v = f64x2.mul(reach, v128.load(points + at));
    const growth = exps(v);
    const high = f64x2.div(sum, f64x2.add(f64x2.splat(1), growth));
    const low = f64x2.mul(high, growth);
    const ofHigh = logs(f64x2.mul(high, inverse));
    const ofLow = f64x2.add(ofHigh, v);
    const step = f64x2.mul(f64x2.mul(perSum, low), high);
    const mirrored = end - 16 - at;
    v128.store(fromHigh + mirrored, swapped(low));
    v128.store(fromLow + mirrored, swapped(high));
    v128.store(logHigh + mirrored, swapped(ofLow));
    v128.store(logLow + mirrored, swapped(ofHigh));
    v128.store(ds + mirrored, f64x2.mul(swapped(step), v128.load(weights + mirrored)));
    v128.store(fromHigh + at, high);
    v128.store(fromLow + at, low);
    v128.store(logHigh + at, ofHigh);
    v128.store(logLow + at, ofLow);
    v128.store(ds + at, f64x2.mul(step, v128.load(weights + at)));
  }
}

/** Logarithms of `values` + shift: those known without a shift, or new ones in `out`. */
function logsOf(values: usize, shift: f64, known: usize, out: usize, nodes: i32): usize {
  if (shift == 0) return known;
  const shifts = f64x2.splat(shift);
  const inverse = f64x2.splat(1 / unit);
  for (let at: usize = 0; at < (<usize>nodes) << 3; at += 16)
    v128.store(out + at, logs(f64x2.mul(f64x2.add(v128.load(values + at), shifts), inverse)));
  return out;
}

/** Nodes of (lo, hi) and their places on the row, where lags are by `beyond` longer than hi - s. */
function place(lo: f64, hi: f64, beyond: f64, points: usize, weights: usize, nodes: i32): void {
  setNodes(hi - lo, points, weights, nodes);
  const front = current.front;
  const isBehind = lo >= front;
  logTime = logsOf(fromLow, lo, logLow, ofTime, nodes);
  logSince =
    front == 0
      ? logTime
      : isBehind
        ? logsOf(fromLow, lo - front, logLow, ofSince, nodes)
        : logsOf(fromHigh, front - hi, logHigh, ofSince, nodes);
  const logLag = isBehind ? logsOf(fromHigh, beyond, logHigh, ofOwnLag, nodes) : 0;
  const scale = f64x2.splat(1 / (isBehind ? rowX : current.frontX));
  const origin = f64x2.splat(isBehind ? 0 : 2);
  const above = isBehind ? logLag : logSince;
  const below = isBehind ? logSince : logTime;
  for (let at: usize = 0; at < (<usize>nodes) << 3; at += 16) {
    const y = f64x2.sub(v128.load(above + at), v128.load(below + at));
    v128.store(ownPlace + at, f64x2.add(origin, f64x2.mul(y, scale)));
  }
}

/** Nodes inside (t', t), with lags by `beyond` longer than hi - s, and in the past by `behind` longer than s - lo. */
export function placeLate(
  lo: f64,
  hi: f64,
  beyond: f64,
  behind: f64,
  points: usize,
  weights: usize,
  nodes: i32,
): void {
  place(lo, hi, beyond, points, weights, nodes);
  logPastLag = logsOf(fromLow, behind, logLow, ofPastLag, nodes);
}

/** Nodes inside (0, t'), with lags by `beyond` longer than hi - s, and in the past by `pastBeyond`. */
export function placeEarly(
  lo: f64,
  hi: f64,
  beyond: f64,
  pastBeyond: f64,
  points: usize,
  weights: usize,
  nodes: i32,
): void {
  place(lo, hi, beyond, points, weights, nodes);
  logPastLag = logsOf(fromHigh, pastBeyond, logHigh, ofPastLag, nodes);
}
