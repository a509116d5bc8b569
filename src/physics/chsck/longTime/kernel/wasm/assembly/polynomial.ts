/** Polynomials by Horner's rule, in the same order of operations as the TypeScript path. */

/** Sum of c_j z^j, j = 0..degree (even), at z: even and odd part share a vector. */
export function polynomialAt(c: usize, degree: i32, z: f64): f64 {
  const square = f64x2.splat(z * z);
  let sum = v128.load64_zero(c + ((<usize>degree) << 3));
  for (let at = c + ((<usize>(degree - 2)) << 3); at >= c; at -= 16)
    sum = f64x2.add(f64x2.mul(sum, square), v128.load(at));
  return f64x2.extract_lane(sum, 0) + z * f64x2.extract_lane(sum, 1);
}

/** Sum of c_j x^j, j < count, for two arguments. */
export function hornerPair(c: usize, count: i32, x: v128): v128 {
  let value = f64x2.splat(0);
  for (let at = c + ((<usize>(count - 1)) << 3); at >= c; at -= 8)
    value = f64x2.add(f64x2.mul(value, x), v128.load64_splat(at));
  return value;
}
