/** What is said while there is nothing to show fits the state, in every state there is. */
import { describe, expect, it } from 'vitest';
import { emptyColumns } from '../../src/physics/chsck/problem';
import { settingsWords } from '../../src/panels/finiteNConditioned/words';
import { ensembleWords, limitWords } from '../../src/panels/finiteNEnsemble/words';
import { trendView } from '../../src/panels/finiteNTrend/view';
import { energyTrendWords } from '../../src/panels/finiteNTrend/words';
import { runSentence } from '../../src/panels/dynamics/words';
import { phaseWords } from '../../src/panels/phaseDiagram/words';
import { dynamicsDetail } from '../../src/panels/runTray/words';
import type { LatestStatus } from '../../src/state/latest/results';
import { collectDynamicsRun, collectFlowRun } from '../../src/state/runs/collect';
import { jobsOf } from '../../src/state/runs/requests';
import type { DynamicsResult, FlowResult, ResultStatus } from '../../src/state/runs/results';
import type { Run } from '../../src/state/view';
import { modelAt } from '../../src/physics/spikedModel';
import { coldTheories } from '../support/coldTheory';

const statuses = ['waiting', 'running', 'paused', 'failed', 'cancelled', 'done'] as const;
const latestStatuses = ['idle', 'loading', 'ready', 'failed'] as const;
/** States in which nothing more comes by itself. */
const ended: readonly ResultStatus[] = ['failed', 'cancelled', 'done'];
/** Words that promise that something comes. */
const promise = /waiting|yet|on their way|being computed|computing|falling/i;

const point = { p: 3, deltaP: 1, invDelta2: 1.5 };
const theories = coldTheories({ thresholdEnergy: -1.6 });
const chsck = { initialOverlap: 1e-10, temperature: 0, horizon: 100, tolerance: 1e-4 };
const ensemble: Run = {
  slot: 1,
  point,
  chsck: null,
  flow: {
    dimension: 40,
    seed: 1,
    horizon: 10,
    degree: null,
    members: 3,
    startOverlap: null,
    temperature: 0,
    noiseSeed: 0,
  },
};

const failure = { code: 'worker-lost', message: 'The worker stopped unexpectedly.' } as const;

/** A result in some state that has come as far as `end`; nothing has arrived if that is 0. */
function dynamicsIn(status: ResultStatus, end = 0): DynamicsResult {
  const job = jobsOf({ slot: 1, point, chsck, flow: null }).chsck;
  if (!job) throw new Error('no job');
  const result = collectDynamicsRun(job.key, job.request, () => 0, null).snapshot();
  if (end > 0) {
    const one = (value: number): Float64Array<ArrayBuffer> => Float64Array.of(value);
    result.samples.replace(0, 0, {
      ...emptyColumns(1),
      time: one(end),
      energy: one(-1.2),
      mu: one(4),
      overlap: one(0),
    });
  }
  return { ...result, status, failure: status === 'failed' ? failure : null };
}

function membersIn(status: ResultStatus): FlowResult[] {
  return jobsOf(ensemble).members.map((job) => ({
    ...collectFlowRun(job.key, job.request, () => 0, null).snapshot(),
    status,
  }));
}

function sentenceOf(dynamics: DynamicsResult): string {
  const run: Run = { slot: 1, point, chsck, flow: null };
  return runSentence({ run, dynamics, companion: null, flow: null, members: [], ...theories });
}

/** What every state is said in. */
const sayings: readonly (readonly [string, (status: ResultStatus) => string])[] = [
  ['a run without samples', (status) => sentenceOf(dynamicsIn(status))],
  ['a run in its first fall', (status) => sentenceOf(dynamicsIn(status, 3))],
  ['the progress of a run without samples', (status) => detail(dynamicsIn(status))],
  [
    'an ensemble of which none is at its end',
    (status) => {
      const members = membersIn(status === 'done' ? 'cancelled' : status);
      const flow = members[0] ?? null;
      return ensembleWords({
        run: ensemble,
        dynamics: null,
        companion: null,
        flow,
        members,
        ...theories,
      });
    },
  ],
  [
    'the curve of N = infinity beside an ensemble',
    (status) => {
      const companion = dynamicsIn(status);
      const rest = { dynamics: null, flow: null, members: [], ...theories };
      return limitWords({ run: ensemble, companion, ...rest });
    },
  ],
  [
    'a trend of which no instance has arrived',
    (status) =>
      energyTrendWords(trendView(modelAt(point), { key: '', cells: [] }, null, null), status),
  ],
];

function detail(result: DynamicsResult): string {
  return dynamicsDetail(result);
}

describe('what is said of a job that', () => {
  const cases = sayings.flatMap(([what, say]) =>
    statuses.map((status) => ({ what, say, status, isOver: ended.includes(status) })),
  );

  it.each(cases.filter(({ isOver }) => isOver))(
    'has ended promises nothing more: $what, $status',
    ({ say, status }) => {
      expect(say(status)).not.toMatch(promise);
    },
  );

  it.each(cases.filter(({ isOver }) => !isOver))(
    'goes on does not say that it has ended: $what, $status',
    ({ say, status }) => {
      expect(say(status)).not.toMatch(/failed|cancelled|came to|it ends/i);
    },
  );

  it('has no samples names its state', () => {
    expect(statuses.map((status) => sentenceOf(dynamicsIn(status)))).toEqual([
      'Waiting for a worker.',
      'Waiting for its first samples.',
      'Paused before its first samples.',
      'Failed before its first samples.',
      'Cancelled before its first samples.',
      'Done, without its first samples.',
    ]);
  });
});

describe('what is said of what follows the view', () => {
  const wordsOf = (status: LatestStatus): string => phaseWords(point, null, status);

  it('promises lines only while they are being computed', () => {
    expect(latestStatuses.filter((status) => promise.test(wordsOf(status)))).toEqual([
      'idle',
      'loading',
      'ready',
    ]);
    expect(wordsOf('failed')).toBe('No lines are drawn.');
  });

  it('says of conditioned points where they stand only once they are there', () => {
    expect(latestStatuses.map((status) => settingsWords(status, null))).toEqual([
      '',
      'Computing for these settings…',
      'At the threshold energy εₜₕ: the bulk touches zero.',
      'Not computed for these settings.',
    ]);
  });
});
