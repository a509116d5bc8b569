/** What the panel of the shift says. */
import type { ComplexityPoint } from '../../physics/complexity/annealed';
import type { FlowThreshold } from '../../physics/complexity/flowThreshold';
import { digitsAtFirstSight, formatNumber } from '../../plot/format';
import { typicalName } from '../complexity/words';
import { fromThreshold } from '../fromThreshold';
import { paperNotation, type Quantity } from '../notation/quantities';

/** @param threshold with more than one slow scale of aging its energy is not that of the counts. */
export function shiftWords(
  cursor: ComplexityPoint,
  theta: number,
  threshold: Pick<FlowThreshold, 'energy' | 'scheme'>,
  quantity: Quantity = paperNotation.energy,
): string {
  const { energy, shift } = cursor;
  const place = fromThreshold(quantity, energy, threshold.energy);
  const at = `${place === 'at εₜₕ' ? 'At εₜₕ' : place} the spectrum is centred at κ = ${fromTwo(shift)}: typically ${typicalName(cursor)}.`;
  const rule =
    theta > 1
      ? `The lower the energy, the further right; typical points become minima only beyond κ = θ + 1/θ = ${fromTwo(theta + 1 / theta)}.`
      : `The lower the energy, the further right it moves; ${threshold.scheme === 'one-scale' ? 'below εₜₕ' : 'beyond κ = 2'} its edge has passed zero, and typical points are minima.`;
  return `${at} ${rule}`;
}

/** Shifts differ from that of the marginal states, 2, where the digits of a first sight have ended: "2 + 0.0107". */
function fromTwo(shift: number): string {
  const gap = shift - 2;
  return Math.abs(gap) < 1e-9
    ? '2'
    : `2 ${gap < 0 ? '−' : '+'} ${formatNumber(Math.abs(gap), digitsAtFirstSight)}`;
}
