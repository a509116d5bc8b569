import type { Computation } from '../computation';

/** Where a question changes its answer from no to yes. */
export interface Bracket {
  readonly below: number;
  readonly above: number;
}

/**
 * Halves the range in which `question` turns from no to yes until it is narrower than `width` times its upper end.
 * The ends themselves are not asked.
 */
export function* bisect(
  question: (place: number) => Computation<never, boolean>,
  { lo, hi }: { readonly lo: number; readonly hi: number },
  width: number,
): Computation<never, Bracket> {
  let [below, above] = [lo, hi];
  let fraction = 0;
  while (above - below > width * above) {
    const middle = (below + above) / 2;
    const answer = question(middle);
    let next = answer.next();
    for (; !next.done; next = answer.next()) yield { fraction };
    if (next.value) above = middle;
    else below = middle;
    // How many halvings it takes depends on where the change is.
    fraction += (1 - fraction) / 4;
  }
  return { below, above };
}
