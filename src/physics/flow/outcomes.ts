/**
 * What becomes of many instances of one size: each flows until it is decided, and only how it ends is
 * kept (docs/physics.md#finite-n).
 */
import type { Columns, Computation } from '../computation';
import { mixtureAt } from '../mixture';
import type { FlowIntegrator } from './integrator';
import type { Sliced } from './landscape';
import { manyFlows, type ManyFlowsProblem } from './manyFlows';
import { outcomeCriterion, type Outcome } from './outcome';

export type OutcomesProblem = ManyFlowsProblem;

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
  const outcomeOf = outcomeCriterion(mixtureAt(problem.point));
  yield* manyFlows(problem, (flow, seed) => untilDecided(flow, seed, problem.horizon, outcomeOf));
  return { members: problem.members };
}

function* untilDecided(
  flow: FlowIntegrator,
  seed: number,
  horizon: number,
  outcomeOf: (overlap: number) => Outcome,
): Sliced<OutcomesBatch> {
  const initialOverlap = flow.overlap;
  while (
    flow.time < horizon &&
    flow.speed >= stationarySpeed &&
    outcomeOf(flow.overlap) !== 'signal'
  )
    yield* flow.advance(horizon);
  const rows = {
    seed: Float64Array.of(seed),
    initialOverlap: Float64Array.of(initialOverlap),
    overlap: Float64Array.of(flow.overlap),
    outcome: Float64Array.of(outcomeCodes[outcomeOf(flow.overlap)]),
    time: Float64Array.of(flow.time),
  };
  return { rows };
}
