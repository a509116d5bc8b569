/**
 * Writes tests/fixtures/dynamics-frozen.json: what the finest pass of the long-time solver says of the
 * models of the conformance suite, with its difference to the pass before as the error. To be run when
 * a model is added, not when a test fails: `npx tsx tests/conformance/freeze.ts`, some minutes.
 */
import { writeFileSync } from 'node:fs';
import { findRoot } from '../../src/physics/numerics/brent';
import { March } from '../../src/physics/chsck/longTime/run/march';
import { fine, finest, type Preset } from '../../src/physics/chsck/longTime/scheme/presets';
import type { RowSeries } from '../../src/physics/chsck/longTime/run/rowSeries';
import type { DynamicsObservable } from '../../src/physics/chsck/problem';
import { spikedMixture } from '../../src/physics/mixture';
import { models, nearLine, type Model } from './models';
import type { FrozenRun } from './frozen';

const target = new URL('../fixtures/dynamics-frozen.json', import.meta.url);
const digits = 10;
/** Times of samples, in units of one and of the time of the escape. */
const times = [0.1, 0.3, 1, 3, 10, 30, 100, 1e3, 1e4];
const ofEscape = [0.3, 0.9, 0.99, 1, 1.01, 1.1];

function solve(model: Model, horizon: number, preset: Preset): RowSeries {
  const mixture = spikedMixture(model);
  const problem = { mixture, initialOverlap: model.initialOverlap, horizon };
  const march = new March(problem, preset);
  const steps = march.run();
  let end = steps.next();
  while (!end.done) end = steps.next();
  if (end.value !== 'horizon' && end.value !== 'stationary')
    throw new Error(`${JSON.stringify(model)} ended: ${end.value}`);
  return march.series;
}

/** When m passes half of its last value. */
function escapeTime(series: RowSeries, horizon: number): number {
  const half = series.last('overlap') / 2;
  const excess = (logTime: number): number => series.at('overlap', Math.exp(logTime)) - half;
  return Math.exp(findRoot(excess, Math.log(1e-2), Math.log(horizon)));
}

function freeze(model: Model, horizon: number): FrozenRun {
  const { fate, ...point } = model;
  const better = solve(model, horizon, finest);
  const worse = solve(model, horizon, fine);
  const [escape, other] =
    fate === 'escapes' ? [better, worse].map((series) => escapeTime(series, horizon)) : [];
  const near = escape === undefined ? [] : ofEscape.map((share) => share * escape);
  const time = [...times, ...near]
    .filter((t) => t <= horizon)
    .map((t) => Number(t.toPrecision(4)))
    .sort((a, b) => a - b);
  const columns = (read: (key: DynamicsObservable, t: number) => number): FrozenRun['values'] => ({
    energy: time.map((t) => read('energy', t)),
    mu: time.map((t) => read('mu', t)),
    overlap: time.map((t) => read('overlap', t)),
    correlationHalf: time.map((t) => read('correlationHalf', t)),
    correlationZero: time.map((t) => read('correlationZero', t)),
    chi: time.map((t) => read('chi', t)),
  });
  return {
    ...point,
    ...(escape !== undefined &&
      other !== undefined && {
        escape: {
          time: Number(escape.toPrecision(digits)),
          error: Number(Math.abs(escape - other).toPrecision(1)),
        },
      }),
    time,
    values: columns((key, t) => Number(better.at(key, t).toPrecision(digits))),
    errors: columns((key, t) =>
      Number(Math.abs(better.at(key, t) - worse.at(key, t)).toPrecision(1)),
    ),
  };
}

const runs = [
  ...models.map((model) => freeze(model, 1e4)),
  ...nearLine.map((model) => freeze(model, 5e4)),
];
const provenance =
  'npx tsx tests/conformance/freeze.ts: the finest pass of the long-time solver (March with the preset finest), every error its difference to the pass with the preset fine. escape: when m passes half of its last value.';
writeFileSync(target, `${JSON.stringify({ provenance, runs }, null, 1)}\n`);
