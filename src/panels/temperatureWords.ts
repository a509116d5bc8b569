/** What is said of a temperature that may change on the way. */
import {
  isCooled,
  lastTemperature,
  scheduleOf,
  type TemperatureSchedule,
} from '../physics/thermal/schedule';
import { formatNumber } from '../plot/format';

/** "T = 0.5", "T from 1 to 0.5". */
export function temperatureWords(schedule: TemperatureSchedule): string {
  const last = formatNumber(lastTemperature(schedule));
  return isCooled(schedule)
    ? `T from ${formatNumber(scheduleOf(schedule).temperature)} to ${last}`
    : `T = ${last}`;
}

/** What a T that changes does to all that is known of a constant one. */
export function coolingWords(schedule: TemperatureSchedule): string {
  const last = formatNumber(lastTemperature(schedule));
  return `T changes on the way, from ${formatNumber(scheduleOf(schedule).temperature)} to T₁ = ${last}: levels and lines are those of a constant T₁, to be compared with late times only, and a system that ages may remember how T came to T₁.`;
}
