import { describe, expect, it } from 'vitest';
import type { DynamicsResult, ResultStatus } from '../../src/state/runs/results';
import { dynamicsObservables, emptyColumns } from '../../src/physics/chsck/problem';
import { Series } from '../../src/physics/series';
import {
  endTime,
  energyDomain,
  levelledViews,
  timeCurves,
  timeDomain,
  type RunCurves,
} from '../../src/panels/dynamics/view';
import { liveSlot } from '../../src/state/view';
import { jobsOf } from '../../src/state/runs/requests';
import { coldTheories } from '../support/coldTheory';

const threshold = -1.69;

/** A large-N run to `horizon` that has come down to `energy`. */
function runTo(
  horizon: number,
  energy: number,
  status: ResultStatus = 'done',
  slot = 1,
): RunCurves {
  const run: RunCurves['run'] = {
    slot,
    point: { p: 3, deltaP: 1, invDelta2: 2.3 },
    chsck: { initialOverlap: 1e-10, temperature: 0, horizon, tolerance: 1e-4 },
    flow: null,
  };
  const samples: DynamicsResult['samples'] = new Series(['time', ...dynamicsObservables]);
  samples.replace(0, 0, {
    ...emptyColumns(2),
    time: Float64Array.of(horizon / 10, horizon),
    energy: Float64Array.of(energy / 10, energy),
  });
  const job = jobsOf(run).chsck;
  if (job === null) throw new Error('the run has a large-N part');
  const dynamics: DynamicsResult = {
    kind: 'dynamics',
    key: job.key,
    request: job.request,
    status,
    fraction: 1,
    elapsed: 0,
    timeLeft: null,
    samples,
    errors: new Series(dynamicsObservables),
    version: 1,
    summary: null,
    failure: null,
  };
  return {
    run,
    dynamics,
    flow: null,
    members: [],
    companion: dynamics,
    ...coldTheories({ thresholdEnergy: threshold }),
  };
}

describe('timeDomain(views, scale)', () => {
  it('begins early enough for the shortest run and ends with the longest', () => {
    expect(timeDomain([runTo(1e-3, -0.01)], 'log')).toEqual([1e-4, 1e-3]);
    expect(timeDomain([runTo(1e-3, -0.01), runTo(1e4, -1.6)], 'log')).toEqual([1e-4, 1e4]);
    expect(timeDomain([runTo(1e4, -1.6)], 'log')).toEqual([1e-2, 1e4]);
    expect(timeDomain([runTo(1e-3, -0.01)], 'linear')).toEqual([0, 1e-3]);
  });

  it('has all of the current point beside short runs, along ln t; along t it ends with the runs', () => {
    const views = [runTo(20, -1.6), runTo(1e4, -2, 'done', liveSlot)];
    expect(timeDomain(views, 'log')).toEqual([1e-2, 1e4]);
    expect(timeDomain(views, 'linear')).toEqual([0, 20]);
    expect(timeDomain(views.slice(1), 'linear')).toEqual([0, 1e4]);
  });

  it('goes as far as an opened file', () => {
    const curve = { name: 'run 1', point: { p: 3, deltaP: 1, invDelta2: 2 }, errors: {} };
    const time = Float64Array.of(0.1, 1e6);
    const file = { name: 'a.json', curves: [{ ...curve, time, energy: time, overlap: null }] };
    expect(timeDomain([runTo(1e4, -1.6)], 'log', [file])).toEqual([1e-2, 1e6]);
    expect(timeDomain([], 'linear', [file])).toEqual([0, 1e6]);
  });
});

describe('the values without a cursor', () => {
  it('are those at the ends of the curves as they are drawn, also where the axis ends before', () => {
    const ends = (last: number) =>
      timeCurves([runTo(20, -1.6), runTo(1e4, -2, 'done', 2)]).map((curve) => endTime(curve, last));
    expect(ends(1e4)).toEqual([20, 1e4]);
    expect(ends(20)).toEqual([20, 20]);
  });
});

describe('levelledViews(views, current)', () => {
  const runs = [1, 2, 3, 4, 5].map((slot) => runTo(1e4, -1.6, 'done', slot));
  const live = runTo(1e4, -2, 'done', liveSlot);

  it('are all of four runs, and of more only the one that is looked at', () => {
    const four = [...runs.slice(0, 4), live];
    expect(levelledViews(four, live)).toEqual(four);
    expect(levelledViews([...runs, live], live)).toEqual([live]);
    expect(levelledViews(runs, runs[2])).toEqual([runs[2]]);
    expect(levelledViews(runs, undefined)).toEqual([]);
  });
});

describe('energyDomain(views)', () => {
  const top = (...views: RunCurves[]) => energyDomain(views)[1];

  it('leaves out the first fall, which is alike in all runs', () => {
    expect(top(runTo(1e4, -1.6))).toBeCloseTo(0.55 * threshold, 12);
  });

  it('shows all of it for the sake of a run that ended within it, in whatever way', () => {
    for (const status of ['done', 'cancelled', 'failed'] as const)
      expect(top(runTo(1e4, -1.6), runTo(1e-3, -0.01, status, 2))).toBeGreaterThan(0);
  });

  it('stands still while a run begins', () => {
    expect(top(runTo(1e4, -0.01, 'running'))).toBeCloseTo(0.55 * threshold, 12);
  });
});
