/**
 * Dense LU factors with partial pivoting, in place, of a row-major matrix. Four columns are
 * eliminated at a time, so that a row of the rest is read and written once for four of them.
 */

const block: i32 = 4;

/** Address of row i. */
function rowOf(matrix: usize, n: i32, i: i32): usize {
  return matrix + ((<usize>i * <usize>n) << 3);
}

/** Eliminates the next columns from k on; returns how many, or 0 if the matrix is singular or not finite. */
export function eliminate(matrix: usize, pivots: usize, n: i32, k: i32): i32 {
  const columns = min(block, n - k);
  for (let c = 0; c < columns; c++) if (!eliminatePanel(matrix, pivots, n, k, c, columns)) return 0;
  const rest = k + columns;
  for (let c = 1; c < columns; c++)
    for (let b = 0; b < c; b++) {
      const row = rowOf(matrix, n, k + c);
      const factor = load<f64>(row + ((<usize>(k + b)) << 3));
      if (factor != 0) subtract(row, rowOf(matrix, n, k + b), factor, rest, n);
    }
  // n and k + 4 are even, so pairs fit, of rows and of columns.
  if (columns == block) for (let i = rest; i < n; i += 2) subtractFour(matrix, n, k, i);
  return columns;
}

/** Pivot and factors of column k + c, applied to the other columns of the panel. */
function eliminatePanel(matrix: usize, pivots: usize, n: i32, k: i32, c: i32, columns: i32): bool {
  const column = k + c;
  const at = (<usize>column) << 3;
  let pivot = column;
  let largest = Math.abs(load<f64>(rowOf(matrix, n, column) + at));
  for (let i = column + 1; i < n; i++) {
    const candidate = Math.abs(load<f64>(rowOf(matrix, n, i) + at));
    if (candidate > largest) {
      largest = candidate;
      pivot = i;
    }
  }
  if (!(largest > 0 && largest < Infinity)) return false;
  store<i32>(pivots + ((<usize>column) << 2), pivot);
  const own = rowOf(matrix, n, column);
  if (pivot != column) swap(own, rowOf(matrix, n, pivot), n);
  const inverse = 1 / load<f64>(own + at);
  for (let i = column + 1; i < n; i++) {
    const row = rowOf(matrix, n, i);
    const factor = load<f64>(row + at) * inverse;
    store<f64>(row + at, factor);
    for (let j = column + 1; j < k + columns; j++) {
      const byte = (<usize>j) << 3;
      store<f64>(row + byte, load<f64>(row + byte) - factor * load<f64>(own + byte));
    }
  }
  return true;
}

function swap(a: usize, b: usize, n: i32): void {
  for (let j: usize = 0; j < (<usize>n) << 3; j += 8) {
    const value = load<f64>(a + j);
    store<f64>(a + j, load<f64>(b + j));
    store<f64>(b + j, value);
  }
}

/** row -= factor * other in the columns from..n-1. */
function subtract(row: usize, other: usize, factor: f64, from: i32, n: i32): void {
  for (let j = (<usize>from) << 3; j < (<usize>n) << 3; j += 8)
    store<f64>(row + j, load<f64>(row + j) - factor * load<f64>(other + j));
}

/** Rows i and i + 1 minus their multiples of the four rows from k on, in the columns after them. */
function subtractFour(matrix: usize, n: i32, k: i32, i: i32): void {
  const bytes = (<usize>n) << 3;
  const from = (<usize>k) << 3;
  const rowA = rowOf(matrix, n, k);
  const rowB = rowA + bytes;
  const rowC = rowB + bytes;
  const rowD = rowC + bytes;
  const row = rowOf(matrix, n, i);
  const other = row + bytes;
  const a = v128.load64_splat(row + from);
  const b = v128.load64_splat(row + from, 8);
  const c = v128.load64_splat(row + from, 16);
  const d = v128.load64_splat(row + from, 24);
  const e = v128.load64_splat(other + from);
  const f = v128.load64_splat(other + from, 8);
  const g = v128.load64_splat(other + from, 16);
  const h = v128.load64_splat(other + from, 24);
  for (let j = from + 8 * block; j < bytes; j += 16) {
    const A = v128.load(rowA + j);
    const B = v128.load(rowB + j);
    const C = v128.load(rowC + j);
    const D = v128.load(rowD + j);
    const first = f64x2.add(
      f64x2.add(f64x2.mul(a, A), f64x2.mul(b, B)),
      f64x2.add(f64x2.mul(c, C), f64x2.mul(d, D)),
    );
    const second = f64x2.add(
      f64x2.add(f64x2.mul(e, A), f64x2.mul(f, B)),
      f64x2.add(f64x2.mul(g, C), f64x2.mul(h, D)),
    );
    v128.store(row + j, f64x2.sub(v128.load(row + j), first));
    v128.store(other + j, f64x2.sub(v128.load(other + j), second));
  }
}

/** Overwrites b with the solution of A x = b. */
export function solve(matrix: usize, pivots: usize, n: i32, b: usize): void {
  for (let k = 0; k < n; k++) {
    const other = b + ((<usize>load<i32>(pivots + ((<usize>k) << 2))) << 3);
    const own = b + ((<usize>k) << 3);
    const value = load<f64>(other);
    store<f64>(other, load<f64>(own));
    store<f64>(own, value);
  }
  for (let i = 1; i < n; i++) {
    const at = b + ((<usize>i) << 3);
    store<f64>(at, load<f64>(at) - dot(rowOf(matrix, n, i), b, 0, i));
  }
  for (let i = n - 1; i >= 0; i--) {
    const at = b + ((<usize>i) << 3);
    const row = rowOf(matrix, n, i);
    const rest = load<f64>(at) - dot(row, b, i + 1, n);
    store<f64>(at, rest / load<f64>(row + ((<usize>i) << 3)));
  }
}

/** Sum of a_j b_j, from <= j < to. */
function dot(a: usize, b: usize, from: i32, to: i32): f64 {
  let sum = f64x2.splat(0);
  let other = f64x2.splat(0);
  let j = from;
  for (; j + 4 <= to; j += 4) {
    const at = (<usize>j) << 3;
    sum = f64x2.add(sum, f64x2.mul(v128.load(a + at), v128.load(b + at)));
    other = f64x2.add(other, f64x2.mul(v128.load(a + at, 16), v128.load(b + at, 16)));
  }
  sum = f64x2.add(sum, other);
  let rest = f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
  for (; j < to; j++) {
    const at = (<usize>j) << 3;
    rest += load<f64>(a + at) * load<f64>(b + at);
  }
  return rest;
}
