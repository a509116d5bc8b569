/** What the instances of a run have in common, from those that have come to their end. */
import type { Columns } from '../physics/computation';
import { aggregateEnsemble, type Ensemble } from '../physics/flow/ensemble';
import { outcomeCriterion, type Outcome } from '../physics/flow/outcome';
import { shareOfRuns, type Share } from '../physics/flow/shareOfRuns';
import { isSameSchedule, lastTemperature } from '../physics/thermal/schedule';
import type { DynamicsResult, FlowColumn, FlowResult } from '../state/runs/results';
import { modelOf } from '../state/selectors/landscape';
import type { RunView } from '../state/selectors/runs';
import type { Run } from '../state/view';

export interface OutcomeCount {
  /** Instances that are at their end. */
  readonly done: number;
  /** All that the run asks for. */
  readonly total: number;
  readonly found: number;
  readonly antiCorrelated: number;
  readonly neither: number;
}

/** For even orders, x and -x are one configuration: only |m| means something. */
export function isSignless(run: Run): boolean {
  return modelOf(run).isEven;
}

/**
 * N = infinity to be shown beside the instances: started as they start, or beside one random start,
 * which is like no other, whatever the run asks for at its temperature. Null where there is none.
 */
export function limitBeside({ run, dynamics, companion }: RunView): DynamicsResult | null {
  const { flow } = run;
  if (flow?.members !== 1 || flow.startOverlap !== null) return companion;
  const isAlike = dynamics !== null && isSameSchedule(dynamics.request, flow);
  return isAlike && (flow.tensorFrom ?? 0) === 0 ? dynamics : null;
}

/** Instances that are at their end, in the order of their seeds. */
function finishedMembers({ members }: RunView): readonly FlowResult[] {
  return members.filter(({ status }) => status === 'done');
}

/** How an instance stands at its last sample. */
export function outcomeOf(run: Run, { samples }: FlowResult): Outcome {
  return criterionOf(run)(samples.column('overlap').at(-1) ?? 0);
}

export function countOutcomes(view: RunView): OutcomeCount {
  const outcomes = finishedMembers(view).map((member) => outcomeOf(view.run, member));
  const count = (wanted: Outcome): number =>
    outcomes.filter((outcome) => outcome === wanted).length;
  return {
    done: outcomes.length,
    total: view.run.flow?.members ?? 0,
    found: count('signal'),
    antiCorrelated: count('anti-correlated'),
    neither: count('neither'),
  };
}

/** The fraction that found the signal, with its 95 % interval; null while none is at its end. */
export function foundShare({ found, done }: OutcomeCount): Share | null {
  return done === 0 ? null : shareOfRuns(found, done);
}

/** Runs are never mutated, so what follows from their parameters is computed once. */
const criteria = new WeakMap<Run, (overlap: number) => Outcome>();

function criterionOf(run: Run): (overlap: number) => Outcome {
  const criterion =
    criteria.get(run) ?? outcomeCriterion(modelOf(run).mixture, lastTemperature(run.flow ?? {}));
  criteria.set(run, criterion);
  return criterion;
}

interface KnownEnsemble {
  readonly keys: string;
  readonly ensemble: Ensemble;
}

const knownEnsembles = new WeakMap<Run, KnownEnsemble>();

/** Statistics of the instances at their end; null until there are two. For even p those of |m|. */
export function ensembleOf(view: RunView): Ensemble | null {
  const finished = finishedMembers(view);
  if (finished.length < 2) return null;
  const { run } = view;
  const keys = finished.map(({ key }) => key).join();
  const known = knownEnsembles.get(run);
  if (known?.keys === keys) return known.ensemble;
  const columns = finished.map((member) => memberColumns(member, isSignless(run)));
  const ensemble = aggregateEnsemble(
    columns,
    modelOf(run).mixture,
    lastTemperature(run.flow ?? {}),
  );
  knownEnsembles.set(run, { keys, ensemble });
  return ensemble;
}

/** Results are replaced, not changed, so that the columns of one stay the same from frame to frame. */
const knownColumns = new WeakMap<FlowResult, Columns<FlowColumn>>();

/** The samples of one instance; for even p with |m| in the place of m. */
export function memberColumns(member: FlowResult, signless: boolean): Columns<FlowColumn> {
  const known = knownColumns.get(member);
  if (known) return known;
  const { samples } = member;
  const overlap = samples.column('overlap');
  const columns = {
    time: samples.column('time'),
    energy: samples.column('energy'),
    mu: samples.column('mu'),
    overlap: signless ? overlap.map(Math.abs) : overlap,
  };
  knownColumns.set(member, columns);
  return columns;
}
