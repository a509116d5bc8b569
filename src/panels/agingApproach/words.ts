/** What the panel of the approach says. */
import type { FlowProspect } from '../../physics/flowProspect';
import { isThermal, lastTemperature } from '../../physics/thermal/schedule';
import { formatNumber } from '../../plot/format';
import type { Aging, ApproachColumn } from '../../state/selectors/aging';
import { estimateWords, leavingWords, schemeWords, timeWords, youngest } from '../aging/words';
import { sentences } from '../sentences';

/** An exponent is quoted where it is known at least this well. */
const quotedError = 0.1;

export function approachWords(aging: Aging): string {
  const { approach } = aging;
  const last = approach.time.length - 1;
  const time = approach.time[last];
  if (time === undefined) return leavingWords(aging);
  const at = (column: ApproachColumn): number => approach[column][last] ?? NaN;
  const isCold = !isThermal(aging.request);
  const [energy, edge] = [
    estimateWords(at('excess'), at('excessError')),
    estimateWords(at('edge'), at('edgeError')),
  ];
  const here = isCold
    ? `At t = ${timeWords(time)} the energy lies ${energy} above εₜₕ, and the edge of the spectrum ${edge} below zero.`
    : `At t = ${timeWords(time)} the energy minus its limit is ${energy}, and μ lies ${edge} √Q″(1) below its own.`;
  const course = isCold ? prospectWords[aging.model.prospect] : thermalWords(aging);
  const trapped = aging.left === null ? course : '';
  return sentences(here, exponentWords(aging), trapped, leavingWords(aging), schemeWords(aging));
}

/** With noise. */
function thermalWords({ model, request }: Aging): string {
  switch (model.thermal(lastTemperature(request)).prospect) {
    case 'escapes':
      return 'It will leave for the signal: at this T m grows exponentially.';
    case 'marginal':
      return 'It is exactly on the Langevin line, where m grows slowly.';
    case 'equilibrates':
      return 'It comes to equilibrium, where the noise has washed the signal out.';
    default:
      return 'It slows down and never arrives: beyond the plateau it goes on aging.';
  }
}

const slows =
  'The flow slows down and never arrives: what traps it are marginal states, whose spectrum just touches zero.';

/** What comes of a flow that still ages at the end of the run. */
const prospectWords: Readonly<Record<FlowProspect, string>> = {
  escapes: 'It will leave for the signal: above the line of gradient flow m grows exponentially.',
  marginal: 'It is exactly on the line of gradient flow, where m grows slowly.',
  grows: `${slows} Its m grows as a power of t, though, and frees it in the end.`,
  fades: slows,
  ages: slows,
};

/** The latest exponents that are known. */
function exponentWords({ approach, isSketch, request, theory, model }: Aging): string {
  const isKnown = (name: 'edge' | 'excess', i: number): boolean =>
    Number.isFinite(approach[`${name}Exponent`][i]) &&
    (isSketch || (approach[`${name}ExponentError`][i] ?? NaN) <= quotedError);
  const i = approach.time.findLastIndex((_, row) => isKnown('edge', row) && isKnown('excess', row));
  const time = approach.time[i];
  // Equilibrium is neared exponentially: there is no power to be told.
  if (theory.scheme === 'equilibrium') return '';
  if (time === undefined || time < youngest * theory.relation.stationary) return '';
  const exponent = (name: 'edge' | 'excess'): string =>
    estimateWords(
      approach[`${name}Exponent`][i] ?? NaN,
      approach[`${name}ExponentError`][i] ?? NaN,
    );
  if (isThermal(request))
    return `Near t = ${formatNumber(time, 2)} their local exponents are ${exponent('excess')} and ${exponent('edge')}.`;
  const pure = isPureTensor(model) ? '; theory says −2/3 for both' : '';
  return `Both shrink like powers of t, near t = ${formatNumber(time, 2)} with exponents ${exponent('excess')} and ${exponent('edge')}${pure}.`;
}

/** One tensor and nothing else. */
function isPureTensor({ mixture, isMatrixAlone }: Aging['model']): boolean {
  return mixture.terms.length === 1 && !isMatrixAlone;
}

/** Where it goes: only gradient flow nears the threshold. */
export function approachTitle({ request, theory }: Aging): string | undefined {
  if (lastTemperature(request) === 0) return undefined;
  return theory.scheme === 'equilibrium' ? 'Towards equilibrium' : 'Towards the limits at T';
}

/** What is drawn: both limits are those of gradient flow, or of the temperature. No line ends within a formula. */
export function distanceNames(isCold: boolean): Readonly<Record<'edge' | 'excess', string>> {
  return isCold
    ? { edge: '2\u00a0−\u00a0μ/√Q″(1)', excess: 'ε\u00a0−\u00a0εₜₕ' }
    : { edge: '(μ∞\u00a0−\u00a0μ)/√Q″(1)', excess: 'ε\u00a0−\u00a0ε∞' };
}

/** The same in the legend. */
export function distanceKeys(isCold: boolean): Readonly<Record<'edge' | 'excess', string>> {
  const { edge, excess } = distanceNames(isCold);
  return isCold
    ? { edge: `edge of the spectrum below zero: ${edge}`, excess: `energy: ${excess}` }
    : { edge: `multiplier: ${edge}`, excess: `energy: ${excess}` };
}
