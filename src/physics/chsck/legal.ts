/** What every engine refuses, said before anything is computed. */
import { sampleTimes } from '../sampleTimes';
import type { TemperatureSchedule } from '../thermal/schedule';
import type { DynamicsOptions, DynamicsProblem } from './problem';

/** @throws RangeError on an initial overlap, temperature or its schedule, horizon, tolerance or time out of range. */
export function checkDynamics(
  { initialOverlap, horizon, tensorFrom = 0, mixture, ...schedule }: DynamicsProblem,
  { tolerance, times }: DynamicsOptions,
): void {
  if (!(initialOverlap > 0 && initialOverlap < 1))
    throw new RangeError(`initialOverlap = ${initialOverlap} must lie between 0 and 1`);
  checkSchedule(schedule);
  if (!(tensorFrom >= 0)) throw new RangeError(`tensorFrom = ${tensorFrom} must be a number >= 0`);
  if (tensorFrom > 0 && !mixture.terms.some(({ degree }) => degree === 2))
    throw new RangeError(`tensorFrom = ${tensorFrom} must be 0 without a matrix`);
  if (!(tolerance > 0)) throw new RangeError(`tolerance = ${tolerance} must be > 0`);
  sampleTimes(horizon, times);
}

function checkSchedule(schedule: TemperatureSchedule): void {
  const { temperature = 0, finalTemperature, coolingTime = 1, coolingExponent = 1 } = schedule;
  for (const [name, value] of Object.entries({
    temperature,
    finalTemperature: finalTemperature ?? 0,
  }))
    if (!(value >= 0 && value < Infinity))
      throw new RangeError(`${name} = ${value} must be a number >= 0`);
  for (const [name, value] of Object.entries({ coolingTime, coolingExponent }))
    if (!(value > 0 && value < Infinity))
      throw new RangeError(`${name} = ${value} must be a number > 0`);
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
