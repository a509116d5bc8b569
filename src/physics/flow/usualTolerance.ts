/** How accurately the page integrates finite-N flows. */
import { parameters } from '../parameters';
import type { Couplings } from './problem';

/** Far below what a plot of one instance shows, and still cheap at dimension 300. */
const denseTolerance = parameters.tolerance.initial;

/** Energies to 6e-5, far below both the effect of dilution and the spread of instances. */
const dilutedTolerance = 1e-3;

/** Of the steps of Langevin dynamics, whose energy fluctuates far more at any N. */
const thermalTolerance = 1e-3;

/** Local error allowed per unit step of the integrator; dense couplings and no noise if nothing is said. */
export function usualTolerance(couplings: Couplings | undefined, hasNoise = false): number {
  if (hasNoise) return thermalTolerance;
  return couplings?.kind === 'diluted' ? dilutedTolerance : denseTolerance;
}
