/** What the panel of ensembles says. */
import { formatNumber } from '../../plot/format';
import { isUnderWay } from '../../state/runs/progress';
import type { Run } from '../../state/view';
import type { RunCurves } from '../dynamics/view';
import { modelOf } from '../../state/selectors/landscape';
import { hasSignal } from '../verdict/words';
import { countOutcomes, foundShare, isSignless, limitBeside } from '../ensemble';

/** Past this many instances a reader can tell a fraction from chance. */
const enough = 8;

export function ensembleWords(view: RunCurves): string {
  const { run } = view;
  if (run.flow === null) return '';
  const start = initialWords(view);
  if (run.flow.members === 1) return `${start} ${aloneWords(view)}`;
  const count = countOutcomes(view);
  const share = foundShare(count);
  if (share === null) return `${start} ${noneWords(view, count.total)}`;
  const percent = (value: number): string => `${Math.round(100 * value)}`;
  const range =
    count.done >= enough
      ? ` (95 % interval ${percent(share.lo)} to ${percent(share.hi)} %)`
      : ', too few to tell a fraction';
  return `${start} ${count.found} of ${count.done} found the signal${range}${otherWords(run, count)}. ${signWords(run)}`;
}

function noneWords({ members }: RunCurves, total: number): string {
  return members.some(({ status }) => isUnderWay(status))
    ? `None of ${total} instances is at its end yet.`
    : `None of ${total} instances came to its end.`;
}

/** What one instance says of the others. */
function aloneWords({ run: { flow }, companion }: RunCurves): string {
  return flow?.startOverlap != null && companion !== null
    ? 'N = ∞ from the same start differs by fluctuations that fall like 1/√N, in the escape too.'
    : 'One instance says little about the others: choose K > 1 instances in “What a run computes”.';
}

function otherWords(
  run: Run,
  { antiCorrelated, neither }: ReturnType<typeof countOutcomes>,
): string {
  const against = isSignless(run)
    ? ''
    : `, ${antiCorrelated} ended anti-correlated with it (m < 0)`;
  return `${against}, ${neither} ${neither === 1 ? 'is' : 'are'} undecided at t = ${formatNumber(run.flow?.horizon ?? 0, 3)}`;
}

function signWords(run: Run): string {
  const { p, terms } = run.point;
  if (isSignless(run))
    return terms === undefined
      ? `For p = ${p}, x and −x are one configuration: |m| is drawn.`
      : hasSignal(modelOf(run))
        ? 'Only even orders hold the signal: m and −m are equally likely, and |m| is drawn.'
        : 'No order holds the signal: m and −m are equally likely, and |m| is drawn.';
  return terms === undefined
    ? 'For odd p a flow that starts at m < 0 is pulled the other way.'
    : 'Where an odd order holds the signal, its pull at m < 0 is the other way.';
}

/** m(0) of the instance whose Hessian is shown, and what is typical. */
function initialWords({ run, members }: RunCurves): string {
  const first = members[0]?.samples.column('overlap')[0];
  const typical = `|m(0)| is of order 1/√N = ${formatNumber(1 / Math.sqrt(run.flow?.dimension ?? 1), 2)}`;
  if (run.flow?.startOverlap != null)
    return `Started at m(0) = ${formatNumber(run.flow.startOverlap)} by choice; at random ${typical}.`;
  return first === undefined
    ? `${typical}.`
    : `Seed ${run.flow?.seed ?? ''} starts at m = ${formatNumber(members[0]?.summary?.initialOverlap ?? first, 2)}; ${typical}.`;
}

/** What the N = infinity curve beside the instances is. */
export function limitWords(view: RunCurves): string {
  const { run, members } = view;
  const limit = limitBeside(view);
  const start = run.flow?.startOverlap ?? null;
  if (limit === null)
    return start !== null && start < 0 && !isSignless(run)
      ? 'N = ∞: solved for m(0) > 0 only'
      : 'N = ∞: not computed in this run';
  if (limit.samples.length === 0 && !isUnderWay(limit.status)) return `N = ∞: ${limit.status}`;
  const { initialOverlap } = limit.request;
  if (start !== null)
    return `N = ∞ from the same ${start < 0 ? '|m(0)|' : 'm(0)'} = ${formatNumber(initialOverlap)}`;
  const m0 = formatNumber(initialOverlap, 2);
  if (run.flow?.members !== 1) return `N = ∞ from m(0) = ${m0}, the median of |m(0)| here`;
  const own = Math.abs(members[0]?.summary?.initialOverlap ?? initialOverlap);
  return initialOverlap < own / unlikeStart
    ? `N = ∞ from m(0) = ${m0}: it escapes later than this instance, whose |m(0)| is ${formatNumber(own, 2)}`
    : `N = ∞ from m(0) = ${m0}`;
}

/** Starts that differ by more than this factor are seen to escape at different times. */
const unlikeStart = 3;
