/**
 * Rows of the past on their lag grid, read by interpolation in x: the run's own rows, and those
 * before a front in coordinates of their own.
 */
import { log } from './math';
import { floats, integers } from './memory';
import { degree, elementBytes, unit } from './state';

@unmanaged
export class Source {
  rows: i32;
  /** Where the last look-up was. */
  interval: i32;
  elements: i32;
  edges: usize;
  slopes: usize;
  front: f64;
  frontX: f64;
  /** x of the rows; 1 / prod (x_r - x_l) of the stencils, by their first row. */
  x: usize;
  denominators: usize;
  scaledResponse: usize;
  correlation: usize;
  rowBytes: usize;
}

/** Rows in a full stencil: 4 or 6. */
export let stencilSize: i32 = 4;
/** The stencil last set. */
export let start: i32 = 0;
let count: i32 = 0;
export let weights: usize = 0;

export let current: Source = changetype<Source>(0);
let before: Source = changetype<Source>(0);
let hasBefore: bool = false;
/** Time of the last row of `before`. */
let beforeEnd: f64 = 0;

function createSource(elements: i32, capacity: i32): Source {
  const source = changetype<Source>(integers(64));
  source.elements = elements;
  source.edges = floats(elements + 1);
  source.slopes = floats(elements);
  source.rowBytes = <usize>elements * elementBytes;
  source.x = floats(capacity);
  source.denominators = floats(capacity * stencilSize);
  source.scaledResponse = floats(capacity * elements * (degree + 1));
  source.correlation = floats(capacity * elements * (degree + 1));
  return source;
}

/** After setGrid. */
export function setCurrent(elements: i32, capacity: i32, stencil: i32): Source {
  stencilSize = stencil;
  weights = floats(stencil);
  current = createSource(elements, capacity);
  return current;
}

export function setBefore(elements: i32, capacity: i32, end: f64): Source {
  before = createSource(elements, capacity);
  hasBefore = true;
  beforeEnd = end;
  return before;
}

export function setFront(source: Source, front: f64, frontX: f64): void {
  source.front = front;
  source.frontX = frontX;
}

/** Puts a row at x; it is committed once `setRows` counts it. */
export function placeRow(source: Source, row: i32, x: f64): void {
  store<f64>(source.x + ((<usize>row) << 3), x);
  const first = row + 1 - stencilSize;
  if (first < 0) return;
  const xs = source.x + ((<usize>first) << 3);
  const out = source.denominators + ((<usize>(first * stencilSize)) << 3);
  for (let r = 0; r < stencilSize; r++) {
    const xr = load<f64>(xs + ((<usize>r) << 3));
    let product: f64 = 1;
    for (let l = 0; l < stencilSize; l++)
      if (l != r) product *= xr - load<f64>(xs + ((<usize>l) << 3));
    store<f64>(out + ((<usize>r) << 3), 1 / product);
  }
}

export function setRows(source: Source, rows: i32): void {
  source.rows = rows;
}

/** The source that holds the rows at time s. */
export function sourceAt(s: f64): Source {
  return hasBefore && s <= beforeEnd ? before : current;
}

export function clock(source: Source, s: f64): f64 {
  return log((s - source.front + unit) / unit);
}

/**
 * Where places u on the row of a source are, into `offsets` (in bytes) of their elements and z in [-1, 1] there. They go up
 * or down, so that the next one is in the same element or in one beside it.
 */
export function placeOn(source: Source, u: usize, offsets: usize, zs: usize, places: i32): void {
  const edges = source.edges;
  const slopes = source.slopes;
  const end = u + ((<usize>places) << 3);
  const last = source.elements - 1;
  let e = 0;
  while (u < end) {
    const at = load<f64>(u);
    while (e < last && at > load<f64>(edges + ((<usize>(e + 1)) << 3))) e++;
    while (e > 0 && at <= load<f64>(edges + ((<usize>e) << 3))) e--;
    const byte = (<usize>e) << 3;
    store<i32>(offsets, e * <i32>elementBytes);
    store<f64>(zs, (at - load<f64>(edges + byte)) * load<f64>(slopes + byte) - 1);
    u += 8;
    offsets += 4;
    zs += 8;
  }
}

/**
 * Weight of the row being solved for in the stencil last set. There and beyond the stencil weights become zero, so that as
 * many rows as in a full one can be summed: there is room for them, with numbers of no meaning.
 */
export function takeOwnWeight(source: Source): f64 {
  const end = start + count;
  if (end <= source.rows && count == stencilSize) return 0;
  const own = end > source.rows ? load<f64>(weights + ((<usize>(count - 1)) << 3)) : 0;
  const from = end > source.rows ? count - 1 : count;
  for (let r = from; r < stencilSize; r++) store<f64>(weights + ((<usize>r) << 3), 0);
  return own;
}

/**
 * Stencil for the place `at`, centred as far as committed rows reach; in the newest interval of the
 * current rows it ends with the row being solved for.
 */
export function setStencil(source: Source, at: f64): void {
  const isCurrent = source == current;
  const rows = source.rows;
  const last = isCurrent ? rows : rows - 1;
  const x = source.x;
  let j = min(source.interval, last - 1);
  while (j > 0 && at < load<f64>(x + ((<usize>j) << 3))) j--;
  while (j < last - 1 && at > load<f64>(x + ((<usize>(j + 1)) << 3))) j++;
  source.interval = j;
  const isNewest = isCurrent && j + 1 == last;
  const available = isNewest ? rows + 1 : rows;
  count = min(stencilSize, available);
  start = isNewest ? available - count : max(0, min(j - (stencilSize >> 1) + 1, available - count));
  if (count == stencilSize) weighFull(source, at);
  else weighPartial(source, at);
}

/** Differences to a stencil's rows, two at a time, and the products of all but one of them. */
function weighFull(source: Source, at: f64): void {
  const xs = source.x + ((<usize>start) << 3);
  const inverse = source.denominators + ((<usize>(start * stencilSize)) << 3);
  const place = f64x2.splat(at);
  const a = f64x2.sub(place, v128.load(xs));
  const b = f64x2.sub(place, v128.load(xs, 16));
  const otherA = v128.shuffle<f64>(a, a, 1, 0);
  const otherB = v128.shuffle<f64>(b, b, 1, 0);
  let ofA = f64x2.mul(a, otherA);
  let ofB = f64x2.mul(b, otherB);
  if (stencilSize > 4) {
    const c = f64x2.sub(place, v128.load(xs, 32));
    const otherC = v128.shuffle<f64>(c, c, 1, 0);
    const ofC = f64x2.mul(c, otherC);
    const weightsC = f64x2.mul(f64x2.mul(ofA, ofB), otherC);
    v128.store(weights, f64x2.mul(weightsC, v128.load(inverse, 32)), 32);
    ofA = f64x2.mul(ofA, ofC);
    ofB = f64x2.mul(ofB, ofC);
  }
  v128.store(weights, f64x2.mul(f64x2.mul(ofB, otherA), v128.load(inverse)));
  v128.store(weights, f64x2.mul(f64x2.mul(ofA, otherB), v128.load(inverse, 16)), 16);
}

/** On the first few rows of a run. */
function weighPartial(source: Source, at: f64): void {
  const xs = source.x + ((<usize>start) << 3);
  for (let r = 0; r < count; r++) {
    const xr = load<f64>(xs + ((<usize>r) << 3));
    let product: f64 = 1;
    for (let l = 0; l < count; l++) {
      if (l == r) continue;
      const xl = load<f64>(xs + ((<usize>l) << 3));
      product *= (at - xl) / (xr - xl);
    }
    store<f64>(weights + ((<usize>r) << 3), product);
  }
}

export function edgesOf(source: Source): usize {
  return source.edges;
}

export function slopesOf(source: Source): usize {
  return source.slopes;
}

export function scaledResponseOf(source: Source): usize {
  return source.scaledResponse;
}

export function correlationOf(source: Source): usize {
  return source.correlation;
}
