/**
 * The algorithms side by side at one point: gradient flow and Langevin dynamics by the equations, message passing by
 * state evolution, all from a start of the same overlap; and message passing on an instance.
 */
import { collecting } from '../chsck/collectDynamics';
import { solveDynamics } from '../chsck/solveDynamics';
import type { Columns, Computation } from '../computation';
import { inSlices } from '../inSlices';
import { hessianScale } from '../hessian/bulk';
import type { Mixture } from '../mixture';
import type { ModelPoint } from '../parameters';
import { modelAt } from '../spikedModel';
import type { AmpName } from './algorithms';
import { iterateAmp, type AmpProblem } from './instance';
import {
  ampColumns,
  ampLimit,
  stateEvolution,
  type AmpColumn,
  type AmpState,
} from './stateEvolution';

export type AlgorithmName = 'gradientFlow' | 'langevin' | AmpName;

export interface AlgorithmsProblem {
  readonly point: ModelPoint;
  /** Overlap of the direction of every start with the signal, above 0. */
  readonly initialOverlap: number;
  /** Of the Langevin dynamics, above 0. */
  readonly temperature: number;
  /** An instance on which message passing runs as well. */
  readonly instance: Omit<AmpProblem, 'iterations'> | null;
}

export interface AlgorithmCurve {
  /** Times of the dynamics, iterations of message passing; ascending. */
  readonly place: Float64Array<ArrayBuffer>;
  /** Overlap of the direction with the signal. */
  readonly overlap: Float64Array<ArrayBuffer>;
}

export interface AlgorithmResult {
  readonly curve: AlgorithmCurve;
  /** Overlap at the end; 0 where it vanishes, null where it still changes there. */
  readonly reached: number | null;
  /** Time or iteration at which half of that is there; null without one. */
  readonly halfAt: number | null;
  /** Gradients of the loss up to then; of the dynamics as many as Euler's steps at the limit of their stability. */
  readonly gradients: number | null;
}

export interface AlgorithmsSummary {
  readonly algorithms: Readonly<Record<AlgorithmName, AlgorithmResult>>;
  readonly instance: Readonly<Record<AmpName, Columns<AmpColumn>>> | null;
  /** 1/Δ₂ on the line of Langevin dynamics at its temperature, NaN without a matrix that holds the signal. */
  readonly langevinLine: number;
  /** Last time of the dynamics. */
  readonly horizon: number;
}

const horizon = 1e4;
const tolerance = 1e-3;

/** Iterations on the instance, whose overlap begins at about 1/sqrt(N). */
const instanceIterations = 60;

/** Iterations of state evolution that a curve shows, at most. */
const mostDrawn = 20_000;

/** Change over the second half of the time, relative, below which an overlap counts as reached. */
const settledWithin = 0.02;

/** Smaller overlaps are those of a start that is being forgotten, or has not begun to grow. */
const leastReached = 1e-3;

/** @throws RangeError as `iterateAmp` and the solver of the dynamics do. */
export function* compareAlgorithms({
  point,
  initialOverlap,
  temperature,
  instance,
}: AlgorithmsProblem): Computation<never, AlgorithmsSummary> {
  const model = modelAt(point);
  const { mixture } = model;
  const gradientFlow = yield* inSlices(followed(mixture, initialOverlap, 0), 0);
  const langevin = yield* inSlices(followed(mixture, initialOverlap, temperature), 0.3);
  const mlAmp = yield* inSlices(iterated(mixture, 'mlAmp', initialOverlap), 0.6);
  const bayesAmp = yield* inSlices(iterated(mixture, 'bayesAmp', initialOverlap), 0.65);
  return {
    algorithms: { gradientFlow, langevin, mlAmp, bayesAmp },
    instance: instance && (yield* inSlices(onInstance(instance), 0.7)),
    langevinLine: model.langevinLine(temperature),
    horizon,
  };
}

function* followed(
  mixture: Mixture,
  initialOverlap: number,
  temperature: number,
): Computation<never, AlgorithmResult> {
  const problem = { mixture, initialOverlap, temperature, horizon };
  const { samples } = yield* inSlices(collecting(solveDynamics(problem, { tolerance })), 0);
  const { time: place, overlap } = samples;
  const reached = reachedOverlap(place, overlap, initialOverlap);
  const halfAt = reached ? crossing(place, overlap, reached / 2) : null;
  // Rates of the flow go up to 4 s, and Euler's steps are stable up to two over that.
  const gradients = halfAt === null ? null : 2 * hessianScale(mixture) * halfAt;
  return { curve: { place, overlap }, reached, halfAt, gradients };
}

/** 0 where the overlap has fallen for good, null where it is not settled. */
function reachedOverlap(
  time: Float64Array,
  overlap: Float64Array,
  initialOverlap: number,
): number | null {
  const end = overlap.at(-1) ?? NaN;
  const half = time.findIndex((t) => t >= (time.at(-1) ?? NaN) / 2);
  const change = Math.abs(end - (overlap[half] ?? NaN));
  if (end >= leastReached && change <= settledWithin * end) return end;
  return end < initialOverlap && end < leastReached ? 0 : null;
}

/** Where the overlap first passes a level, by a straight line between two samples. */
function crossing(place: Float64Array, overlap: Float64Array, level: number): number | null {
  const after = overlap.findIndex((m) => m >= level);
  if (after <= 0) return after < 0 ? null : place[0];
  const [from, to] = [overlap[after - 1], overlap[after]];
  const [before, at] = [place[after - 1], place[after]];
  return before + ((level - from) / (to - from)) * (at - before);
}

function* iterated(
  mixture: Mixture,
  algorithm: AmpName,
  initialOverlap: number,
): Computation<never, AlgorithmResult> {
  const problem = { mixture, algorithm, initialOverlap };
  const { reached, settled, halfAt } = yield* ampLimit(problem);
  const drawn = Math.min(mostDrawn, Math.max(100, 3 * (halfAt ?? 100)));
  const { iteration, direction } = stateEvolution(problem, drawn);
  return {
    curve: { place: iteration, overlap: direction },
    reached: settled ? reached.direction : null,
    halfAt,
    gradients: halfAt,
  };
}

function* onInstance(
  instance: Omit<AmpProblem, 'iterations'>,
): Computation<never, Record<AmpName, Columns<AmpColumn>>> {
  const states: Record<AmpName, AmpState[]> = { mlAmp: [], bayesAmp: [] };
  const work = iterateAmp({ ...instance, iterations: instanceIterations });
  let step = work.next();
  for (; !step.done; step = work.next()) {
    const { fraction, batch } = step.value;
    if (batch) states[batch.algorithm].push(...statesOf(batch.rows));
    yield { fraction };
  }
  return { mlAmp: ampColumns(states.mlAmp), bayesAmp: ampColumns(states.bayesAmp) };
}

function statesOf({ overlap, norm, direction, kept, energy }: Columns<AmpColumn>): AmpState[] {
  return Array.from(overlap, (value, i) => ({
    overlap: value,
    norm: norm[i],
    direction: direction[i],
    kept: kept[i],
    energy: energy[i],
  }));
}
