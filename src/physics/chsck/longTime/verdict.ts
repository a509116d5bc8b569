/**
 * Whether a pass holds the tolerance. Energy and mu may be wrong by the tolerance, or by what a
 * relative error of five tolerances in time does to them: during a fast escape they move by more
 * than any tolerance within the uncertainty of its time, and demanding more there asks for digits
 * of t that nobody reads. The estimates handed out are never relaxed that way.
 */

/**
 * Share of an estimate that is expected to be true: estimates are differences to a pass whose own
 * error is about four times larger, so half is still twice what is measured.
 */
export const expectedShare = 0.5;

/** Overlap from where on the motion is an escape, unless the run began there. */
export const escapingOverlap = 0.05;

/** Error allowed in ln t during an escape, in tolerances. */
export const timeShare = 5;

/** One checked sample: how much of the tolerance its energy and mu use up. */
export interface Judged {
  readonly time: number;
  readonly excess: number;
}

export interface Verdict {
  readonly holds: boolean;
  /** For people: empty if all is well. */
  readonly message: string;
}

export interface Reach {
  /** Last time the pass reached, and the one it should have. */
  readonly reached: number;
  readonly horizon: number;
  readonly tolerance: number;
}

export function judge(judged: readonly Judged[], { reached, horizon, tolerance }: Reach): Verdict {
  const firstBad = judged.find(({ excess }) => !(excess <= 1));
  const valid = judged.findLast(({ time }) => !firstBad || time < firstBad.time)?.time ?? 0;
  if (firstBad) {
    const worst = judged.reduce((largest, { excess }) => Math.max(largest, excess), 0);
    const size = Number.isFinite(worst) ? `by a factor ${worst.toPrecision(2)}` : 'beyond estimate';
    return {
      holds: false,
      message: `energy and μ hold the tolerance ${tolerance} up to t = ${valid.toPrecision(4)}; after that it is exceeded ${size} (see the error columns); try a larger tolerance or a shorter run`,
    };
  }
  if (reached < horizon)
    return {
      holds: false,
      message: `stopped at t = ${valid.toPrecision(4)} of ${horizon}: what follows is too sharp for the lag grid; everything shown is valid; try a larger initial overlap or a shorter run`,
    };
  return { holds: true, message: '' };
}
