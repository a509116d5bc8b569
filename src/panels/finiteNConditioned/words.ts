/** What the panel of conditioned points says. */
import { reachesBelowZero } from '../../physics/hessian/bulk';
import type { ModelPoint } from '../../physics/parameters';
import { formatNumber, formatWithError } from '../../plot/format';
import type { LatestStatus } from '../../state/latest/results';
import { agreementWidth, standardErrors } from '../agreement';
import type { ConditionedView } from './view';

export function conditionedWords(view: ConditionedView): string {
  const { theory, position, squaredOverlap, request, lowest } = view;
  const { members, dimension } = request;
  const of = `${members} ${members === 1 ? 'instance' : 'instances'} of N = ${dimension}`;
  if (theory.outlier === null || theory.outlierOverlap === null) {
    const edge = formatNumber(theory.bulk.lo, 3);
    return `Theory has no isolated eigenvalue here (θ = ${formatNumber(theory.theta, 3)} ≤ 1). In ${of} the lowest is ${measured(position)} on average, at the edge of the bulk, ${edge}, and has squared overlap ${measured(squaredOverlap)} with the signal.`;
  }
  const where = `In ${of} the lowest eigenvalue is ${measured(position)}, predicted ${formatNumber(theory.outlier, 3)}: ${positionWords(view)}.`;
  const overlap = `Its squared overlap with the signal is ${measured(squaredOverlap)}, predicted ${formatNumber(theory.outlierOverlap, 3)}: ${agreement(squaredOverlap, theory.outlierOverlap)}.`;
  const down = lowest.filter(({ eigenvalue }) => eigenvalue < 0).length;
  return `${where} ${overlap} ${signWords(theory.outlier, theory.shift, down, members)}`;
}

/** Where theta - 1 is no more than this times N^(-1/3) an outlier is not yet sharp. */
const transitionWidth = 1.5;

/** The mean with its standard error; the value alone where there is one instance. */
function measured({
  mean,
  standardError,
}: {
  readonly mean: number;
  readonly standardError: number;
}): string {
  return formatWithError(mean, standardError);
}

/**
 * What is left beyond chance is told in units of s/N, of which the theory leaves out such terms. Next
 * to the transition a finite matrix blurs it over a window of theta - 1 of order N^(-1/3).
 */
function positionWords({ theory, position, request }: ConditionedView): string {
  const predicted = theory.outlier ?? NaN;
  const plain = agreement(position, predicted);
  if (!isFar(position, predicted)) return plain;
  if (theory.theta - 1 < transitionWidth * request.dimension ** (-1 / 3))
    return `${plain}; θ − 1 = ${formatNumber(theory.theta - 1, 2)} is within the window of order 1/∛N in which a finite matrix blurs the transition`;
  const term = ((position.mean - predicted) * request.dimension) / theory.scale;
  return `${plain}, ${formatNumber(term, 2)} √Q″/N, a term of order 1/N that the theory leaves out`;
}

function agreement(
  moments: { readonly mean: number; readonly standardError: number },
  predicted: number,
): string {
  if (Number.isNaN(moments.standardError)) return 'one instance has no error bar';
  const deviations = Math.abs(moments.mean - predicted) / moments.standardError;
  const distance = standardErrors(deviations);
  return isFar(moments, predicted) ? `off by ${distance}` : `they agree (${distance})`;
}

function isFar(
  { mean, standardError }: { readonly mean: number; readonly standardError: number },
  predicted: number,
): boolean {
  return Math.abs(mean - predicted) > agreementWidth * standardError;
}

function signWords(outlier: number, shift: number, down: number, members: number): string {
  const inTheory =
    outlier >= 0
      ? 'In theory such a point is a minimum'
      : reachesBelowZero(shift)
        ? 'In theory such a point is a saddle with many ways down, the steepest of them towards the signal'
        : 'In theory such a point is a saddle with one way down, towards the signal';
  return `${inTheory}; ${down} of ${members} ${members === 1 ? 'has' : 'have'} a negative eigenvalue here.`;
}

/** What becomes of the present settings; of a failure the panel says more. */
export function settingsWords(status: LatestStatus, pinned: number | null): string {
  switch (status) {
    case 'loading':
      return 'Computing for these settings…';
    case 'failed':
      return 'Not computed for these settings.';
    case 'ready':
      return pinned === null ? 'At the threshold energy εₜₕ: the bulk touches zero.' : '';
    case 'idle':
      return '';
  }
}

/** Why there is nothing to show. */
export function missingPointWords({
  invDelta2,
  terms,
}: Pick<ModelPoint, 'invDelta2' | 'terms'>): string {
  if (terms?.length === 1)
    return 'With one order alone the energy of a stationary point is fixed by its Hessian’s shift: it cannot be chosen.';
  if (terms === undefined && !(invDelta2 > 0))
    return 'Without a matrix (1/Δ₂ = 0) its energy cannot be chosen, and the Hessian knows nothing of the signal at m = 0.';
  return 'Couplings are drawn so that a chosen point is stationary at the chosen energy; then its Hessian is diagonalised.';
}
