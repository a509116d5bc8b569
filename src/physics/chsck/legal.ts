/** What every engine refuses, said before anything is computed. */
import { sampleTimes } from '../sampleTimes';
import type { DynamicsOptions, DynamicsProblem } from './problem';

/** @throws RangeError on an initial overlap, horizon, tolerance or time out of range. */
export function checkDynamics(
  { initialOverlap, horizon }: DynamicsProblem,
  { tolerance, times }: DynamicsOptions,
): void {
  if (!(initialOverlap > 0 && initialOverlap < 1))
    throw new RangeError(`initialOverlap = ${initialOverlap} must lie between 0 and 1`);
  if (!(tolerance > 0)) throw new RangeError(`tolerance = ${tolerance} must be > 0`);
  sampleTimes(horizon, times);
}

/** @throws RangeError unless every waiting time lies in (0, horizon). */
export function checkWaitingTimes(
  { horizon }: Pick<DynamicsProblem, 'horizon'>,
  waitingTimes: readonly number[],
): void {
  for (const waitingTime of waitingTimes)
    if (!(waitingTime > 0 && waitingTime < horizon))
      throw new RangeError(`waitingTimes: ${waitingTime} must lie between 0 and ${horizon}`);
}
