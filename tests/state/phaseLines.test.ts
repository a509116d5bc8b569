import { beforeEach, describe, expect, it } from 'vitest';
import { createApp, type App } from '../../src/state/app';
import { phaseLineGrid } from '../../src/state/phaseLines';
import { selectPhaseLines } from '../../src/state/selectors/landscape';
import type { LinesState } from '../../src/state/store';
import { phaseLines } from '../support/computations';
import { FakeClient } from '../support/fakeClient';

let client: FakeClient;
let app: App;

beforeEach(() => {
  client = new FakeClient();
  app = createApp({ startJob: client.startJob, schedule: () => undefined, now: () => 0 });
  app.start();
});

function lines(): LinesState {
  return selectPhaseLines(app.store.getState());
}

describe('the lines of the phase diagram', () => {
  it('are computed for the current p as an interactive job', async () => {
    expect(lines()).toEqual({ status: 'loading' });
    const job = client.latest('phaseLines');
    expect(job).toMatchObject({
      request: { p: 3, deltaP: phaseLineGrid },
      options: { priority: 'interactive' },
    });
    await job.send({ type: 'done', summary: phaseLines(3) });
    expect(lines()).toEqual({ status: 'ready', lines: phaseLines(3) });
  });

  it('are computed once per p', async () => {
    await client.latest('phaseLines').send({ type: 'done', summary: phaseLines(3) });
    app.actions.setPoint({ p: 4 });
    app.actions.setPoint({ p: 3 });
    expect(lines().status).toBe('ready');
    expect(client.jobs).toHaveLength(2);
  });

  it('of a p that was left are given up, so the latest p never waits', async () => {
    const left = client.latest('phaseLines');
    app.actions.setPoint({ p: 4 });
    expect(left.options.signal.aborted).toBe(true);
    await left.send({ type: 'done', summary: phaseLines(3) });
    expect(lines()).toEqual({ status: 'loading' });
    app.actions.setPoint({ p: 3 });
    expect(client.jobs).toHaveLength(3);
  });

  it('can be retried after a failure', async () => {
    const failure = { code: 'worker-lost', message: 'The worker stopped.' } as const;
    await client.latest('phaseLines').send({ type: 'failed', failure });
    expect(lines()).toEqual({ status: 'failed', message: 'The worker stopped.' });
    app.actions.retryPhaseLines();
    await client.latest('phaseLines').send({ type: 'done', summary: phaseLines(3) });
    expect(lines().status).toBe('ready');
  });

  it('are sampled in ascending order over the whole range of the parameter', () => {
    expect(phaseLineGrid[0]).toBe(0.01);
    expect(phaseLineGrid.at(-1)).toBe(100);
    expect(phaseLineGrid.every((value, i) => i === 0 || value > (phaseLineGrid[i - 1] ?? 0))).toBe(
      true,
    );
  });
});
