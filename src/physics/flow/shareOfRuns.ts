/** A share of successes with the interval in which the true share lies with 95 % confidence. */
export interface Share {
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
}

/** Standard deviations on either side that hold 95 % of a normal law. */
const deviations95 = 1.96;

/** Wilson's score interval: it stays within [0, 1] and holds for few runs too. */
export function shareOfRuns(successes: number, runs: number): Share {
  const share = successes / runs;
  const weight = deviations95 ** 2 / runs;
  const centre = (share + weight / 2) / (1 + weight);
  const spread = (share * (1 - share)) / runs + (weight / runs) * 0.25;
  const half = (deviations95 * Math.sqrt(spread)) / (1 + weight);
  return { value: share, lo: Math.max(0, centre - half), hi: Math.min(1, centre + half) };
}
