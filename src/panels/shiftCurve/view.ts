/** What the panel of the shift draws, in data units. */

/** Room around the curve and the line κ = 2, as a share of their extent. */
const margin = 0.12;

/** Spans the curve, and the lines where the bulk and the isolated eigenvalue touch zero if near. */
export function shiftDomain(
  shift: ArrayLike<number>,
  bulkAtZero: number,
  outlierAtZero: number | null,
): readonly [number, number] {
  const values = [...Array.from(shift), bulkAtZero];
  const [lo, hi] = [Math.min(...values), Math.max(...values)];
  const reach = Math.max(hi - lo, 1e-6);
  // A line further away than the curve is long would flatten it.
  const top = outlierAtZero !== null && outlierAtZero < hi + 1.5 * reach ? outlierAtZero : hi;
  const room = margin * Math.max(reach, top - lo);
  return [lo - room, Math.max(hi, top) + room];
}
