/**
 * The temperature over time (docs/physics.md#schedule):
 *
 *     T(t) = T₁ + (T₀ - T₁) (1 + t/τ)^(-β).
 */
export interface TemperatureSchedule {
  /** T₀ of the noise at t = 0, and ever after where no final one is given; 0 is gradient flow. */
  readonly temperature?: number;
  /** T₁, which it tends to; T₀ where it is null or absent. */
  readonly finalTemperature?: number | null;
  /** τ > 0. */
  readonly coolingTime?: number;
  /** β > 0. */
  readonly coolingExponent?: number;
}

/** τ and β where nothing is said. */
export const usualCooling = { time: 10, exponent: 1 } as const;

/** What a schedule is given by. */
export const scheduleKeys = [
  'temperature',
  'finalTemperature',
  'coolingTime',
  'coolingExponent',
] as const satisfies readonly (keyof TemperatureSchedule)[];

/** T(t). */
export function temperatureAt(schedule: TemperatureSchedule, time: number): number {
  const { coolingTime = usualCooling.time, coolingExponent = usualCooling.exponent } = schedule;
  const last = lastTemperature(schedule);
  const above = firstTemperature(schedule) - last;
  // Not to be rounded where nothing changes.
  return above === 0
    ? last
    : last + above * Math.exp(-coolingExponent * Math.log1p(time / coolingTime));
}

/** The integral of T over the times from `time` to `time + step`: what noise does in a step. */
export function heatOver(schedule: TemperatureSchedule, time: number, step: number): number {
  const { coolingTime = usualCooling.time, coolingExponent = usualCooling.exponent } = schedule;
  const last = lastTemperature(schedule);
  const above = firstTemperature(schedule) - last;
  if (above === 0) return last * step;
  const power = 1 - coolingExponent;
  const begin = Math.log1p(time / coolingTime);
  const length = Math.log1p(step / (coolingTime + time));
  const growth = power === 0 ? length : Math.expm1(power * length) / power;
  return last * step + above * coolingTime * Math.exp(power * begin) * growth;
}

/** T₀. */
function firstTemperature({ temperature = 0 }: TemperatureSchedule): number {
  return temperature;
}

/** T₁: laws of a constant temperature are those of this one, at the end. */
export function lastTemperature(schedule: TemperatureSchedule): number {
  return schedule.finalTemperature ?? firstTemperature(schedule);
}

/** The highest and the lowest T. */
export function temperatureRange(schedule: TemperatureSchedule): { min: number; max: number } {
  const [first, last] = [firstTemperature(schedule), lastTemperature(schedule)];
  return { min: Math.min(first, last), max: Math.max(first, last) };
}

/** Whether there is noise at any time. */
export function isThermal(schedule: TemperatureSchedule): boolean {
  return temperatureRange(schedule).max > 0;
}

/** Whether T changes. */
export function isCooled(schedule: TemperatureSchedule): boolean {
  return lastTemperature(schedule) !== firstTemperature(schedule);
}

/** A time within which T hardly changes; Infinity where it never does. */
export function steadyTime(schedule: TemperatureSchedule): number {
  const { coolingTime = usualCooling.time, coolingExponent = usualCooling.exponent } = schedule;
  return isCooled(schedule) ? (0.01 * coolingTime) / Math.max(1, coolingExponent) : Infinity;
}

/** The schedule of a run alone, without what means nothing at a constant temperature. */
export function scheduleOf(
  asked: TemperatureSchedule,
): TemperatureSchedule & { readonly temperature: number } {
  const { coolingTime = usualCooling.time, coolingExponent = usualCooling.exponent } = asked;
  const temperature = firstTemperature(asked);
  return isCooled(asked)
    ? { temperature, finalTemperature: lastTemperature(asked), coolingTime, coolingExponent }
    : { temperature };
}

/** Whether two runs have the same T at all times. */
export function isSameSchedule(one: TemperatureSchedule, other: TemperatureSchedule): boolean {
  return JSON.stringify(scheduleOf(one)) === JSON.stringify(scheduleOf(other));
}
