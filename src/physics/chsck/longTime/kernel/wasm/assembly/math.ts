/**
 * Logarithm and exponential of two numbers at a time, to about a unit in the last place, by the reductions and polynomials
 * of FreeBSD's e_log.c and e_exp.c (Sun Microsystems 1993) without their special cases: arguments are finite, those of the
 * logarithm positive, results normal numbers. Every engine gets the same bits from them.
 */

const ln2High: f64 = 6.9314718036912381649e-1;
const ln2Low: f64 = 1.90821492927058770002e-10;
const perLn2: f64 = 1.442695040888963387;

/** Bits of sqrt(1/2), rounded down: mantissas are taken between it and sqrt(2). */
const lowestMantissa: i64 = 0x3fe6a09e00000000;
const exponentBits: i64 = 0xfff0000000000000;

/** constant + factor * x. */
function linear(constant: f64, factor: v128, x: v128): v128 {
  return f64x2.add(f64x2.splat(constant), f64x2.mul(factor, x));
}

export function logs(x: v128): v128 {
  const above = i64x2.sub(x, i64x2.splat(lowestMantissa));
  const mantissa = i64x2.sub(x, v128.and(above, i64x2.splat(exponentBits)));
  const exponents = i32x4.shr_s(above, 20);
  const k = f64x2.convert_low_i32x4_s(v128.shuffle<i32>(exponents, exponents, 1, 3, 1, 3));
  const f = f64x2.sub(mantissa, f64x2.splat(1));
  const halfSquare = f64x2.mul(f64x2.splat(0.5), f64x2.mul(f, f));
  const s = f64x2.div(f, f64x2.add(f, f64x2.splat(2)));
  const z = f64x2.mul(s, s);
  const w = f64x2.mul(z, z);
  let even = f64x2.splat(1.531383769920937332e-1);
  even = linear(2.222219843214978396e-1, even, w);
  even = linear(3.999999999940941908e-1, even, w);
  let odd = f64x2.splat(1.479819860511658591e-1);
  odd = linear(1.818357216161805012e-1, odd, w);
  odd = linear(2.857142874366239149e-1, odd, w);
  odd = linear(6.66666666666673513e-1, odd, w);
  const rest = f64x2.add(f64x2.mul(w, even), f64x2.mul(z, odd));
  const small = f64x2.add(
    f64x2.mul(s, f64x2.add(halfSquare, rest)),
    f64x2.mul(k, f64x2.splat(ln2Low)),
  );
  const large = f64x2.mul(k, f64x2.splat(ln2High));
  return f64x2.add(f64x2.add(f64x2.sub(small, halfSquare), f), large);
}

export function log(x: f64): f64 {
  return f64x2.extract_lane(logs(f64x2.splat(x)), 0);
}

export function exps(x: v128): v128 {
  const k = f64x2.nearest(f64x2.mul(x, f64x2.splat(perLn2)));
  const high = f64x2.sub(x, f64x2.mul(k, f64x2.splat(ln2High)));
  const low = f64x2.mul(k, f64x2.splat(ln2Low));
  const r = f64x2.sub(high, low);
  const square = f64x2.mul(r, r);
  let even = f64x2.splat(4.13813679705723846039e-8);
  even = linear(-1.6533902205465251539e-6, even, square);
  even = linear(6.61375632143793436117e-5, even, square);
  even = linear(-2.77777777770155933842e-3, even, square);
  even = linear(1.66666666666666019037e-1, even, square);
  const c = f64x2.sub(r, f64x2.mul(square, even));
  const quotient = f64x2.div(f64x2.mul(r, c), f64x2.sub(f64x2.splat(2), c));
  const value = f64x2.add(f64x2.splat(1), f64x2.add(f64x2.sub(quotient, low), high));
  const whole = i32x4.trunc_sat_f64x2_s_zero(k);
  // Into the upper halves, where the exponents are.
  const shifted = i32x4.shl(v128.shuffle<i32>(whole, whole, 2, 0, 2, 1), 20);
  return i32x4.add(value, shifted);
}
