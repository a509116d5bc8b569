/** What becomes of a small overlap with the signal at a temperature, as N tends to infinity (docs/physics.md#temperature). */
import { flowProspect, type FlowProspect } from '../flowProspect';
import type { Mixture } from '../mixture';
import { plateauOverlap } from './plateau';
import { signalInstability } from './thermalAging';

/** `equilibrates`: a random start comes to equilibrium, and m falls exponentially. The others are those of gradient flow. */
export type ThermalProspect = FlowProspect | 'equilibrates';

export function thermalProspect(mixture: Mixture, temperature: number): ThermalProspect {
  if (temperature === 0) return flowProspect(mixture);
  const instability = signalInstability(mixture, temperature);
  if (instability > 1) return 'escapes';
  if (instability === 1) return 'marginal';
  return plateauOverlap(mixture, temperature) === null ? 'equilibrates' : 'ages';
}
