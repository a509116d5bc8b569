/** What the panels of aging say alike. */
import { isCooled, isThermal, lastTemperature } from '../../physics/thermal/schedule';
import { formatNumber, formatWithError, powerOfTen } from '../../plot/format';
import type { Aging } from '../../state/selectors/aging';
import { shortPointWords } from '../pointWords';
import { temperatureWords } from '../temperatureWords';
import { paperNotation, type NoiseNotation } from '../notation/quantities';

/** Of which flow a picture is, and how far that has been computed. */
export function subjectWords(
  { request, isSketch }: Aging,
  slot: number | null,
  notation: NoiseNotation = paperNotation,
): string {
  const { point, initialOverlap } = request;
  const noise = isThermal(request) ? `, ${temperatureWords(request)}` : '';
  const whose = slot === null ? 'current point' : `run ${slot}`;
  const place = `${shortPointWords(point, notation)}, from m = ${formatNumber(initialOverlap)}${noise}`;
  const limits = isCooled(request) ? ' · limits: at a constant T₁' : '';
  return `${whose}: ${place}${limits}${isSketch ? ' · a sketch, errors follow' : ''}`;
}

export const awaitedPicture = 'Solving the equations…';

/** In microscopic times 1/√Q″(1): before, all that moves is the fast part. */
export const youngest = 10;

/** Without lags after any waiting time. */
export const tooShort =
  'The flow ends, or comes to rest, before lags can be counted from any waiting time: a longer run may show more.';

/** Aging ends where the signal is found: said wherever something was measured before that. */
export function leavingWords({ left, samples, theory }: Aging): string {
  if (left === null) return '';
  if (left === samples.time[0])
    return 'This flow is near the signal from the start: there is no aging to be seen.';
  if (left < youngest * theory.relation.stationary)
    return `This flow leaves for the signal at t = ${formatNumber(left, 2)}, before it can age.`;
  const leaves = `At t = ${formatNumber(left, 2)} it leaves for the signal`;
  return theory.scheme === 'equilibrium' ? `${leaves}.` : `${leaves}, and the aging is over.`;
}

/** Where aging has more than one slow time scale, all limits are those of that scheme. */
export function schemeWords({ theory, request }: Aging): string {
  if (theory.scheme !== 'multi-scale') return '';
  if (lastTemperature(request) > 0)
    return 'Below its plateau it ages on many time scales at once, and the limits drawn are of that scheme.';
  return request.point.terms === undefined
    ? 'Here Δ₂ < (p − 3) Δₚ: the flow ages on many time scales at once, and the limits drawn are of that scheme.'
    : 'In this mixture the flow ages on more than one slow time scale, and the limits drawn are of that scheme.';
}

export function timeWords(time: number): string {
  const exponent = Math.log10(time);
  return Number.isInteger(exponent) && exponent > 2 ? powerOfTen(exponent) : formatNumber(time, 3);
}

/** A value as sure as its error; without one as long as nobody knows it. */
export function estimateWords(value: number, error: number, digits = 2): string {
  return Number.isNaN(error)
    ? `about ${formatNumber(value, digits)}`
    : formatWithError(value, error);
}

/** What the fast part of the response sums to. */
export function stationaryName({ request, theory }: Aging): string {
  if (lastTemperature(request) === 0) return '1/√Q″(1)';
  return theory.scheme === 'equilibrium' ? '1/T' : '(1 − q)/T';
}
