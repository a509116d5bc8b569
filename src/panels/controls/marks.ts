/** Where the lines of the phase diagram cross the slider of 1/Δ₂. */
import { gradientFlowLine } from '../../physics/lines/gradientFlow';
import { trivialisationLine } from '../../physics/lines/trivialisation';
import type { ModelPoint } from '../../physics/parameters';

export function flowLine({ p, deltaP }: ModelPoint): number {
  return gradientFlowLine(p, deltaP);
}

export function trivialLine({ p, deltaP }: ModelPoint): number {
  return trivialisationLine(p, deltaP);
}
