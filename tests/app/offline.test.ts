import { describe, expect, it, vi } from 'vitest';
import { isKept, keepFiles } from '../../src/app/offline/newVersion';

function at(address: string, isFramed = false): boolean {
  return isKept(new URL(address), isFramed);
}

describe('which pages are kept for a visit without network', () => {
  it('those of a host', () => {
    expect(at('https://example.org/surfer/')).toBe(true);
    expect(at('https://localhost.example.org/')).toBe(true);
  });

  it('none on the own machine, whose address serves another program tomorrow', () => {
    for (const host of ['localhost', '127.0.0.1', '127.0.1.1', '[::1]'])
      expect(at(`http://${host}:4173/`), host).toBe(false);
  });

  it('no guest in another page, and no file', () => {
    expect(at('https://example.org/', true)).toBe(false);
    expect(at('file:///home/reader/saddle-surfer.html')).toBe(false);
  });
});

describe('a newer version', () => {
  /** A browser whose newer version is found when the test says so. */
  function browser() {
    const installing = new EventTarget();
    const registration: EventTarget & { waiting: object | null } = Object.assign(
      new EventTarget(),
      { installing, waiting: null },
    );
    const workers = Object.assign(new EventTarget(), {
      controller: {},
      register: () => Promise.resolve(registration),
    });
    return {
      workers: workers as unknown as ServiceWorkerContainer,
      find: () => {
        registration.dispatchEvent(new Event('updatefound'));
        registration.waiting = {};
        installing.dispatchEvent(new Event('statechange'));
      },
    };
  }

  it('is told of once, also to a page that was hidden and is shown again', async () => {
    const { workers, find } = browser();
    const told: string[] = [];
    const [hidden, shown] = [new AbortController(), new AbortController()];
    const tell = (by: string) => () => {
      told.push(by);
    };
    vi.stubGlobal('document', { baseURI: 'https://example.org/' });
    await keepFiles(workers, tell('first'), hidden.signal);
    hidden.abort();
    await keepFiles(workers, tell('second'), shown.signal);
    find();
    expect(told).toEqual(['second']);
    vi.unstubAllGlobals();
  });
});
