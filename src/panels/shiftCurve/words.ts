/** What the panel of the shift says. */
import type { ComplexityPoint } from '../../physics/complexity/annealed';
import type { FlowThreshold } from '../../physics/complexity/flowThreshold';
import { formatNumber } from '../../plot/format';
import { kindName } from '../complexity/words';
import { equation, paperNotation, type Quantity } from '../notation/quantities';

/** @param scheme of aging at the threshold: with more than one slow scale its energy is not that of the counts. */
export function shiftWords(
  { energy, shift, kind }: ComplexityPoint,
  theta: number,
  scheme: FlowThreshold['scheme'] = 'one-scale',
  quantity: Quantity = paperNotation.energy,
): string {
  const at = `At ${equation(quantity, energy, 6)} the spectrum is centred at t = ${formatNumber(shift, 5)}: typically ${kindName[kind]}.`;
  const rule =
    theta > 1
      ? `The lower the energy, the further right; typical points become minima only beyond t = θ + 1/θ = ${formatNumber(theta + 1 / theta, 5)}.`
      : `The lower the energy, the further right it moves; ${scheme === 'one-scale' ? 'below εₜₕ' : 'beyond t = 2'} its edge has passed zero, and typical points are minima.`;
  return `${at} ${rule}`;
}
