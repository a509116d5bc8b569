/**
 * Message passing at N = infinity (docs/physics.md#amp): the field of an iteration is Q_s'(m) x* and normal noise
 * of variance Q'(q), Q of the terms that are heard, so that a few numbers say all.
 */
import type { Columns, Computation } from '../computation';
import type { Mixture } from '../mixture';
import { ampAlgorithms, type AmpName } from './algorithms';

/**
 * `overlap` m = x.x* / N of the estimate and `norm` q = |x|^2/N; `direction` m / sqrt(q), the overlap of the point
 * of the sphere in its direction, 0 without one; `kept`, the overlap of that point with the one before, NaN at the
 * start; `energy` of the estimate in the terms that are heard, per degree of freedom.
 */
export type AmpColumn = 'iteration' | 'overlap' | 'norm' | 'direction' | 'kept' | 'energy';

export interface StateEvolutionProblem {
  readonly mixture: Mixture;
  readonly algorithm: AmpName;
  /** Overlap with the signal of the direction of the start, between -1 and 1, not 0. */
  readonly initialOverlap: number;
}

export interface AmpState {
  readonly overlap: number;
  readonly norm: number;
  readonly direction: number;
  readonly kept: number;
  readonly energy: number;
}

/** Where message passing ends, at N = infinity. */
export interface AmpLimit {
  readonly reached: AmpState;
  /** Whether overlap and `kept` had settled within `longest` iterations. */
  readonly settled: boolean;
  /** First iteration whose direction has half of the reached overlap; null where that is 0. */
  readonly halfAt: number | null;
}

/** x . y/N of consecutive estimates and chi, which the state does not show. */
interface Step {
  readonly state: AmpState;
  readonly previous: { readonly overlap: number; readonly slope: number };
  readonly across: number;
}

/** Iterations after which a limit is given up. */
const longest = 1_000_000;

/** Directions of smaller overlap have lost the signal. */
const nothing = 1e-60;

const settledWithin = 1e-13;

const iterationsPerSlice = 4096;

/** The states of the start and of so many iterations. */
export function stateEvolution(
  problem: StateEvolutionProblem,
  iterations: number,
): Columns<AmpColumn> {
  const states: AmpState[] = [];
  let step = begin(problem);
  for (let k = 0; ; k++) {
    states.push(step.state);
    if (k === iterations) break;
    step = next(problem, step);
  }
  return ampColumns(states);
}

/** Iterates until the overlap settles. */
export function* ampLimit(problem: StateEvolutionProblem): Computation<never, AmpLimit> {
  const directions: number[] = [];
  let step = begin(problem);
  for (let k = 0; k < longest; k++) {
    const { direction, kept } = step.state;
    directions.push(direction);
    step = next(problem, step);
    if (Math.abs(direction) < nothing) return lost(step.state);
    const change = Math.abs(step.state.direction / direction - 1);
    if (Math.max(change, Math.abs(step.state.kept - kept)) <= settledWithin)
      return limitOf(step.state, true, directions);
    if (k % iterationsPerSlice === 0) yield { fraction: k / longest };
  }
  return limitOf(step.state, false, directions);
}

/** One row for each state. */
export function ampColumns(states: readonly AmpState[], first = 0): Columns<AmpColumn> {
  const column = (key: keyof AmpState): Float64Array<ArrayBuffer> =>
    Float64Array.from(states, (state) => state[key]);
  return {
    iteration: Float64Array.from(states, (_, k) => first + k),
    overlap: column('overlap'),
    norm: column('norm'),
    direction: column('direction'),
    kept: column('kept'),
    energy: column('energy'),
  };
}

function limitOf(reached: AmpState, settled: boolean, directions: readonly number[]): AmpLimit {
  const half = Math.abs(reached.direction) / 2;
  const at = directions.findIndex((direction) => Math.abs(direction) >= half);
  return { reached, settled, halfAt: at < 0 ? null : at };
}

function lost(state: AmpState): AmpLimit {
  return { reached: { ...state, overlap: 0, direction: 0 }, settled: true, halfAt: null };
}

function begin({ mixture, algorithm, initialOverlap }: StateEvolutionProblem): Step {
  const norm = ampAlgorithms[algorithm].startNorm(initialOverlap);
  const overlap = initialOverlap * Math.sqrt(norm);
  const energy = -mixture.signal.value(overlap);
  return {
    state: { overlap, norm, direction: initialOverlap, kept: NaN, energy },
    previous: { overlap: NaN, slope: NaN },
    across: NaN,
  };
}

/** chi Q_s'(m), chi^2 (Q_s'(m)^2 + Q'(q)), and the same of two estimates; the energy as in paper eq 8. */
function next({ mixture, algorithm }: StateEvolutionProblem, step: Step): Step {
  const { overlap, norm } = step.state;
  const heard = ampAlgorithms[algorithm].heard(mixture);
  const pull = mixture.signal.first(overlap);
  const fieldSquare = pull * pull + heard.first(norm);
  // An estimate that has shrunk below what numbers can say, or nothing that is heard.
  if (fieldSquare === 0) return vanished;
  const length = Math.sqrt(fieldSquare);
  const slope = ampAlgorithms[algorithm].slope(fieldSquare);
  // The start knows nothing of the noise.
  const across = Number.isNaN(step.across)
    ? slope * pull * overlap
    : slope *
      step.previous.slope *
      (pull * mixture.signal.first(step.previous.overlap) + heard.first(step.across));
  const state = {
    overlap: slope * pull,
    norm: slope * slope * fieldSquare,
    direction: pull / length,
    kept: across / (slope * length * Math.sqrt(norm)),
    energy: -mixture.signal.value(slope * pull) - slope * heard.first(across),
  };
  return { state, previous: { overlap, slope }, across };
}

const vanished: Step = {
  state: { overlap: 0, norm: 0, direction: 0, kept: NaN, energy: 0 },
  previous: { overlap: 0, slope: 0 },
  across: 0,
};
