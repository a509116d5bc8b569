/**
 * The basis in which an element keeps its fields: with y = 2 z^2 - 1,
 *
 *     b_2k = T_k(y) = T_2k(z),    b_2k+1 = z T_k(y),
 *
 * Chebyshev polynomials for the even part and for the odd part over z. Monomials would lose four
 * digits at degree 12, and what is lost is multiplied by t: rounding then moves the solution at t = 1e7.
 * Both parts obey one recurrence, which the compiled kernel runs side by side in a vector.
 */

/** The polynomial of even degree S with coefficients c[from .. from + S], at z (Clenshaw). */
export function polynomialAt(c: Float64Array, from: number, degree: number, z: number): number {
  const twice = 4 * z * z - 2;
  let even = c[from + degree];
  let odd = 0;
  let evenBefore = 0;
  let oddBefore = 0;
  for (let j = degree - 2; j > 0; j -= 2) {
    const nextEven = c[from + j] + twice * even - evenBefore;
    const nextOdd = c[from + j + 1] + twice * odd - oddBefore;
    evenBefore = even;
    oddBefore = odd;
    even = nextEven;
    odd = nextOdd;
  }
  const half = 0.5 * twice;
  return c[from] + half * even - evenBefore + z * (c[from + 1] + half * odd - oddBefore);
}

/** Fills `out` with b_0 .. b_S at z. */
export function basisAt(degree: number, z: number, out: Float64Array): void {
  const y = 2 * z * z - 1;
  let value = 1;
  let before = y;
  for (let j = 0; j <= degree; j += 2) {
    out[j] = value;
    if (j < degree) out[j + 1] = z * value;
    const next = 2 * y * value - before;
    before = value;
    value = next;
  }
}
