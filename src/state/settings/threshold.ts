/** Where the threshold of gradient flow is measured besides the current Δ_p. */
import { numberChoices } from './kinds';
import { settingsUnder } from './setting';

/** Values of Δ_p that are offered. */
export const offeredCrosses = [0.25, 0.5, 1, 2, 4, 8] as const;

export interface ThresholdSettings {
  /** Further values of Δ_p, ascending. */
  readonly alsoAt: readonly number[];
}

const { setting, group } = settingsUnder('where thresholds are measured');

export const thresholdSettings = group<ThresholdSettings>({
  alsoAt: setting('crossesAt', numberChoices(offeredCrosses), []),
});

/** The current Δ_p first, then those that were chosen besides. */
export function crossPlaces(deltaP: number, { alsoAt }: ThresholdSettings): readonly number[] {
  return [...new Set([deltaP, ...alsoAt])];
}
