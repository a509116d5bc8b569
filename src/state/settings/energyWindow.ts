import { choice } from './kinds';
import { setting } from './setting';

/** The window of energies that curves over the energy share: close to the threshold or everything. */
export type EnergyWindow = 'threshold' | 'overview';

export const energyWindow = setting<EnergyWindow>(
  'window',
  choice('threshold', 'overview'),
  'threshold',
);
