/** What the panel of ensembles draws: every instance, their statistics, and N = infinity. */
import type { Columns } from '../../physics/computation';
import type { Ensemble } from '../../physics/flow/ensemble';
import type { Outcome } from '../../physics/flow/outcome';
import { firstSampleTime } from '../../physics/sampleTimes';
import type { DynamicsResult, FlowColumn } from '../../state/runs/results';
import type { TimeScale } from '../timeScale';
import { energyTop } from '../energyTop';
import { ensembleOf, isSignless, limitBeside, memberColumns, outcomeOf } from '../ensemble';
import type { RunCurves } from '../dynamics/view';

export interface MemberCurve {
  readonly seed: number;
  readonly columns: Columns<FlowColumn>;
  readonly outcome: Outcome;
}

export interface EnsembleView {
  readonly members: readonly MemberCurve[];
  /** Null until two instances are at their end. */
  readonly statistics: Ensemble | null;
  /** N = infinity (`limitBeside`). */
  readonly limit: DynamicsResult | null;
  readonly signless: boolean;
  readonly time: readonly [number, number];
  readonly energy: readonly [number, number];
  readonly overlap: readonly [number, number];
}

/** The energy axis starts this far down to the plateau. */
const plateauShare = 0.4;

export function ensembleView(view: RunCurves, scale: TimeScale): EnsembleView {
  const { run, flowTheory: theory } = view;
  const signless = isSignless(run);
  const members = view.members.map((member) => ({
    seed: member.request.seed,
    columns: memberColumns(member, signless),
    outcome: outcomeOf(run, member),
  }));
  const horizon = run.flow?.horizon ?? 1;
  const lowest = (key: 'energy' | 'overlap'): number =>
    members.reduce(
      (low, { columns }) => columns[key].reduce((least, value) => Math.min(least, value), low),
      0,
    );
  const floor = Math.min(theory.thresholdEnergy, theory.signal?.energy ?? 0, lowest('energy'));
  const leastOverlap = lowest('overlap');
  return {
    members,
    statistics: ensembleOf(view),
    limit: limitBeside(view),
    signless,
    time: [scale === 'log' ? firstSampleTime(horizon) : 0, horizon],
    energy: [1.04 * floor, energyTop(plateauShare * theory.thresholdEnergy, view.members)],
    overlap: [leastOverlap < -0.03 ? Math.max(-1, 1.15 * leastOverlap) : -0.03, 1],
  };
}
