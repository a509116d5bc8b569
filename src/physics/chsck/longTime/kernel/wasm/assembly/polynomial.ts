/** Polynomials of the lag grid and of the mixture. */

/** The first of two numbers. */
function firstOf(pair: v128): v128 {
  return v128.shuffle<f64>(pair, pair, 0, 0);
}

/** The second of two numbers. */
function secondOf(pair: v128): v128 {
  return v128.shuffle<f64>(pair, pair, 1, 1);
}

/**
 * Sums of c_j b_j(z), j = 0..degree (even), in the basis of ../../../grid/polynomial.ts, for the coefficients of W and C at
 * two places, into two numbers each. Even and odd part share a vector, and what one sum waits for the three others fill.
 */
export function pairAt(
  w: usize,
  c: usize,
  otherW: usize,
  otherC: usize,
  degree: i32,
  z: v128,
  outW: usize,
  outC: usize,
): void {
  const twice = f64x2.sub(f64x2.mul(f64x2.mul(z, z), f64x2.splat(4)), f64x2.splat(2));
  const first = firstOf(twice);
  const second = secondOf(twice);
  let at = (<usize>degree) << 3;
  let W = v128.load64_zero(w + at);
  let C = v128.load64_zero(c + at);
  let V = v128.load64_zero(otherW + at);
  let D = v128.load64_zero(otherC + at);
  let beforeW = f64x2.splat(0);
  let beforeC = f64x2.splat(0);
  let beforeV = f64x2.splat(0);
  let beforeD = f64x2.splat(0);
  // Two steps at a time, so that nothing has to be moved; of an odd number one comes before.
  if (degree & 2) {
    at -= 16;
    beforeW = W;
    beforeC = C;
    beforeV = V;
    beforeD = D;
    W = f64x2.add(v128.load(w + at), f64x2.mul(first, W));
    C = f64x2.add(v128.load(c + at), f64x2.mul(first, C));
    V = f64x2.add(v128.load(otherW + at), f64x2.mul(second, V));
    D = f64x2.add(v128.load(otherC + at), f64x2.mul(second, D));
  }
  while (at > 0) {
    at -= 32;
    beforeW = step(w + at + 16, beforeW, first, W);
    beforeC = step(c + at + 16, beforeC, first, C);
    beforeV = step(otherW + at + 16, beforeV, second, V);
    beforeD = step(otherC + at + 16, beforeD, second, D);
    W = step(w + at, W, first, beforeW);
    C = step(c + at, C, first, beforeC);
    V = step(otherW + at, V, second, beforeV);
    D = step(otherC + at, D, second, beforeD);
  }
  // The last step takes half of `twice`.
  const half = f64x2.splat(0.5);
  const y = f64x2.mul(half, first);
  const otherY = f64x2.mul(half, second);
  W = f64x2.sub(W, f64x2.mul(y, beforeW));
  C = f64x2.sub(C, f64x2.mul(y, beforeC));
  V = f64x2.sub(V, f64x2.mul(otherY, beforeV));
  D = f64x2.sub(D, f64x2.mul(otherY, beforeD));
  v128.store(outW, atOdd(W, V, z));
  v128.store(outC, atOdd(C, D, z));
}

/** The sum after that of the coefficients at an address, which follows `sum` and the one before it. */
function step(address: usize, before: v128, twice: v128, sum: v128): v128 {
  return f64x2.add(f64x2.sub(v128.load(address), before), f64x2.mul(twice, sum));
}

/** Even parts plus z times odd parts of two sums. */
function atOdd(sum: v128, other: v128, z: v128): v128 {
  const even = v128.shuffle<f64>(sum, other, 0, 2);
  const odd = v128.shuffle<f64>(sum, other, 1, 3);
  return f64x2.add(even, f64x2.mul(z, odd));
}

/** Fields at an even number of places: `offsets` of their elements in the coefficients at w and c, and z there. */
export function fieldsAt(
  w: usize,
  c: usize,
  degree: i32,
  offsets: usize,
  zs: usize,
  outW: usize,
  outC: usize,
  places: i32,
): void {
  const end = zs + ((<usize>places) << 3);
  while (zs < end) {
    const first = <usize>load<i32>(offsets);
    const second = <usize>load<i32>(offsets, 4);
    pairAt(w + first, c + first, w + second, c + second, degree, v128.load(zs), outW, outC);
    offsets += 8;
    zs += 16;
    outW += 16;
    outC += 16;
  }
}

/**
 * Blends `rows` rows (4 or 6), `rowBytes` apart, with the given weights: an even number of coefficients from `row` on, which
 * take so many bytes.
 */
export function blendRows(
  out: usize,
  row: usize,
  bytes: usize,
  rows: i32,
  rowBytes: usize,
  weights: usize,
): void {
  const a = v128.load64_splat(weights);
  const b = v128.load64_splat(weights, 8);
  const c = v128.load64_splat(weights, 16);
  const d = v128.load64_splat(weights, 24);
  const isLong = rows > 4;
  const e = isLong ? v128.load64_splat(weights, 32) : a;
  const f = isLong ? v128.load64_splat(weights, 40) : a;
  const end = out + bytes;
  while (out < end) {
    const third = row + 2 * rowBytes;
    const ab = f64x2.add(f64x2.mul(a, v128.load(row)), f64x2.mul(b, v128.load(row + rowBytes)));
    const cd = f64x2.add(f64x2.mul(c, v128.load(third)), f64x2.mul(d, v128.load(third + rowBytes)));
    let sum = f64x2.add(ab, cd);
    if (isLong) {
      const fifth = third + 2 * rowBytes;
      const ef = f64x2.add(
        f64x2.mul(e, v128.load(fifth)),
        f64x2.mul(f, v128.load(fifth + rowBytes)),
      );
      sum = f64x2.add(sum, ef);
    }
    v128.store(out, sum);
    out += 16;
    row += 16;
  }
}

/** Sum of c_j x^j, j < count, for two arguments. */
export function hornerPair(c: usize, count: i32, x: v128): v128 {
  let value = f64x2.splat(0);
  for (let at = c + ((<usize>(count - 1)) << 3); at >= c; at -= 8)
    value = f64x2.add(f64x2.mul(value, x), v128.load64_splat(at));
  return value;
}
