/** What every engine refuses, said before anything is computed. */
import { sampleTimes } from '../sampleTimes';
import type { DynamicsOptions, DynamicsProblem } from './problem';

/** @throws RangeError on an initial overlap, temperature, horizon, tolerance or time out of range. */
export function checkDynamics(
  { initialOverlap, horizon, temperature = 0 }: DynamicsProblem,
  { tolerance, times }: DynamicsOptions,
): void {
  if (!(initialOverlap > 0 && initialOverlap < 1))
    throw new RangeError(`initialOverlap = ${initialOverlap} must lie between 0 and 1`);
  if (!(temperature >= 0 && temperature < Infinity))
    throw new RangeError(`temperature = ${temperature} must be a number >= 0`);
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
