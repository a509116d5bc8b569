import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActions, type Actions } from '../../../src/state/actions';
import { createAppStore, type AppStore } from '../../../src/state/store';
import { syncUrl, type Browser } from '../../../src/state/url/sync';

/** A tab's address and history; `entries` are its steps as `?...#...`. */
class FakeBrowser implements Browser {
  readonly entries: string[];
  calls = 0;
  #index = 0;
  readonly #listeners = new Set<() => void>();

  constructor(address: string) {
    this.entries = [address];
  }

  get location(): Browser['location'] {
    const { hash, search, pathname } = new URL(
      this.entries[this.#index] ?? '',
      'https://a.test/b/',
    );
    return { hash, search, pathname };
  }

  readonly history = {
    pushState: (_data: unknown, _title: string, url?: string | URL | null): void => {
      this.calls += 1;
      this.entries.splice(this.#index + 1, Infinity, relative(url));
      this.#index += 1;
    },
    replaceState: (_data: unknown, _title: string, url?: string | URL | null): void => {
      this.calls += 1;
      this.entries[this.#index] = relative(url);
    },
  };

  readonly addEventListener = (_type: string, listener: () => void): void => {
    this.#listeners.add(listener);
  };
  readonly removeEventListener = (_type: string, listener: () => void): void => {
    this.#listeners.delete(listener);
  };

  go(steps: number): void {
    this.#index += steps;
    this.#tell();
  }

  /** The reader edits the address or follows a link in the page. */
  navigate(address: string): void {
    this.entries.splice(this.#index + 1, Infinity, address);
    this.#index += 1;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function relative(url: string | URL | null | undefined): string {
  return String(url).replace('/b/', '');
}

function open(address: string): { browser: FakeBrowser; store: AppStore; actions: Actions } {
  const store = createAppStore();
  const nothing = (): void => undefined;
  const actions = createActions(store, {
    runs: { cancel: nothing, retry: nothing, setPaused: nothing },
    latest: { retry: nothing },
    sweep: { run: nothing, cancel: nothing },
    trend: { run: nothing, cancel: nothing },
  });
  const browser = new FakeBrowser(address);
  syncUrl(store, actions.restore, browser);
  return { browser, store, actions };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('opening a link', () => {
  it('shows its view and notices and leaves the address alone', () => {
    const { browser, store } = open('#v=1&p=4&colour=red');
    expect(store.getState().view.point.p).toBe(4);
    expect(store.getState().notices).toHaveLength(1);
    vi.runAllTimers();
    expect(browser.calls).toBe(0);
  });
});

describe('a discrete act', () => {
  it('is one step of the history, and Back and Forward restore the pictures', () => {
    const { browser, store, actions } = open('');
    actions.choose({ timeScale: 'linear' });
    actions.launchRun();
    actions.setPoint({ p: 4 });
    expect(browser.entries).toHaveLength(4);

    browser.go(-1);
    expect(store.getState().view.point.p).toBe(3);
    expect(store.getState().view.runs).toHaveLength(1);
    browser.go(-1);
    expect(store.getState().view.runs).toHaveLength(0);
    browser.go(-1);
    expect(store.getState().view.timeScale).toBe('log');
    browser.go(3);
    expect(store.getState().view).toMatchObject({ timeScale: 'linear', point: { p: 4 } });
    expect(store.getState().view.runs).toHaveLength(1);
  });

  it('that changes nothing makes no step', () => {
    const { browser, actions } = open('');
    actions.choose({ timeScale: 'log' });
    expect(browser.calls).toBe(0);
  });

  it('after Back drops the steps that were undone', () => {
    const { browser, actions } = open('');
    actions.choose({ timeScale: 'linear' });
    browser.go(-1);
    actions.choose({ phaseScale: 'log' });
    expect(browser.entries).toEqual(['', '#v=1&phaseScale=log']);
  });
});

describe('a drag', () => {
  it('replaces the address at most every 250 ms and becomes one step on release', () => {
    const { browser, store, actions } = open('#v=1&invDelta2=1.5');
    for (let i = 1; i <= 100; i++) {
      actions.setPoint({ invDelta2: 1.5 + i / 100 }, 'drag');
      vi.advanceTimersByTime(10);
    }
    expect(browser.calls).toBe(4);
    expect(browser.entries).toHaveLength(1);
    actions.setPoint({ invDelta2: 2.5 }, 'commit');
    expect(browser.entries).toEqual(['#v=1&invDelta2=1.5', '#v=1&invDelta2=2.5']);

    vi.runAllTimers();
    browser.go(-1);
    expect(store.getState().view.point.invDelta2).toBe(1.5);
  });

  it('back to where it began leaves no step', () => {
    const { browser, actions } = open('#v=1&invDelta2=1.5');
    actions.setPoint({ invDelta2: 2 }, 'drag');
    vi.advanceTimersByTime(300);
    actions.setPoint({ invDelta2: 1.5 }, 'commit');
    expect(browser.entries).toEqual(['#v=1&invDelta2=1.5']);
  });
});

describe('the address', () => {
  it('loses our fields after ? once the hash has them, and keeps foreign ones', () => {
    const { browser, actions } = open('?p=4&faults=1');
    actions.choose({ timeScale: 'linear' });
    expect(browser.entries.at(-1)).toBe('?faults=1#v=1&p=4&timeScale=linear');
  });

  it('edited by hand is shown at once', () => {
    const { browser, store } = open('');
    browser.navigate('#v=1&deltaP=0.5');
    expect(store.getState().view.point.deltaP).toBe(0.5);
  });

  it('that names a place in the page does not change the view', () => {
    const { browser, store } = open('#v=1&p=4');
    browser.navigate('#dynamics');
    expect(store.getState().view.point.p).toBe(4);
  });

  it('does not stop the app when the browser refuses to change it', () => {
    const { browser, store, actions } = open('');
    browser.history.pushState = () => {
      throw new DOMException('too many calls', 'SecurityError');
    };
    actions.setPoint({ p: 5 });
    expect(store.getState().view.point.p).toBe(5);
  });
});
