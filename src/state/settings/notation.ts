/** The notation of other texts: which one is explained beside that of the paper, and in which the page is written. */
import { choice, optional } from './kinds';
import { settingsUnder } from './setting';

/** Signal-to-noise ratios, the sphere of radius 1, the units of the p-spin model. */
export type Notation = 'snr' | 'unit' | 'pspin';

const { setting } = settingsUnder('the notation');

/** Which one is explained; null where none is. */
export const notation = setting<Notation | null>(
  'notation',
  optional<Notation>(choice('snr', 'unit', 'pspin'), 'paper', 'snr'),
  null,
);

/** Whether the page writes noises Δ or signal-to-noise ratios λ. */
export const noiseSymbols = setting<'delta' | 'lambda'>(
  'symbols',
  choice('delta', 'lambda'),
  'delta',
);

/** Whether energies are in the units of the paper or in J of the current point. */
export const energyUnit = setting<'paper' | 'J'>('energies', choice('paper', 'J'), 'paper');

export const notationSettings = [notation, noiseSymbols, energyUnit];
