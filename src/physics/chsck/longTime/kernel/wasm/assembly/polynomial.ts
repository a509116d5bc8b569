/** Polynomials, in the same order of operations as the TypeScript path. */

/** Sum of c_j b_j(z), j = 0..degree (even), in the basis of ../../../grid/polynomial.ts: even and odd part share a vector. */
export function polynomialAt(c: usize, degree: i32, z: f64): f64 {
  const twice = f64x2.splat(4 * z * z - 2);
  let value = v128.load64_zero(c + ((<usize>degree) << 3));
  let before = f64x2.splat(0);
  for (let at = c + ((<usize>(degree - 2)) << 3); at > c; at -= 16) {
    const next = f64x2.sub(f64x2.add(v128.load(at), f64x2.mul(twice, value)), before);
    before = value;
    value = next;
  }
  const half = f64x2.mul(f64x2.splat(0.5), twice);
  const sum = f64x2.sub(f64x2.add(v128.load(c), f64x2.mul(half, value)), before);
  return f64x2.extract_lane(sum, 0) + z * f64x2.extract_lane(sum, 1);
}

/** Sum of c_j x^j, j < count, for two arguments. */
export function hornerPair(c: usize, count: i32, x: v128): v128 {
  let value = f64x2.splat(0);
  for (let at = c + ((<usize>(count - 1)) << 3); at >= c; at -= 8)
    value = f64x2.add(f64x2.mul(value, x), v128.load64_splat(at));
  return value;
}
