import { usualCooling } from '../../src/physics/thermal/schedule';

/** What a run has beside T where T stays what it is. */
export const constantTemperature = {
  finalTemperature: null,
  coolingTime: usualCooling.time,
  coolingExponent: usualCooling.exponent,
} as const;
