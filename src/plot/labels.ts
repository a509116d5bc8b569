/** Places direct labels in a row or a column without overlap. */

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

/** A label along a line, in its units. */
export interface MarkLabel {
  /** Where its mark stands. */
  readonly at: number;
  /** What it takes of the line. */
  readonly size: number;
}

/** How far from its middle a label may have its mark, as a share of its size: it still stands over it. */
const reach = 0.4;

/**
 * Centres of labels that name marks, each at its own mark and as near to it as the others let it be, at least `gap`
 * apart from each other and within [lo, hi]; null for one that has no room. Of two that cannot both stand at their
 * marks the one that comes later in the list has none.
 */
export function labelsAtMarks(
  marks: readonly MarkLabel[],
  gap: number,
  lo: number,
  hi: number,
): (number | null)[] {
  const order = marks.map((mark, index) => ({ ...mark, index })).sort((a, b) => a.at - b.at);
  const centres = marks.map((): number | null => null);
  for (const { index, centre } of placedInOrder(order, gap, lo, hi)) centres[index] = centre;
  return centres;
}

type OrderedLabel = MarkLabel & { readonly index: number };

function placedInOrder(
  labels: readonly OrderedLabel[],
  gap: number,
  lo: number,
  hi: number,
): { readonly index: number; readonly centre: number }[] {
  // As far down as each may stand; then from the top each comes up to its mark as far as there is room.
  const lowest: number[] = [];
  let floor = lo;
  for (const [i, { at, size, index }] of labels.entries()) {
    const low = Math.max(at - reach * size, floor + size / 2);
    if (low > Math.min(at + reach * size, hi - size / 2)) {
      const leftOut = Math.max(index, labels[i - 1]?.index ?? -1);
      return placedInOrder(
        labels.filter((label) => label.index !== leftOut),
        gap,
        lo,
        hi,
      );
    }
    lowest.push(low);
    floor = low + size / 2 + gap;
  }
  let ceiling = hi;
  return labels
    .map((label, i) => ({ ...label, low: lowest[i] ?? label.at }))
    .reverse()
    .map(({ at, size, index, low }) => {
      const centre = Math.max(low, Math.min(at, ceiling - size / 2));
      ceiling = centre - size / 2 - gap;
      return { index, centre };
    });
}
