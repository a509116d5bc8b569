/** The answer at a temperature, where the dynamics is Langevin's. */
import type { Model } from '../../physics/model';
import type { ThermalProspect } from '../../physics/thermal/thermalProspect';
import { formatNumber } from '../../plot/format';
import { hasSignal, noSignal, regionWords, verdictOf, type PointVerdict } from './words';

export interface ThermalVerdict extends Pick<PointVerdict, 'headline' | 'why' | 'caveat'> {
  readonly prospect: ThermalProspect;
}

const headlines: Readonly<Record<'escapes' | 'marginal' | 'equilibrates' | 'ages', string>> = {
  escapes: 'Langevin dynamics finds the signal',
  marginal: 'Exactly on the Langevin line: marginal',
  equilibrates: 'Langevin dynamics forgets the signal',
  ages: 'Langevin dynamics ages without finding the signal',
};

/** @param temperature T > 0. */
export function thermalVerdict(model: Model, temperature: number): ThermalVerdict {
  const { prospect } = model.thermal(temperature);
  if (!hasSignal(model))
    return { prospect, headline: verdictOf(model, 1).headline, why: noSignal, caveat: '' };
  // Where nothing fast can find the signal, noise does not help.
  const hopeless = prospect === 'escapes' ? null : regionWords(model.region);
  const key = prospect === 'grows' || prospect === 'fades' ? 'ages' : prospect;
  const headline = `${headlines[key]} at T = ${formatNumber(temperature)}`;
  return {
    prospect,
    headline: hopeless === null ? headline : verdictOf(model, 1).headline,
    why: hopeless ?? instabilityWords(model, temperature),
    caveat: `${hopeless === null ? originWords(temperature) : ''}What the panels say of εₜₕ, minima and gradient flow is of T = 0.`,
  };
}

function instabilityWords(model: Model, temperature: number): string {
  const { aging, instability } = model.thermal(temperature);
  const pull = holdsAll(model) ? 'Q″(0)' : 'Qₛ″(0)';
  const where =
    aging.scheme === 'equilibrium'
      ? `A random start comes to equilibrium, where ${pull}/T`
      : `It would age at the plateau q = ${formatNumber(aging.plateau, 3)}, where ${pull} (1 − q)/T`;
  const value = formatNumber(instability, 3);
  const [sign, course] =
    instability > 1 ? ['> 1', 'm grows exponentially'] : ['≤ 1', 'm does not grow exponentially'];
  return `${where} = ${value} ${sign}: ${course}.`;
}

function originWords(temperature: number): string {
  return temperature < 1
    ? 'This criterion is ours: not proved for 0 < T < 1, and measured at eight places at p = 3, which agree within 0.9 %. '
    : '';
}

/** Whether every term holds the signal: else the pull is not that of all of Q. */
function holdsAll({ mixture }: Model): boolean {
  return mixture.signal.terms.length === mixture.terms.length;
}
