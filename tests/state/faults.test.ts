import { afterEach, describe, expect, it, vi } from 'vitest';
import { withFaults } from '../../src/state/faults';
import { countTo, workerApiWith } from '../support/computations';
import { FakeWorker } from '../support/fakeWorkers';

afterEach(() => {
  vi.unstubAllGlobals();
});

function openedAt(search: string): { readonly saddleSurferFaults?: { killWorkers(): void } } {
  const page = {};
  vi.stubGlobal('location', { search });
  vi.stubGlobal('window', page);
  vi.stubGlobal('ErrorEvent', class extends Event {});
  return page;
}

const createWorker = (): FakeWorker =>
  new FakeWorker(workerApiWith(({ horizon }) => countTo(horizon)));

describe('withFaults(createWorker)', () => {
  it('kills all workers as a crash would, where the address asks for that', () => {
    const page = openedAt('?faults=1');
    const create = withFaults(createWorker);
    const workers = [create(), create()];
    const told = vi.fn();
    for (const worker of workers) worker.addEventListener('error', told);
    page.saddleSurferFaults?.killWorkers();
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('adds nothing to the page otherwise', () => {
    const page = openedAt('?p=4');
    withFaults(createWorker)().terminate();
    expect(page).toEqual({});
  });
});
