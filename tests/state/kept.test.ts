/** Results of studies that outlast the page. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutcomesBatch } from '../../src/physics/flow/outcomes';
import { tables } from '../../src/panels/registry';
import { beforeStartWords } from '../../src/panels/studyControls/words';
import {
  isTooLarge,
  sizeOf,
  withEntry,
  type Kept,
  type KeptEntry,
} from '../../src/state/kept/kept';
import { selectSweep } from '../../src/state/selectors/sweep';
import { sweepSettings } from '../../src/state/settings/sweep';
import type { App } from '../../src/state/app';
import { createApp } from '../../src/state/app';
import { FakeClient } from '../support/fakeClient';
import { eventually } from '../support/eventually';

/** The browser's storage as it is between two visits. */
function storage(): Kept & { readonly values: Map<string, unknown> } {
  const values = new Map<string, unknown>();
  return {
    values,
    read: (keys) =>
      Promise.resolve(
        new Map(keys.flatMap((key) => (values.has(key) ? [[key, values.get(key)]] : []))),
      ),
    write(key, value) {
      values.set(key, structuredClone(value));
      return Promise.resolve();
    },
  };
}

const refusing: Kept = {
  read: () => Promise.reject(new DOMException('refused', 'SecurityError')),
  write: () => Promise.reject(new DOMException('refused', 'SecurityError')),
};

/** The page of one visit, with a sweep of three cells set. */
function visit(kept: Kept): { readonly app: App; readonly client: FakeClient } {
  const client = new FakeClient();
  const app = createApp(tables, {
    startJob: client.startJob,
    schedule: (callback) => {
      callback();
    },
    now: () => 0,
    kept,
  });
  app.actions.change(sweepSettings, { sizes: [30], members: 2, places: 3 });
  return { app, client };
}

const outcomes: OutcomesBatch = {
  rows: {
    seed: Float64Array.of(1, 2),
    initialOverlap: Float64Array.of(0.1, -0.1),
    overlap: Float64Array.of(0.9, 0),
    time: Float64Array.of(10, 10),
    outcome: Float64Array.of(1, 0),
  },
};

const until = (holds: () => boolean) =>
  eventually(() => {
    expect(holds()).toBe(true);
  });

const jobs = (client: FakeClient) => client.active().filter(({ kind }) => kind === 'outcomes');

async function runWhole({ app, client }: ReturnType<typeof visit>, cells: number): Promise<void> {
  app.actions.runStudy('sweep');
  await until(() => jobs(client).length === cells);
  for (const job of jobs(client)) {
    await job.send({ type: 'progress', fraction: 1, batch: outcomes });
    await job.send({ type: 'done', summary: { members: 2 } });
  }
  await until(() => selectSweep(app.store.getState())?.status === 'done');
}

describe('a study whose link is opened on a later visit', () => {
  it('comes back with one press, without computing', async () => {
    const kept = storage();
    const first = visit(kept);
    expect(await first.app.keptShare('sweep')).toBe(0);
    await runWhole(first, 3);
    const second = visit(kept);
    expect(await second.app.keptShare('sweep')).toBe(1);
    await runWhole(second, 0);
    expect(selectSweep(second.app.store.getState())?.cells).toEqual(
      selectSweep(first.app.store.getState())?.cells,
    );
  });

  it('computes what is not kept: cells of another request, and those that were not finished', async () => {
    const kept = storage();
    const first = visit(kept);
    first.app.actions.runStudy('sweep');
    await until(() => jobs(first.client).length === 3);
    const [whole, part] = jobs(first.client);
    await whole?.send({ type: 'progress', fraction: 1, batch: outcomes });
    await whole?.send({ type: 'done', summary: { members: 2 } });
    const one = (values: Float64Array<ArrayBuffer>) => values.slice(0, 1);
    const { seed, initialOverlap, overlap, time, outcome } = outcomes.rows;
    const rows = {
      seed: one(seed),
      initialOverlap: one(initialOverlap),
      overlap: one(overlap),
      time: one(time),
      outcome: one(outcome),
    };
    await part?.send({ type: 'progress', fraction: 0.5, batch: { rows } });
    first.app.actions.cancelStudy('sweep');
    await until(() => kept.values.size === 1);
    const second = visit(kept);
    expect(await second.app.keptShare('sweep')).toBeCloseTo(1 / 3, 12);
    await runWhole(second, 2);
    const third = visit(kept);
    third.app.actions.change(sweepSettings, { seed: 5 });
    expect(await third.app.keptShare('sweep')).toBe(0);
  });

  it('is kept to the share of its results, small systems like large ones', async () => {
    const kept = storage();
    const first = visit(kept);
    first.app.actions.change(sweepSettings, { sizes: [30, 60] });
    first.app.actions.runStudy('sweep');
    await until(() => jobs(first.client).length === 6);
    for (const job of jobs(first.client).slice(0, 3)) {
      await job.send({ type: 'progress', fraction: 1, batch: outcomes });
      await job.send({ type: 'done', summary: { members: 2 } });
    }
    await until(() => kept.values.size === 3);
    const second = visit(kept);
    second.app.actions.change(sweepSettings, { sizes: [30, 60] });
    expect(await second.app.keptShare('sweep')).toBeCloseTo(1 / 2, 12);
  });

  it('takes nothing that is not what it should be', async () => {
    const kept = storage();
    await runWhole(visit(kept), 3);
    const [key = '', other = '', third = ''] = [...kept.values.keys()];
    kept.values.set(key, kept.values.get(other));
    kept.values.set(other, { decided: 'two' });
    kept.values.set(third, null);
    expect(await visit(kept).app.keptShare('sweep')).toBe(0);
  });

  it('is computed as ever where storage is refused, with one sentence on that', async () => {
    const page = visit(refusing);
    expect(await page.app.keptShare('sweep')).toBe(0);
    expect(page.app.store.getState().notices).toEqual([]);
    await runWhole(page, 3);
    expect(page.app.store.getState().notices.map(({ message }) => message)).toEqual([
      'This browser does not let the page keep results: what a study computes is gone with the page.',
    ]);
  });
});

describe('what is kept', () => {
  const entry = (key: string, size: number): KeptEntry => ({ key, size });

  it('is the newest of this version within twenty megabytes', () => {
    const before = [entry('old:a', 10), entry('new:b', 9e6), entry('new:c', 9e6)];
    const { entries, dropped } = withEntry(before, entry('new:d', 4e6), 'new:');
    expect(entries.map(({ key }) => key)).toEqual(['new:c', 'new:d']);
    expect(dropped).toEqual(['old:a', 'new:b']);
  });

  it('never takes more, and loses nothing unsaid', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 5e6 }), { maxLength: 40 });
    fc.assert(
      fc.property(sizes, (all) => {
        let entries: readonly KeptEntry[] = [];
        const there = new Set<string>();
        all.forEach((size, i) => {
          const next = withEntry(entries, entry(`v:${i}`, size), 'v:');
          there.add(`v:${i}`);
          for (const key of next.dropped) there.delete(key);
          ({ entries } = next);
        });
        expect(entries.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(20e6);
        expect(new Set(entries.map(({ key }) => key))).toEqual(there);
      }),
    );
  });

  it('is measured by its numbers, and a giant is not kept at all', () => {
    expect(sizeOf({ values: new Float64Array(1000) })).toBeGreaterThanOrEqual(8000);
    expect(sizeOf({ values: new Float64Array(1000) })).toBeLessThan(8100);
    expect(isTooLarge(6e6)).toBe(true);
    expect(isTooLarge(1e6)).toBe(false);
  });
});

it('before the start it is said how much of a study is kept', () => {
  expect(beforeStartWords('4 instances.', 0)).toBe('4 instances.');
  expect(beforeStartWords('4 instances.', 0.5)).toContain('kept 50 % of it');
  expect(beforeStartWords('4 instances.', 0.999)).toContain('kept 99 % of it');
  expect(beforeStartWords('4 instances.', 1)).toBe(
    'This browser has kept all of it: it is there at once.',
  );
});
