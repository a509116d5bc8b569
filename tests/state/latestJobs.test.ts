import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TwoTimePicture } from '../../src/physics/chsck/longTime/twoTime';
import { emptyColumns } from '../../src/physics/chsck/problem';
import type { SampledSpectrum } from '../../src/physics/hessian/sampleSpectrum';
import type { App } from '../../src/state/app';
import { restMilliseconds } from '../../src/state/latest/latestJobs';
import { phaseLineGrid } from '../../src/state/latest/phaseLineGrid';
import { selectPhaseLines } from '../../src/state/selectors/landscape';
import { latestOf, type LatestJob, type LatestJobs } from '../../src/state/latest/results';
import type { JobKind } from '../../workers/protocol/catalogue';
import { phaseLines } from '../support/computations';
import { eventually } from '../support/eventually';
import type { FakeClient } from '../support/fakeClient';
import { startTestApp } from '../support/testApp';
import { chsckPart } from '../../src/state/settings/launch';
import { contour, furtherLines, phaseZoom } from '../../src/state/settings/phaseDiagram';
import { spectrumDimension } from '../../src/state/settings/hessian';

let client: FakeClient;
let app: App;

beforeEach(() => {
  ({ app, client } = startTestApp());
});

function all(): LatestJobs {
  return app.store.getState().latest;
}

function latest<K extends JobKind>(kind: K): LatestJob<K> {
  return latestOf(app.store.getState(), kind);
}

describe('the lines of the phase diagram', () => {
  it('are computed for the current p as an interactive job', async () => {
    expect(latest('phaseLines').status).toBe('loading');
    const job = client.latest('phaseLines');
    expect(job).toMatchObject({
      request: { p: 3, deltaP: phaseLineGrid(null) },
      options: { priority: 'interactive' },
    });
    await job.send({ type: 'done', summary: phaseLines(3) });
    expect(latest('phaseLines').status).toBe('ready');
    expect(selectPhaseLines(app.store.getState())).toEqual(phaseLines(3));
  });

  it('are computed once per p, and those of another p are not shown', async () => {
    await client.latest('phaseLines').send({ type: 'done', summary: phaseLines(3) });
    app.actions.setPoint({ p: 4 });
    expect(selectPhaseLines(app.store.getState())).toBeNull();
    app.actions.setPoint({ p: 3 });
    expect(selectPhaseLines(app.store.getState())).toEqual(phaseLines(3));
    expect(client.jobs).toHaveLength(2);
  });

  it('of a p that was left are given up, so the latest p never waits', async () => {
    const left = client.latest('phaseLines');
    app.actions.setPoint({ p: 4 });
    expect(left.options.signal.aborted).toBe(true);
    await left.send({ type: 'done', summary: phaseLines(3) });
    expect(latest('phaseLines').status).toBe('loading');
    app.actions.setPoint({ p: 3 });
    expect(client.jobs).toHaveLength(3);
  });

  it('can be retried after a failure', async () => {
    const failure = { code: 'worker-lost', message: 'The worker stopped.' } as const;
    await client.latest('phaseLines').send({ type: 'failed', failure });
    expect(latest('phaseLines')).toMatchObject({
      status: 'failed',
      message: 'The worker stopped.',
    });
    expect(client.jobs).toHaveLength(1);
    app.actions.retryLatest('phaseLines');
    await client.latest('phaseLines').send({ type: 'done', summary: phaseLines(3) });
    expect(latest('phaseLines').status).toBe('ready');
  });

  it('keep the lines of the wider window until those of a zoom are there', async () => {
    await client.latest('phaseLines').send({ type: 'done', summary: phaseLines(3) });
    app.actions.set(phaseZoom, { deltaP: [1, 1.1], invDelta2: [1, 2] });
    expect(latest('phaseLines').status).toBe('loading');
    expect(selectPhaseLines(app.store.getState())).toEqual(phaseLines(3));
  });
});

describe('what the view does not ask for', () => {
  it('is not computed', () => {
    expect(client.jobs.map(({ kind }) => kind)).toEqual(['phaseLines']);
  });

  it('is computed when it does, and given up when it no longer does', () => {
    app.actions.set(contour, 'theta');
    const job = client.latest('contourMap');
    expect(job.request).toMatchObject({ quantity: 'theta', p: 3 });
    app.actions.set(contour, 'none');
    expect(job.options.signal.aborted).toBe(true);
    expect(latest('contourMap')).toMatchObject({ status: 'idle', key: null });
  });
});

describe('the contour map', () => {
  it('is not computed again during a drag, nor for an m0 that it does not depend on', () => {
    app.actions.set(contour, 'growthRate');
    const count = client.jobs.length;
    app.actions.setPoint({ invDelta2: 2.5 }, 'drag');
    app.actions.change(chsckPart.asked, { initialOverlap: 1e-4 });
    expect(client.jobs).toHaveLength(count);
    app.actions.set(contour, 'escapeTime');
    app.actions.change(chsckPart.asked, { initialOverlap: 1e-5 });
    expect(client.jobs).toHaveLength(count + 2);
  });
});

describe('a sampled spectrum', () => {
  const sample: SampledSpectrum = {
    eigenvalues: Float64Array.of(0),
    overlaps: Float64Array.of(1),
  };

  it('that was begun is finished during a drag, then the latest one is computed', async () => {
    app.actions.set(spectrumDimension, 100);
    const first = client.latest('spectrum');
    app.actions.setPoint({ invDelta2: 2.4 }, 'drag');
    app.actions.setPoint({ invDelta2: 2.5 }, 'drag');
    expect(first.options.signal.aborted).toBe(false);
    expect(client.latest('spectrum')).toBe(first);
    await first.send({ type: 'done', summary: sample });
    expect(latest('spectrum').finished?.summary).toBe(sample);
    expect(latest('spectrum').status).toBe('loading');
    const last = client.latest('spectrum');
    expect(last).not.toBe(first);
    await last.send({ type: 'done', summary: sample });
    expect(latest('spectrum').status).toBe('ready');
  });
});

describe('a picture of two times', () => {
  const picture = (count: number): TwoTimePicture => ({
    samples: { time: new Float64Array(count), ...emptyColumns(count) },
    errors: emptyColumns(0),
    curves: [],
  });

  it('is shown as soon as it is there, and a better one takes its place', async () => {
    app.actions.choose({ page: 'aging' });
    const job = client.latest('twoTime');
    const [first, last] = [picture(1), picture(2)];
    await job.send({ type: 'progress', fraction: 0.1, batch: first });
    expect(latest('twoTime')).toMatchObject({ status: 'loading', finished: { summary: first } });
    await job.send({ type: 'done', summary: last });
    expect(latest('twoTime')).toMatchObject({ status: 'ready', finished: { summary: last } });
  });

  it('is finished during a drag, but not what would follow it', async () => {
    app.actions.choose({ page: 'aging' });
    const job = client.latest('twoTime');
    app.actions.setPoint({ invDelta2: 2.4 }, 'drag');
    app.actions.setPoint({ invDelta2: 2.5 }, 'drag');
    expect(job.options.signal.aborted).toBe(false);
    const first = picture(1);
    await job.send({ type: 'progress', fraction: 0.1, batch: first });
    expect(job.options.signal.aborted).toBe(true);
    expect(latest('twoTime')).toMatchObject({ status: 'loading', finished: { summary: first } });
    expect(client.latest('twoTime').request).toMatchObject({ point: { invDelta2: 2.5 } });
    app.actions.setPoint({ invDelta2: 2.6 }, 'drag');
    expect(client.latest('twoTime').request).toMatchObject({ point: { invDelta2: 2.5 } });
  });

  it('is not kept for a return: it is no result', async () => {
    app.actions.choose({ page: 'aging' });
    await client.latest('twoTime').send({ type: 'progress', fraction: 0.1, batch: picture(1) });
    app.actions.setPoint({ invDelta2: 2.4 });
    const count = client.jobs.length;
    app.actions.setPoint({ invDelta2: 2.3 });
    await client.latest('twoTime').send({ type: 'progress', fraction: 0.1, batch: picture(1) });
    expect(client.jobs.length).toBeGreaterThan(count);
    expect(latest('twoTime').status).toBe('loading');
  });
});

describe('a refined map', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const mapJobs = (): number => client.jobs.filter(({ kind }) => kind === 'splitMap').length;

  it('is begun once the view has stood still, however long the drag was', () => {
    app.actions.choose({ page: 'landscape' });
    for (const invDelta2 of [2, 2.1, 2.2, 2.3, 2.4]) {
      app.actions.setPoint({ invDelta2 }, 'drag');
      vi.advanceTimersByTime(restMilliseconds - 1);
    }
    expect(mapJobs()).toBe(0);
    vi.advanceTimersByTime(1);
    expect(mapJobs()).toBe(1);
    expect(client.latest('splitMap').request).toMatchObject({ point: { invDelta2: 2.4 } });
  });

  it('does not wait for a cursor or a run to stand still', () => {
    app.actions.choose({ page: 'landscape' });
    vi.advanceTimersByTime(restMilliseconds / 2);
    app.actions.setHover({ energy: -1.5 });
    vi.advanceTimersByTime(restMilliseconds / 2);
    expect(mapJobs()).toBe(1);
  });
});

describe('a job whose worker dies', () => {
  const failure = { code: 'worker-lost', message: 'The worker stopped.' } as const;
  const openLandscape = (): void => {
    app.actions.choose({ page: 'landscape' });
  };
  /** What makes the view ask for each kind. */
  const wishes = {
    furtherLines: () => {
      app.actions.set(furtherLines, ['bayesSpinodal']);
    },
    contourMap: () => {
      app.actions.set(contour, 'theta');
    },
    spectrum: () => {
      app.actions.set(spectrumDimension, 50);
    },
    splitMap: openLandscape,
    overlapMap: openLandscape,
    quenchedCurve: openLandscape,
  } as const;
  const kinds = [
    'furtherLines',
    'contourMap',
    'spectrum',
    'splitMap',
    'overlapMap',
    'quenchedCurve',
  ] as const;

  it.each(kinds)(
    'of kind %s says so, loses nothing else, and is tried again when asked',
    async (kind) => {
      await client.latest('phaseLines').send({ type: 'done', summary: phaseLines(3) });
      wishes[kind]();
      await eventually(() => client.latest(kind));
      const before = all();
      await client.latest(kind).send({ type: 'failed', failure });
      expect(latest(kind)).toMatchObject({ status: 'failed', message: failure.message });
      expect({ ...all(), [kind]: before[kind] }).toEqual(before);
      const count = client.jobs.length;
      app.actions.retryLatest(kind);
      expect(client.jobs).toHaveLength(count + 1);
      expect(client.latest(kind).request).toEqual(
        client.jobs.find((job) => job.kind === kind)?.request,
      );
      expect(latest(kind).status).toBe('loading');
    },
  );

  it('is not tried again by itself, but what the view asks for next is computed', async () => {
    app.actions.set(contour, 'theta');
    await client.latest('contourMap').send({ type: 'failed', failure });
    const count = client.jobs.length;
    app.actions.setPoint({ invDelta2: 2 });
    expect(client.jobs).toHaveLength(count);
    app.actions.set(contour, 'growthRate');
    expect(client.latest('contourMap').request).toMatchObject({ quantity: 'growthRate' });
    expect(latest('contourMap').status).toBe('loading');
  });
});

describe('phaseLineGrid', () => {
  it('rises over the whole range of the parameter', () => {
    for (const window of [null, { deltaP: [0, 0.3], invDelta2: [0, 1] }] as const) {
      const grid = phaseLineGrid(window);
      expect(grid[0]).toBe(0.01);
      expect(grid.at(-1)).toBe(100);
      expect(grid.every((value, i) => i === 0 || value > (grid[i - 1] ?? 0))).toBe(true);
    }
  });

  it('is fine within a zoomed window', () => {
    const within = phaseLineGrid({ deltaP: [1, 1.1], invDelta2: [0, 1] });
    expect(within.filter((value) => value >= 1 && value <= 1.1).length).toBeGreaterThan(100);
  });
});
