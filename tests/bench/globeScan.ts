/**
 * Globes of instances on the plateau beside the closed form of N = infinity, evaluated at the instance's own energy,
 * multiplier and overlap: what is left is the deviation by N (docs/numerics.md#globe). The last columns compare with the
 * threshold state, from which a run of finite time is away for another reason. TIME 0 stands for points made to order
 * instead: stationary, with the energies of the threshold state.
 * `npx tsx tests/bench/globeScan.ts N SEEDS TIME INV_DELTA2...`
 */
import { runToEnd } from '../../src/physics/computation';
import { flowLimits } from '../../src/physics/flow/limits';
import type { Couplings } from '../../src/physics/flow/problem';
import { flowGlobe } from '../../src/physics/globe/flowGlobe';
import type { Globe, GlobeMoment } from '../../src/physics/globe/globe';
import {
  instanceGlobe,
  randomPlaces,
  type InstanceGlobe,
} from '../../src/physics/globe/instanceGlobe';
import { createFit } from '../../src/physics/globe/fit';
import { lowestMode } from '../../src/physics/flow/spectrum/lowestMode';
import { createConditionedInstance } from '../../src/physics/flow/dense/conditioned';
import { denseLandscape } from '../../src/physics/flow/dense/landscape';
import { finish } from '../../src/physics/flow/landscape';
import { energyOn, monomialAt } from '../../src/physics/globe/polynomial';
import { signalTerm } from '../../src/physics/globe/stateGlobe';
import { momentsOf } from '../../src/physics/numerics/statistics';
import { SpikedModel } from '../../src/physics/spikedModel';

const [dimension = 500, seeds = 20, time = 5, ...signals] = process.argv.slice(2).map(Number);
const places = randomPlaces(300, 1);

console.log(
  '| 1/Δ₂ | N | λ | q² | ⟨v,Wv⟩ | matrix | ⟨v,Wu₃⟩ | ⟨u₃,Wu₃⟩ | others, rms | whole globe, rms | largest fit error | m, rms | t − 2 | threshold: whole globe, rms |',
);
const models = signals.map((invDelta2) => new SpikedModel({ p: 3, deltaP: 1, invDelta2 }));
const rows = models.map((): Deviations[] => []);
// Seeds outermost: a scan that is ended early has as many for every point.
for (let seed = 1; seed <= seeds; seed++)
  for (const [i, model] of models.entries()) {
    const started = process.cpuUsage();
    const row = deviations(model, instanceAt(model, seed));
    const { user } = process.cpuUsage(started);
    console.error(signals[i], seed, (user / 1e6).toFixed(1), JSON.stringify(row));
    rows[i]?.push(row);
  }
for (const [i, invDelta2] of signals.entries()) {
  const column = (key: keyof Deviations): number[] => (rows[i] ?? []).map((row) => row[key]);
  const mean = (key: keyof Deviations): string => {
    const { mean: value, standardError } = momentsOf(column(key));
    return `${value.toFixed(4)} ± ${standardError.toFixed(4)}`;
  };
  const rms = (key: keyof Deviations): string =>
    Math.sqrt(momentsOf(column(key).map((value) => value ** 2)).mean).toFixed(4);
  console.log(
    `| ${invDelta2} | ${dimension} | ${mean('eigenvalue')} | ${mean('overlap')} | ${mean('along')} | ${mean('matrix')} | ${mean('mixed')} | ${mean('aside')} | ${rms('others')} | ${rms('globe')} | ${Math.max(...column('fit')).toExponential(1)} | ${rms('m')} | ${mean('shift')} | ${rms('threshold')} |`,
  );
}

type Seen = Pick<InstanceGlobe, 'landscape' | 'frame' | 'energy' | 'mu' | 'deviation'>;

/** The threshold state of a dense instance, made to order. */
function thresholdInstance(model: SpikedModel, seed: number): Seen {
  const { energy, mu } = model.thresholdGlobe();
  const stationary = { overlap: 0, energy, mu };
  const point = model.coordinates;
  const instance = finish(createConditionedInstance(point, dimension, seed, stationary));
  const landscape = denseLandscape(point, instance);
  const { start: x, signal } = landscape;
  const hessian = landscape.hessian(x, mu);
  const search = { tolerance: 1e-8, maxSteps: 2000 };
  const { vector } = finish(
    lowestMode(hessian, x, [signal, landscape.signal.toReversed()], search),
  );
  const globe = finish(instanceGlobe(landscape, createFit([2, 3]), x, vector, hessian));
  return globe;
}

function instanceAt(model: SpikedModel, seed: number): Seen {
  if (time === 0) return thresholdInstance(model, seed);
  const point = model.coordinates;
  const dense: Couplings = { kind: 'dense' };
  const isDense = dimension <= flowLimits(point, dense).dimension.max;
  const couplings: Couplings = isDense ? dense : { kind: 'diluted', degree: 100 };
  const search = { tolerance: isDense ? 1e-8 : 2e-4, maxSteps: isDense ? 2000 : 400 };
  const seen: GlobeMoment[] = [];
  runToEnd(
    flowGlobe({ point, dimension, seed, horizon: time, times: [time], couplings }, search),
    ({ batch }) => {
      for (const { lowest } of batch?.moments ?? []) seen.push(lowest);
    },
  );
  const [moment] = seen;
  if (moment === undefined) throw new Error('no moment has come');
  return moment;
}

type Deviations = ReturnType<typeof deviations>;

/** What an instance has more than theory; curvatures of the noise in units of s. */
function deviations(model: SpikedModel, instance: Seen) {
  const [m, towards] = instance.frame.signal;
  const theory = model.globe({ energy: instance.energy, mu: instance.mu, overlap: m });
  const { theta, scale } = model.hessian(instance.mu, m);
  const noise = instance.landscape.map(({ degree, coefficients }, index) => {
    const weight = model.mixture.terms[index]?.weight ?? NaN;
    const signal = signalTerm(degree, weight, instance.frame.signal).coefficients;
    return coefficients.map((value, i) => value - (signal[i] ?? NaN));
  });
  const second = (index: number, i: number, j: number): number =>
    ((i === 1 ? 1 : 2) * (noise[index]?.[monomialAt(i, j)] ?? NaN)) / scale;
  const both = (i: number, j: number): number => second(0, i, j) + second(1, i, j);
  const along = -2 / Math.max(1, theta);
  const q = Math.sqrt(theory.frame.signalOverlap);
  // Linear and cubic coefficients of the noise: all that theory has none of, up to the signal's pull.
  const pull = model.mixture.first(m) / model.mixture.atOne.first;
  const others = [
    ...noise.flatMap((coefficients, index) => {
      const force = pull * (model.mixture.terms[index]?.weight ?? NaN);
      const { signal } = instance.frame;
      return [
        (coefficients[monomialAt(1, 0)] ?? NaN) - force * signal[1],
        (coefficients[monomialAt(0, 1)] ?? NaN) - force * signal[2],
      ];
    }),
    ...[0, 1, 2, 3].map((j) => noise[1]?.[monomialAt(3 - j, j)] ?? NaN),
  ];
  return {
    eigenvalue: (instance.frame.curvature - theory.frame.curvature) / scale,
    overlap: instance.frame.signalOverlap - theory.frame.signalOverlap,
    along: both(2, 0) - along,
    matrix: second(0, 2, 0) / both(2, 0) - invShare(model),
    mixed: Math.sign(towards) * both(1, 1) - q,
    aside: both(0, 2),
    others: Math.sqrt(others.reduce((sum, value) => sum + value ** 2, 0) / others.length),
    globe: distance(instance, theory),
    fit: instance.deviation,
    m,
    shift: instance.mu / scale - 2,
    threshold: distance(instance, model.thresholdGlobe()),
  };
}

function invShare(model: SpikedModel): number {
  return model.coordinates.invDelta2 / model.mixture.atOne.second;
}

/** Root mean square of the difference of two globes, the ways on the signal's side. */
function distance(one: Seen, other: Globe): number {
  const side = Math.sign(one.frame.signal[1]);
  const squares = places.map(
    ([a, b, c]) =>
      (energyOn(one.landscape, a, side * b, c) - energyOn(other.landscape, a, b, c)) ** 2,
  );
  return Math.sqrt(momentsOf(squares).mean);
}
