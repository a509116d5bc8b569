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
  /** Up to where it does. */
  readonly until: number;
  /** How many times too large the worst error is. */
  readonly worst: number;
}

export function judge(judged: readonly Judged[]): Verdict {
  const firstBad = judged.findIndex(({ excess }) => !(excess <= 1));
  return {
    holds: firstBad < 0,
    until: judged.at(firstBad < 0 ? -1 : Math.max(0, firstBad - 1))?.time ?? 0,
    worst: judged.reduce((largest, { excess }) => Math.max(largest, excess), 0),
  };
}

/** Where and why a run ended that could not do what was asked. */
export interface Ending {
  readonly verdict: Verdict;
  /** Time of the last valid sample, and whether more were asked for. */
  readonly valid: number;
  readonly isCut: boolean;
  readonly horizon: number;
  readonly tolerance: number;
}

/** The same for people: what was asked for, how far it was got, and which fields to change. */
export function limitMessage({ verdict, valid, isCut, horizon, tolerance }: Ending): string {
  const { holds, until, worst } = verdict;
  const parts: string[] = [];
  if (isCut)
    parts.push(
      `stopped at t = ${written(valid)} where t = ${written(horizon)} was asked for: no pass of the solver can follow what comes next, what is shown is valid`,
    );
  if (!holds)
    parts.push(
      `energy and μ hold the tolerance ${written(tolerance)} up to t = ${written(until)}; after that it is exceeded by up to a factor ${worst.toPrecision(2)}, as the error estimates say`,
    );
  const least = Math.min(isCut ? valid : Infinity, holds ? Infinity : until);
  const tries = [
    ...(least > 0 ? [`until t = ${written(least)} or less`] : []),
    ...(holds ? [] : ['a larger tolerance']),
    'a larger initial overlap',
  ];
  return [...parts, `try ${tries.join(', or ')}`].join('; ');
}

/** Four digits, with a power of ten as it is typed into a field. */
function written(value: number): string {
  const rounded = Number(value.toPrecision(4));
  const isPlain = rounded === 0 || (rounded >= 1e-3 && rounded < 1e6);
  return isPlain ? `${rounded}` : rounded.toExponential().replace('e+', 'e');
}
