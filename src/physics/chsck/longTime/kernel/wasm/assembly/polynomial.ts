/** Polynomials of the lag grid and of the mixture. */

/** Values of the two polynomials last evaluated. */
export let ofW: f64 = 0;
export let ofC: f64 = 0;

/**
 * Sums of c_j b_j(z), j = 0..degree (even), in the basis of ../../../grid/polynomial.ts, for the coefficients of W and C at
 * the same place: even and odd part share a vector, and what one sum waits for the other fills.
 */
export function polynomialsAt(w: usize, c: usize, degree: i32, z: f64): void {
  const y = f64x2.splat(2 * z * z - 1);
  const twice = f64x2.add(y, y);
  let at = (<usize>degree) << 3;
  let W = v128.load64_zero(w + at);
  let C = v128.load64_zero(c + at);
  let beforeW = f64x2.splat(0);
  let beforeC = f64x2.splat(0);
  do {
    at -= 16;
    const nextW = f64x2.add(f64x2.sub(v128.load(w + at), beforeW), f64x2.mul(twice, W));
    const nextC = f64x2.add(f64x2.sub(v128.load(c + at), beforeC), f64x2.mul(twice, C));
    beforeW = W;
    beforeC = C;
    W = nextW;
    C = nextC;
  } while (at > 0);
  // The last step takes half of `twice`.
  ofW = atOdd(f64x2.sub(W, f64x2.mul(y, beforeW)), z);
  ofC = atOdd(f64x2.sub(C, f64x2.mul(y, beforeC)), z);
}

/** The same of the blends of `rows` rows (even), `rowBytes` apart, with the given weights. */
export function blendedPolynomialsAt(
  w: usize,
  c: usize,
  rows: i32,
  rowBytes: usize,
  weights: usize,
  degree: i32,
  z: f64,
): void {
  const y = f64x2.splat(2 * z * z - 1);
  const twice = f64x2.add(y, y);
  const ofLast = weights + ((<usize>rows) << 3);
  let at = (<usize>degree) << 3;
  let W = f64x2.splat(0);
  let C = f64x2.splat(0);
  let row: usize = at;
  for (let share = weights; share < ofLast; share += 8) {
    const factor = v128.load64_splat(share);
    W = f64x2.add(W, f64x2.mul(factor, v128.load64_zero(w + row)));
    C = f64x2.add(C, f64x2.mul(factor, v128.load64_zero(c + row)));
    row += rowBytes;
  }
  let beforeW = f64x2.splat(0);
  let beforeC = f64x2.splat(0);
  do {
    at -= 16;
    let blendW = f64x2.splat(0);
    let blendC = f64x2.splat(0);
    row = at;
    for (let share = weights; share < ofLast; share += 16) {
      const factor = v128.load64_splat(share);
      const other = v128.load64_splat(share, 8);
      const next = row + rowBytes;
      blendW = f64x2.add(
        blendW,
        f64x2.add(f64x2.mul(factor, v128.load(w + row)), f64x2.mul(other, v128.load(w + next))),
      );
      blendC = f64x2.add(
        blendC,
        f64x2.add(f64x2.mul(factor, v128.load(c + row)), f64x2.mul(other, v128.load(c + next))),
      );
      row = next + rowBytes;
    }
    const nextW = f64x2.add(f64x2.sub(blendW, beforeW), f64x2.mul(twice, W));
    const nextC = f64x2.add(f64x2.sub(blendC, beforeC), f64x2.mul(twice, C));
    beforeW = W;
    beforeC = C;
    W = nextW;
    C = nextC;
  } while (at > 0);
  ofW = atOdd(f64x2.sub(W, f64x2.mul(y, beforeW)), z);
  ofC = atOdd(f64x2.sub(C, f64x2.mul(y, beforeC)), z);
}

/** Even part plus z times odd part. */
function atOdd(sum: v128, z: f64): f64 {
  return f64x2.extract_lane(sum, 0) + z * f64x2.extract_lane(sum, 1);
}

/** Sum of c_j x^j, j < count, for two arguments. */
export function hornerPair(c: usize, count: i32, x: v128): v128 {
  let value = f64x2.splat(0);
  for (let at = c + ((<usize>(count - 1)) << 3); at >= c; at -= 8)
    value = f64x2.add(f64x2.mul(value, x), v128.load64_splat(at));
  return value;
}
