/** Places direct labels in a column without overlap. */

/**
 * Centres, in the order given, at least `gap` apart, within [lo, hi] where they fit, each as near
 * to where it was wanted as pushing apart allows.
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  lo: number,
  hi: number,
): number[] {
  const order = wanted.map((_, i) => i).sort((i, j) => (wanted[i] ?? 0) - (wanted[j] ?? 0));
  const placed: number[] = wanted.slice();
  let floor = lo;
  for (const i of order) {
    placed[i] = Math.max(floor, wanted[i] ?? 0);
    floor = (placed[i] ?? 0) + gap;
  }
  let ceiling = hi;
  for (const i of order.reverse()) {
    placed[i] = Math.min(ceiling, placed[i] ?? 0);
    ceiling = (placed[i] ?? 0) - gap;
  }
  return placed;
}
