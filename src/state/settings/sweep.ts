/** How the fraction of instances that find the signal is measured against 1/Δ₂. */
import { numberChoices, numberIn, parameter } from './kinds';
import { settingsUnder } from './setting';

/** Values of N that studies offer; those beyond the dense limit of the current p are left out. */
export const studySizes = [15, 30, 60, 120, 240, 480] as const;

export interface SweepSettings {
  /** Values of N, ascending; at least one of `studySizes`. */
  readonly sizes: readonly number[];
  /** Instances at each N and 1/Δ₂. */
  readonly members: number;
  /** Places along 1/Δ₂. */
  readonly places: number;
  readonly seed: number;
  readonly horizon: number;
}

const { setting, group } = settingsUnder('the settings of the sweep');

export const sweepSettings = group<SweepSettings>({
  sizes: setting('sweepN', numberChoices(studySizes), [30, 60, 120, 240]),
  members: setting('sweepK', parameter('members'), 24),
  places: setting('sweepPlaces', numberIn({ min: 3, max: 21, integer: true }), 9),
  seed: setting('sweepSeed', parameter('seed'), 1),
  horizon: setting('sweepTMax', parameter('horizon'), 100),
});
