/** What the dynamics panel says about its runs. */
import { isCooled, isThermal, temperatureAt } from '../../physics/thermal/schedule';
import type { ThermalProspect } from '../../physics/thermal/thermalProspect';
import { formatNumber } from '../../plot/format';
import type { OpenedCurve } from '../../state/openedFiles';
import { isUnderWay } from '../../state/runs/progress';
import { comparableOverlap } from '../../state/runs/requests';
import type { Run } from '../../state/view';
import { modelOf } from '../../state/selectors/landscape';
import { awaitedWords } from '../awaited';
import { countOutcomes, outcomeOf } from '../ensemble';
import { escapeOf, hasReachedSignal, leavingWords } from './escape';
import { liveSentence } from './liveWords';
import { pointWords } from '../pointWords';
import { sentences } from '../sentences';
import { coolingWords } from '../temperatureWords';
import { givenStartLimit, levelSymbol, type RunCurves, type RunTheory } from './view';
import { paperNotation, valueIn, type Notation, type Quantity } from '../notation/quantities';

/** Gradient-flow time by which the first fall is over. */
const plateauStart = 10;

/** Whether a run, as far as it has got, has reached the signal: of an ensemble at least one half. */
export function hasFoundSignal(view: RunCurves): boolean {
  const { run, dynamics, flow, theory } = view;
  if (hasReachedSignal(dynamics, theory.signal)) return true;
  if (dynamics !== null || flow === null) return false;
  if (run.flow?.members === 1) return outcomeOf(run, flow) === 'signal';
  const { found, done } = countOutcomes(view);
  return done > 0 && 2 * found >= done;
}

/** @param live the current point, where no run shows it. @param isDetailed with all that it was solved with. */
export function dynamicsWords(
  views: readonly RunCurves[],
  live: RunCurves | null,
  isDetailed = true,
  notation: Notation = paperNotation,
): string {
  if (live !== null) return liveSentence(live, isDetailed, notation);
  if (views.length === 0)
    return 'Choose a point of the phase diagram, or press “Run here”: the energy of gradient flow streams in from t = 0.';
  const kinds = new Set(views.map(({ theory }) => isThermal(theory)));
  const cold = views.filter(({ theory }) => !isThermal(theory));
  const hasOneScale = cold.every(({ run }) => modelOf(run).threshold.scheme === 'one-scale');
  const coldWords = hasOneScale ? `${fallsWords}; ${growsWords}.` : `${fallsWords}.`;
  return sentences(
    kinds.has(false) ? (kinds.has(true) ? `At T = 0: ${lowerFirst(coldWords)}` : coldWords) : '',
    kinds.has(true) ? hotWords : '',
  );
}

const fallsWords =
  'The energy falls to a plateau near εₜₕ. Above the line of gradient flow m grows exponentially and the flow leaves for the signal';
/** Known of aging on one slow time scale only. */
const growsWords = 'just below it m grows as a power of t, further down it fades';
const hotWords =
  'With noise the energy nears that of equilibrium, or of a plateau beyond which the system ages. Above the Langevin line m grows exponentially and finds the signal.';

/** How far one run has got and what that means. @param isDetailed with the formulas behind it. */
export function runSentence(
  view: RunCurves,
  isDetailed = true,
  { energy }: Notation = paperNotation,
): string {
  return sentences(
    dynamicsSentence(view, isDetailed, energy),
    startSentence(view),
    turnSentence(view),
    flowSentence(view),
  );
}

function dynamicsSentence(view: RunCurves, isDetailed: boolean, energy: Quantity): string {
  const { theory, dynamics } = view;
  if (dynamics === null) return '';
  if (dynamics.samples.length === 0) return awaitedWords(dynamics.status, 'its first samples');
  const escape = escapeOf(dynamics, theory.signal);
  if (escape !== null) return leavingWords('N = ∞ finds the signal', escape, dynamics, theory);
  if (hasReachedSignal(dynamics, theory.signal)) return 'N = ∞ is near the signal from the start.';
  const end = dynamics.samples.column('time').at(-1) ?? 0;
  const gap = (dynamics.samples.column('energy').at(-1) ?? 0) - theory.thresholdEnergy;
  if (end < plateauStart)
    return isUnderWay(dynamics.status)
      ? 'Falling towards the plateau.'
      : `It ends at t = ${formatNumber(end, 3)}, on the way to the plateau.`;
  if (isThermal(theory)) return thermalSentence(theory, gap, end, energy);
  const outcome = isUnderWay(dynamics.status) ? '' : 'N = ∞ has not found the signal: ';
  const where = `${outcome}${valueIn(energy, gap, 2)} above εₜₕ at t = ${formatNumber(end, 3)}`;
  return theory.escapeTime === null
    ? `${where}, which it nears slowly and never reaches; ${agingWords[theory.prospect]}.`
    : `${where}; m grows exponentially, escape well before t = ${isDetailed ? 'ln(1/m₀)/Λ = ' : ''}${formatNumber(theory.escapeTime, 2)}.`;
}

/** At a temperature: how far from what is neared, and what becomes of m. */
function thermalSentence(theory: RunTheory, gap: number, end: number, energy: Quantity): string {
  const { prospect } = theory;
  const side = gap < 0 ? 'below' : 'above';
  const now = formatNumber(temperatureAt(theory, end), 3);
  const lies = `At T = ${now} and t = ${formatNumber(end, 3)} it lies ${valueIn(energy, Math.abs(gap), 2)} ${side} ${levelSymbol(theory)}`;
  return isCooled(theory)
    ? `${lies}. ${coolingWords(theory)} At a constant T₁ ${agingWords[prospect]}.`
    : `${lies}; ${agingWords[prospect]}.`;
}

const agingWords: Readonly<Record<ThermalProspect, string>> = {
  equilibrates: 'the noise washes the signal out',
  escapes: 'm grows exponentially',
  marginal: 'exactly on the line m grows, but not exponentially',
  grows: 'm grows as a power of t',
  fades: 'in the long run m fades',
  ages: 'm does not grow exponentially',
};

/** What a finite system that was given its start is to be compared with. */
function startSentence(view: RunCurves): string {
  const { point, flow } = view.run;
  if (flow?.startOverlap == null) return '';
  const start = `m(0) = ${formatNumber(flow.startOverlap)}`;
  if (comparableOverlap(point, flow) === null)
    return `Finite N starts at ${start}; N = ∞ is solved for m(0) > 0 only.`;
  if (view.companion === null) return '';
  if (view.companion.samples.length === 0 && !isUnderWay(view.companion.status))
    return `Finite N starts at ${start}. N = ∞ from there: ${lowerFirst(awaitedWords(view.companion.status, 'its first samples'))}`;
  return givenStartLimit(view) === null
    ? `Finite N and N = ∞ both start at ${start}.`
    : `Finite N starts at ${start}: compare it with the thin curve, N = ∞ from the same start.`;
}

/** Where finite N learns from the matrix first. */
function turnSentence({ run }: RunCurves): string {
  const { tensorFrom = 0, horizon = 0 } = run.flow ?? {};
  if (tensorFrom === 0) return '';
  const beside = run.chsck === null ? '' : ' N = ∞ is of all terms from the start.';
  return tensorFrom < horizon
    ? `Finite N learns from the matrix alone until t = ${formatNumber(tensorFrom)}, when the tensor comes in and the loss jumps; m < 0 by then is of no use to an odd p.${beside}`
    : `Finite N learns from the matrix alone.${beside}`;
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** Where a finite system went, and why that is not what the line of the phase diagram says. */
/** Finite N starts at random, N = ∞ from so much less that the time to the signal is another one. */
function startsFarAbove({ chsck, flow }: Run): boolean {
  if (chsck === null || flow === null || flow.startOverlap !== null) return false;
  return chsck.initialOverlap < 0.1 / Math.sqrt(flow.dimension);
}

function flowSentence(view: RunCurves): string {
  const { run, flow, theory } = view;
  if (flow === null || flow.samples.length === 0 || run.flow?.members !== 1) return '';
  const outcome = outcomeOf(run, flow);
  // What is said of the line is said of gradient flow.
  const isBelowLine =
    run.chsck !== null &&
    (run.flow.tensorFrom ?? 0) === 0 &&
    !isThermal(run.flow) &&
    !isThermal(theory) &&
    theory.escapeTime === null;
  if (outcome === 'signal' && isBelowLine && run.flow.startOverlap === null)
    return modelOf(run).prospect === 'grows'
      ? 'The finite system found the signal below the line: it started with m of order 1/√N, which a power of t makes large.'
      : 'The finite system found the signal below the line: at this N its m, of order 1/√N, was not small.';
  if (outcome === 'signal' && startsFarAbove(run))
    return `A random start of N = ${run.flow.dimension} has m of about 1/√N = ${formatNumber(1 / Math.sqrt(run.flow.dimension), 2)}, N = ∞ starts from ${formatNumber(run.chsck?.initialOverlap ?? 0, 2)}: that is why their times differ.`;
  if (outcome === 'anti-correlated')
    return 'The finite system started with m < 0 and turned away from the signal.';
  return '';
}

/** What a curve of a file is of. */
export function curveWords({ name, point }: OpenedCurve): string {
  return `${name} at ${pointWords(point, 6)}`;
}
