/** In which notation of other texts the point is said beside that of the paper; null where in none. */
import { choice, optional } from './kinds';
import { settingsUnder } from './setting';

/** Signal-to-noise ratios, the sphere of radius 1, the units of the p-spin model. */
export type Notation = 'snr' | 'unit' | 'pspin';

export const notation = settingsUnder('the notation').setting<Notation | null>(
  'notation',
  optional<Notation>(choice('snr', 'unit', 'pspin'), 'paper', 'snr'),
  null,
);
