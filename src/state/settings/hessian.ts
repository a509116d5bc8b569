/** Whose spectrum the Hessian panel shows, and the random matrix beside it. */
import { choice, numberIn, optional, parameter } from './kinds';
import { setting } from './setting';

/** Of stationary points at the energy of the cursor, or where a run is at a time. */
export type HessianSource = 'energy' | 'run';

export const hessianSource = setting<HessianSource>('hessian', choice('energy', 'run'), 'energy');

/** What a sample begins with. */
export const usualSpectrumDimension = 300;

/** Size of the random matrix laid over the Hessian's density; null shows none. */
export const spectrumDimension = setting(
  'spectrum',
  optional(numberIn({ min: 20, max: 1000, integer: true }), 'none', usualSpectrumDimension),
  null,
);

/** Each new sample is a step of its own to undo. */
export const spectrumSeed = { ...setting('spectrumSeed', parameter('seed'), 1), joins: false };

export const hessianSettings = [hessianSource, spectrumDimension, spectrumSeed];
