/** Solutions of the large-N equations beside references. */
import { collecting, type CollectedDynamics } from '../chsck/collectDynamics';
import { observableOf, type DynamicsObservable } from '../chsck/observables';
import type { DynamicsProblem } from '../chsck/problem';
import { solveDynamics } from '../chsck/solveDynamics';
import { solveUniform } from '../chsck/uniform/solveUniform';
import type { Computation } from '../computation';
import { inPart } from '../inPart';
import { createMixture, spikedMixture } from '../mixture';
import type { CheckedValue, CheckOutcome } from './checks';
import { matrixDynamics } from './matrixDynamics';
import { published, publishedErrors } from './published';

/** So small that nothing of the signal is left in the equations; it cannot be 0. */
const noSignal = 1e-200;
const tolerance = 1e-5;

interface Reference {
  readonly key: DynamicsObservable;
  readonly time: number;
  readonly value: number;
  /** Of the reference; 0 if absent. */
  readonly error?: number;
}

const publishedKeys = ['energy', 'mu', 'correlationZero'] as const;

export function* checkPublished(): Computation<never, CheckOutcome> {
  const shown = published.samples.map(({ time }) => time);
  const times = [...spread(0.1, 499, 30), ...shown];
  const mixture = createMixture(published.terms);
  const run = yield* solved({ mixture, initialOverlap: noSignal }, times);
  return outcomeOf(
    run,
    published.samples.flatMap((sample) =>
      publishedKeys.flatMap((key): Reference[] => {
        const { time, [key]: value } = sample;
        return value === undefined ? [] : [{ key, time, value, error: publishedErrors[key] }];
      }),
    ),
  );
}

export function* checkMatrix(): Computation<never, CheckOutcome> {
  const weight = 0.8;
  const exact = matrixDynamics(weight);
  const mixture = createMixture([{ degree: 2, weight }]);
  const run = yield* solved({ mixture, initialOverlap: noSignal }, spread(0.1, 100, 31));
  return outcomeOf(
    run,
    [0.1, 1, 10, 100].flatMap((time): Reference[] => [
      { key: 'energy', time, value: exact.energy(time) },
      { key: 'mu', time, value: exact.mu(time) },
      { key: 'correlationHalf', time, value: exact.correlation(time, time / 2) },
      { key: 'correlationZero', time, value: exact.correlation(time, 0) },
    ]),
  );
}

/** Above the dynamic transition, which is at T = 0.6124. */
export function* checkEquilibrium(): Computation<never, CheckOutcome> {
  const temperature = 0.8;
  const mixture = createMixture([{ degree: 3, weight: 1.5 }]);
  const { atOne } = mixture;
  const problem = { mixture, temperature, initialOverlap: noSignal };
  const run = yield* solved(problem, spread(0.1, 1000, 41));
  const { samples, errors } = run;
  return outcomeOf(
    run,
    [100, 1000].flatMap((time): Reference[] => {
      const i = rowAt(run, time);
      const settled: Reference[] = [
        { key: 'energy', time, value: -atOne.value / temperature },
        { key: 'mu', time, value: temperature + atOne.first / temperature },
      ];
      // The start is random and no equilibrium: what C(t, 0) has seen of it takes the longest to be forgotten.
      if (time < 1000) return settled;
      const value = (1 - samples.correlationZero[i]) / temperature;
      const error = errors.correlationZero[i] / temperature;
      return [...settled, { key: 'chi', time, value, error }];
    }),
  );
}

/** Energy of the threshold of Q = x^3/3; mu says the same of it, being -3 times the energy of a pure tensor. */
const pureThreshold = -4 / (3 * Math.SQRT2);
const agingExponent = -2 / 3;
/** What is left of the way to the law, measured: 0.64 % in the decade to 1e3, 0.05 % from there on. */
const exponentShare = 0.01;

export function* checkExponents(): Computation<never, CheckOutcome> {
  const times = [1e2, 1e3, 1e4, 1e5, 1e6];
  const mixture = createMixture([{ degree: 3, weight: 1 }]);
  const run = yield* solved({ mixture, initialOverlap: noSignal }, times);
  const { samples, errors } = run;
  const values = times.slice(1).map((at, i): CheckedValue => {
    const [from, to] = [times[i], at].map((time) => rowAt(run, time));
    const distance = (row: number): number => samples.energy[row] - pureThreshold;
    const relative = (row: number): number => errors.energy[row] / distance(row);
    return {
      quantity: 'exponent',
      at,
      value: Math.log10(distance(to) / distance(from)),
      reference: agingExponent,
      estimate: (relative(from) + relative(to)) / Math.LN10,
      referenceError: 0,
      allowed: exponentShare * Math.abs(agingExponent),
    };
  });
  return { values, curve: { x: values.map(({ at }) => at), y: values.map(({ value }) => value) } };
}

export function* checkUniform(): Computation<never, CheckOutcome> {
  const times = [0.25, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4];
  const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.7 });
  const problem = { mixture, initialOverlap: 0.1 };
  const run = yield* inPart(solved(problem, times), 0, 0.3);
  const independent = yield* inPart(
    collecting(solveUniform({ ...problem, horizon: 4 }, { tolerance: 1e-4, times })),
    0.3,
    1,
  );
  const keys = ['overlap', 'energy', 'mu', 'correlationHalf', 'correlationZero'] as const;
  return outcomeOf(
    run,
    [1, 2, 4].flatMap((time) => {
      const i = rowAt(independent, time);
      return keys.map((key) => ({
        key,
        time,
        value: independent.samples[key][i],
        error: independent.errors[key][i],
      }));
    }),
  );
}

function solved(
  problem: Omit<DynamicsProblem, 'horizon'>,
  times: readonly number[],
): Computation<never, CollectedDynamics> {
  const horizon = times[times.length - 1];
  const solving = solveDynamics({ ...problem, horizon }, { tolerance, times });
  return inPart(collecting(solving), 0, 1);
}

/** The curve is that of the first reference's quantity. */
function outcomeOf(run: CollectedDynamics, references: readonly Reference[]): CheckOutcome {
  const { samples, errors } = run;
  return {
    values: references.map(({ key, time, value, error = 0 }): CheckedValue => {
      const i = rowAt(run, time);
      const estimate = errors[key][i] ?? NaN;
      return {
        quantity: observableOf[key].symbol,
        at: time,
        value: samples[key][i] ?? NaN,
        reference: value,
        estimate,
        referenceError: error,
        allowed: estimate + error,
      };
    }),
    curve: { x: Array.from(samples.time), y: Array.from(samples[references[0].key]) },
  };
}

/** -1 where the run ended before. */
function rowAt({ samples }: CollectedDynamics, time: number): number {
  return samples.time.findIndex((t) => Math.abs(t / time - 1) < 1e-9);
}

/** Equal steps in ln t, both ends among them. */
function spread(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) =>
    i === count - 1 ? to : Number((from * (to / from) ** (i / (count - 1))).toPrecision(12)),
  );
}
