/** What is said of every study of several sizes. */
import type { ModelPoint } from '../../physics/parameters';
import { formatNumber } from '../../plot/format';
import { denseLimit } from '../../state/runs/plan';
import type { Cost } from '../../state/runs/cost';
import { memoryWords, roughTime } from '../costWords';
import { isUnderWay } from '../../state/runs/progress';
import type { StudyCell, StudyResult } from '../../state/studies/results';
import { denseSizes } from '../../state/studies/sweepPlan';
import { highestOrder } from '../../physics/mixtureTerms';

/** What progress is told of. */
export type AnyStudyResult = StudyResult<StudyCell<{ readonly members: number }>>;

/** What a study costs, before it begins. */
export function studyCostWords(cost: Cost): string {
  return `${cost.instances} instances: about ${roughTime(cost.seconds)} of computing on one core, ${memoryWords(cost)}.`;
}

/** What a study costs beside what this browser has kept of it. @param share of its results that are kept. */
export function beforeStartWords(cost: string, share: number): string {
  if (share === 1) return 'This browser has kept all of it: it is there at once.';
  if (share === 0) return cost;
  const percent = Math.max(1, Math.floor(100 * share));
  return `${cost} This browser has kept ${percent} % of its results, which are not computed again.`.trim();
}

/**
 * How far a study is.
 * @param unit what is counted, in the plural.
 * @param countOf how many of them the request of a cell asks for.
 */
export function progressWords<Request>(
  { cells, status, failure, elapsed, timeLeft }: StudyResult<StudyCell<Request>>,
  unit: string,
  countOf: (request: Request) => number,
): string {
  const all = cells.reduce((sum, { request }) => sum + countOf(request), 0);
  const done = cells.reduce((sum, { decided }) => sum + decided, 0);
  const count = `${done} of ${all} ${unit}`;
  if (status === 'failed') return `${count}; ${failure?.message ?? 'a part has failed'}`;
  if (!isUnderWay(status)) return `${count} · ${formatNumber(elapsed, 2)} s`;
  return timeLeft === null
    ? count
    : `${count} · about ${formatNumber(Math.ceil(timeLeft), 2)} s left`;
}

/** How far a study of instances is. */
export function instanceProgressWords(
  result: StudyResult<StudyCell<{ readonly members: number }>>,
): string {
  return progressWords(result, 'instances', ({ members }) => members);
}

/** Which of the chosen sizes are not computed, and why; empty where all are. */
export function leftOutWords(point: ModelPoint, sizes: readonly number[]): string {
  const kept = denseSizes(point, sizes);
  const leftOut = sizes.filter((size) => !kept.includes(size));
  if (leftOut.length === 0) return '';
  return `N = ${listOf(leftOut)} ${leftOut.length === 1 ? 'is' : 'are'} left out: with every coupling stored, p = ${highestOrder(point)} goes up to N = ${denseLimit(point)}.`;
}

/** "1", "1 and 2", "1, 2 and 3". */
export function listOf(items: readonly (number | string)[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? String(last) : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** Why a study needs other sizes, or null if it can start. */
export function sizesProblem(
  point: ModelPoint,
  sizes: readonly number[],
  least: number,
): string | null {
  return denseSizes(point, sizes).length >= least
    ? null
    : `Choose at least ${least === 1 ? 'one N' : `${least} values of N`}.`;
}
