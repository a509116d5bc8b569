/** How the energy of dense instances is followed to N -> infinity. */
import { parameters } from '../../physics/parameters';
import { numberChoices, numberIn, parameter } from './kinds';
import { settingsUnder } from './setting';
import { studySizes } from './sweep';

export interface TrendSettings {
  /** Values of N, ascending; at least one of `studySizes`. */
  readonly sizes: readonly number[];
  /** Instances of each N: one alone has no standard error, by which points are weighted. */
  readonly members: number;
  readonly seed: number;
  /**
   * Until when, while energies at fixed times still tend to a limit like 1/N; the times shown are the
   * last few of 1, 2 and 5 times powers of ten before.
   */
  readonly horizon: number;
}

const { setting, group } = settingsUnder('the settings of the trend');

export const trendSettings = group<TrendSettings>({
  sizes: setting('trendN', numberChoices(studySizes), [30, 60, 120, 240]),
  members: setting('trendK', numberIn({ min: 2, max: parameters.members.max, integer: true }), 32),
  seed: setting('trendSeed', parameter('seed'), 1),
  horizon: setting('trendTMax', numberIn({ min: 0.1, max: 100 }), 10),
});
