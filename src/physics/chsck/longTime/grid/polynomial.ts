/**
 * The polynomial of even degree S with ascending coefficients c[from .. from + S], at z. Its even and
 * odd parts are summed side by side: one Horner loop would wait for each addition.
 */
export function polynomialAt(c: Float64Array, from: number, degree: number, z: number): number {
  const square = z * z;
  let even = c[from + degree];
  let odd = c[from + degree - 1];
  for (let j = from + degree - 2; j > from; j -= 2) {
    even = even * square + c[j];
    odd = odd * square + c[j - 1];
  }
  return even * square + c[from] + z * odd;
}
