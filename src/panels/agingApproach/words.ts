/** What the panel of the approach says. */
import type { FlowProspect } from '../../physics/flowProspect';
import { formatNumber } from '../../plot/format';
import type { Aging, ApproachColumn } from '../../state/selectors/aging';
import {
  estimateWords,
  leavingWords,
  schemeWords,
  sentences,
  timeWords,
  youngest,
} from '../aging/words';

/** An exponent is quoted where it is known at least this well. */
const quotedError = 0.1;

export function approachWords(aging: Aging): string {
  const { approach } = aging;
  const last = approach.time.length - 1;
  const time = approach.time[last];
  if (time === undefined) return leavingWords(aging);
  const at = (column: ApproachColumn): number => approach[column][last] ?? NaN;
  const here = `At t = ${timeWords(time)} the energy lies ${estimateWords(at('excess'), at('excessError'))} above εₜₕ, and the edge of the spectrum ${estimateWords(at('edge'), at('edgeError'))} below zero.`;
  const trapped = aging.left === null ? prospectWords[aging.model.prospect] : '';
  return sentences(here, exponentWords(aging), trapped, leavingWords(aging), schemeWords(aging));
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
function exponentWords({ approach, isSketch, request, model }: Aging): string {
  const isKnown = (name: 'edge' | 'excess', i: number): boolean =>
    Number.isFinite(approach[`${name}Exponent`][i]) &&
    (isSketch || (approach[`${name}ExponentError`][i] ?? NaN) <= quotedError);
  const i = approach.time.findLastIndex((_, row) => isKnown('edge', row) && isKnown('excess', row));
  const time = approach.time[i];
  if (time === undefined || time < youngest * model.aging.stationary) return '';
  const exponent = (name: 'edge' | 'excess'): string =>
    estimateWords(
      approach[`${name}Exponent`][i] ?? NaN,
      approach[`${name}ExponentError`][i] ?? NaN,
    );
  const pure = request.point.invDelta2 === 0 ? '; theory says −2/3 for both' : '';
  return `Both shrink like powers of t, near t = ${formatNumber(time, 2)} with exponents ${exponent('excess')} and ${exponent('edge')}${pure}.`;
}
