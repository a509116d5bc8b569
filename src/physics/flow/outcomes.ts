/**
 * What becomes of many instances of one size: each flows, and only how it ends is kept
 * (docs/physics.md#finite-n). One instance takes no companion and stops once it is decided, so this
 * costs a fraction of as many full runs.
 */
import type { Columns, Computation } from '../computation';
import { spikedMixture } from '../mixture';
import type { ModelPoint } from '../parameters';
import { createLandscape } from './createLandscape';
import { FlowIntegrator } from './integrator';
import { outcomeCriterion, type Outcome } from './outcome';

export interface OutcomesProblem {
  readonly point: ModelPoint;
  /** N, of dense instances. */
  readonly dimension: number;
  /** Seed of the first instance; the others have those that follow. */
  readonly seed: number;
  /** K >= 1, how many instances. */
  readonly members: number;
  readonly horizon: number;
}

/**
 * One row an instance. `outcome` is 1 for the signal, -1 for its opposite, 0 for neither at the
 * horizon; `time` is when the flow had found the signal or came to rest, else the horizon.
 */
export type OutcomeColumn = 'seed' | 'initialOverlap' | 'overlap' | 'outcome' | 'time';

export interface OutcomesBatch {
  readonly rows: Columns<OutcomeColumn>;
}

export interface OutcomesSummary {
  readonly members: number;
}

/** Whether an instance ends here or there is seen far sooner than its energy to this accuracy. */
const tolerance = 1e-3;

/** Below this root mean square of dx/dt an instance is at rest. */
const stationarySpeed = 1e-6;

const outcomeCodes: Readonly<Record<Outcome, number>> = {
  signal: 1,
  'anti-correlated': -1,
  neither: 0,
};

/** @throws RangeError on parameters out of range and on instances beyond the dense limit. */
export function* flowOutcomes(
  problem: OutcomesProblem,
): Computation<OutcomesBatch, OutcomesSummary> {
  const { seed, members } = problem;
  for (let member = 0; member < members; member++) {
    const row = yield* oneOutcome(problem, seed + member, member / members);
    yield { fraction: (member + 1) / members, batch: { rows: asColumns(row) } };
  }
  return { members };
}

type OutcomeRow = Readonly<Record<OutcomeColumn, number>>;

function* oneOutcome(
  { point, dimension, horizon }: OutcomesProblem,
  seed: number,
  fraction: number,
): Computation<OutcomesBatch, OutcomeRow> {
  const outcomeOf = outcomeCriterion(spikedMixture(point));
  const drawing = createLandscape({ point, dimension, seed, horizon });
  let drawn = drawing.next();
  for (; !drawn.done; drawn = drawing.next()) yield { fraction };
  const beginning = FlowIntegrator.begin(drawn.value, tolerance);
  let begun = beginning.next();
  for (; !begun.done; begun = beginning.next()) yield { fraction };
  const flow = begun.value;
  const initialOverlap = flow.overlap;
  while (
    flow.time < horizon &&
    flow.speed >= stationarySpeed &&
    outcomeOf(flow.overlap) !== 'signal'
  ) {
    const step = flow.advance(horizon);
    while (!step.next().done) yield { fraction };
  }
  const outcome = outcomeCodes[outcomeOf(flow.overlap)];
  return { seed, initialOverlap, overlap: flow.overlap, outcome, time: flow.time };
}

function asColumns(row: OutcomeRow): Columns<OutcomeColumn> {
  return {
    seed: Float64Array.of(row.seed),
    initialOverlap: Float64Array.of(row.initialOverlap),
    overlap: Float64Array.of(row.overlap),
    outcome: Float64Array.of(row.outcome),
    time: Float64Array.of(row.time),
  };
}
