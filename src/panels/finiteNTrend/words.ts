/** What the panel of finite-size trends says. */
import { formatNumber, formatWithError } from '../../plot/format';
import { isUnderWay } from '../../state/runs/progress';
import type { ResultStatus } from '../../state/runs/results';
import type { TrendSettings } from '../../state/settings/trend';
import { agreementWidth, standardErrors } from '../agreement';
import { awaitedWords } from '../awaited';
import { sentences } from '../sentences';
import { listOf } from '../studyControls/words';
import type { TrendFit, TrendSeries, TrendView } from './view';

/** What a start would compute. */
export function emptyWords(
  { sizes }: TrendView,
  times: readonly number[],
  { members, seed }: TrendSettings,
): string {
  if (sizes.length === 0) return 'Nothing can be computed here.';
  return `Nothing is computed yet. Start draws ${members} instances (seeds from ${seed} on) with every coupling at each of N = ${listOf(sizes)}, lets them flow at the present point to t = ${formatNumber(times.at(-1) ?? 0)}, and sets their mean energies at t = ${listOf(times.map((time) => formatNumber(time)))} against 1/N, beside N = ∞.`;
}

/**
 * The latest time that has a fit, and the times at which the escape has begun.
 * @param status of the study.
 */
export function energyTrendWords({ series }: TrendView, status: ResultStatus): string {
  const arrived = series.filter(({ points }) => points.length > 0);
  if (arrived.length === 0) return awaitedWords(status, 'the first instances');
  const last = arrived.findLast(({ fit }) => fit !== null);
  return sentences(
    last?.fit
      ? fitSentence(last, last.fit)
      : `No time has two sizes that could make a line${isUnderWay(status) ? ' yet' : ''}.`,
    escapeSentence(arrived),
  );
}

function fitSentence({ time, limit }: TrendSeries, fit: TrendFit): string {
  const from = `from ${fit.sizes} sizes and ${fit.instances} instances`;
  const line = `At t = ${formatNumber(time)}, ${from}, the coefficient of 1/N is ${formatWithError(fit.slope, fit.slopeError)} and the energy tends to ${formatWithError(fit.limit, fit.limitError)}`;
  const agreement = limit === null ? '' : `; ${agreementWords(fit, limit)}`;
  const quality = fit.isRejected
    ? ` The points are no straight line (χ² = ${formatNumber(fit.chiSquare, 2)} for ${fit.degreesOfFreedom} degrees of freedom): do not trust the limit.`
    : '';
  return `${line}${agreement}.${quality}`;
}

/** The fitted limit beside that of the equations, in standard errors of both together. */
export function agreementWords(
  { limit: fitted, limitError }: Pick<TrendFit, 'limit' | 'limitError'>,
  { energy, error }: NonNullable<TrendSeries['limit']>,
): string {
  const deviations = Math.abs(fitted - energy) / Math.hypot(limitError, error);
  const theory = `N = ∞ has ${formatWithError(energy, error)}`;
  const distance = `${standardErrors(deviations)} apart`;
  return deviations <= agreementWidth
    ? `${theory}: they agree, ${distance}`
    : `${theory}: they do not agree, ${distance}`;
}

/** Sizes whose instances have left, at the times where there are such. */
function escapeSentence(series: readonly TrendSeries[]): string {
  const begun = series.filter(({ points }) => points.some(({ isFitted }) => !isFitted));
  const [first] = begun;
  if (first === undefined) return '';
  const left = first.points.filter(({ isFitted }) => !isFitted).map(({ dimension }) => dimension);
  const further = begun.length > 1 ? ', later more of them,' : '';
  return `By t = ${formatNumber(first.time)} systems of N = ${listOf(left)}${further} have overlaps beyond half the signal state’s: hollow points, left out of the fit, since an escape does not go like 1/N. Larger N or earlier times stay clear of it.`;
}
