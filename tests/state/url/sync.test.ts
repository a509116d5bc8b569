import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActions, type Actions } from '../../../src/state/actions';
import { createAppStore, type AppStore } from '../../../src/state/store';
import { readLink } from '../../../src/state/url/address';
import { linkTo } from '../../../src/state/url/pageLink';
import { syncUrl, type Browser } from '../../../src/state/url/sync';
import { defaultView } from '../../../src/state/view';
import { programLink } from '../../support/link';
import { flowPart } from '../../../src/state/settings/launch';
import { timeScale } from '../../../src/panels/timeScale';
import { phaseScale } from '../../../src/state/settings/phaseDiagram';

/** A tab's address and history; `entries` are its steps as `?...#...`. */
class FakeBrowser implements Browser {
  readonly entries: string[];
  /** What has been pushed or replaced. */
  calls = 0;
  /** How often the address has been changed by us. */
  pushes = 0;
  /** What is done with a change of the history. */
  answer: 'accept' | 'throw' | 'ignore' = 'accept';
  /** Whether the page has been left by going back too far. */
  hasLeft = false;
  readonly performance = { timeOrigin: 1000 };
  readonly self: unknown = this;
  readonly top: unknown;
  private readonly states: unknown[] = [null];
  private index = 0;
  private readonly listeners = new Set<() => void>();

  constructor(address: string, place: 'a tab' | 'a frame' = 'a tab') {
    this.entries = [address];
    this.top = place === 'a tab' ? this : null;
  }

  get location(): Browser['location'] {
    const { hash, search, pathname } = new URL(this.entries[this.index] ?? '', 'https://a.test/b/');
    return { hash, search, pathname };
  }

  readonly history = (() => {
    const state = (): unknown => this.states[this.index];
    return {
      get state(): unknown {
        return state();
      },
      pushState: (data: unknown, _title: string, url?: string | URL | null): void => {
        if (this.refuses()) return;
        this.pushes += 1;
        this.put(this.index + 1, Infinity, relative(url), data);
        this.index += 1;
      },
      replaceState: (data: unknown, _title: string, url?: string | URL | null): void => {
        if (this.refuses()) return;
        this.put(this.index, 1, relative(url), data);
      },
      /** As in a browser: some time later. */
      go: (steps: number): void => {
        setTimeout(() => {
          this.go(steps);
        }, 5);
      },
    };
  })();

  private refuses(): boolean {
    if (this.answer === 'throw') throw new DOMException('too many calls', 'SecurityError');
    if (this.answer === 'accept') this.calls += 1;
    return this.answer === 'ignore';
  }

  private put(at: number, instead: number, address: string, state: unknown): void {
    this.entries.splice(at, instead, address);
    this.states.splice(at, instead, state);
  }

  get canGoBack(): boolean {
    return this.index > 0;
  }

  get shown(): string {
    return this.entries[this.index] ?? '';
  }

  readonly addEventListener = (_type: string, listener: () => void): void => {
    this.listeners.add(listener);
  };
  readonly removeEventListener = (_type: string, listener: () => void): void => {
    this.listeners.delete(listener);
  };

  /** The reader's Back and Forward. */
  go(steps: number): void {
    if (this.index + steps < 0) this.hasLeft = true;
    if (!(this.index + steps in this.entries)) return;
    this.index += steps;
    this.tell();
  }

  /** The reader edits the address or follows a link in the page. */
  navigate(address: string): void {
    this.put(this.index + 1, Infinity, address, null);
    this.index += 1;
    this.tell();
  }

  /** A browser tells of each change twice: of the entry, then of the hash. */
  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function relative(url: string | URL | null | undefined): string {
  return String(url).replace('/b/', '');
}

interface OpenPage {
  readonly browser: FakeBrowser;
  readonly store: AppStore;
  readonly actions: Actions;
  readonly close: () => void;
}

function open(address: string, browser = new FakeBrowser(address), welcome = ''): OpenPage {
  const store = createAppStore();
  const nothing = (): void => undefined;
  const actions = createActions(store, programLink, {
    runs: { cancel: nothing, retry: nothing, setPaused: nothing },
    latest: { retry: nothing },
    studies: new Map(),
  });
  const close = syncUrl({ store, actions, link: programLink }, browser, welcome);
  return { browser, store, actions, close };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('opening a link', () => {
  it('shows its view and notices and leaves the address alone', () => {
    const { browser, store } = open('#v=2&p=4&colour=red');
    expect(store.getState().view.point.p).toBe(4);
    expect(store.getState().notices).toHaveLength(1);
    vi.runAllTimers();
    expect(browser.calls).toBe(0);
  });
});

describe('a discrete act', () => {
  it('is one step of the history, and Back and Forward restore the pictures', () => {
    const { browser, store, actions } = open('');
    actions.set(timeScale, 'linear');
    actions.launchRun();
    actions.setPoint({ p: 4 });
    expect(browser.entries).toHaveLength(4);

    browser.go(-1);
    expect(store.getState().view.point.p).toBe(3);
    expect(store.getState().view.runs).toHaveLength(1);
    browser.go(-1);
    expect(store.getState().view.runs).toHaveLength(0);
    browser.go(-1);
    expect(timeScale.of(store.getState().view)).toBe('log');
    browser.go(3);
    expect(store.getState().view).toMatchObject({
      settings: { timeScale: 'linear' },
      point: { p: 4 },
    });
    expect(store.getState().view.runs).toHaveLength(1);
  });

  it('that changes nothing makes no step', () => {
    const { browser, actions } = open('');
    actions.set(timeScale, 'log');
    expect(browser.calls).toBe(0);
  });

  it('after Back drops the steps that were undone', () => {
    const { browser, actions } = open('');
    actions.set(timeScale, 'linear');
    browser.go(-1);
    actions.set(phaseScale, 'log');
    expect(browser.entries).toEqual(['', '#v=2&phaseScale=log']);
  });
});

describe('a drag', () => {
  it('replaces the address at most once a second and becomes one step on release', () => {
    const { browser, store, actions } = open('#v=2&invDelta2=1.5');
    for (let i = 1; i <= 100; i++) {
      actions.setPoint({ invDelta2: 1.5 + i / 100 }, 'drag');
      vi.advanceTimersByTime(40);
    }
    expect(browser.calls).toBe(4);
    expect(browser.entries).toHaveLength(1);
    actions.setPoint({ invDelta2: 2.5 }, 'commit');
    expect(browser.entries).toEqual(['#v=2&invDelta2=1.5', '#v=2&invDelta2=2.5']);

    vi.runAllTimers();
    browser.go(-1);
    expect(store.getState().view.point.invDelta2).toBe(1.5);
  });

  it('back to where it began leaves no step', () => {
    const { browser, actions } = open('#v=2&invDelta2=1.5');
    actions.setPoint({ invDelta2: 2 }, 'drag');
    vi.advanceTimersByTime(300);
    actions.setPoint({ invDelta2: 1.5 }, 'commit');
    expect(browser.entries).toEqual(['#v=2&invDelta2=1.5']);
  });
});

describe('the address', () => {
  it('loses our fields after ? once the hash has them, and keeps foreign ones', () => {
    const { browser, actions } = open('?p=4&faults=1');
    actions.set(timeScale, 'linear');
    expect(browser.entries.at(-1)).toBe('?faults=1#v=2&p=4&timeScale=linear');
  });

  it('edited by hand is shown at once', () => {
    const { browser, store } = open('');
    browser.navigate('#v=2&deltaP=0.5');
    expect(store.getState().view.point.deltaP).toBe(0.5);
  });

  it('that names a place in the page does not change the view', () => {
    const { browser, store } = open('#v=2&p=4');
    browser.navigate('#dynamics');
    expect(store.getState().view.point.p).toBe(4);
  });

  it('does not stop the app when the browser refuses to change it', () => {
    const { browser, store, actions } = open('');
    browser.answer = 'throw';
    actions.setPoint({ p: 5 });
    expect(store.getState().view.point.p).toBe(5);
  });
});

/** p of the view and of the address. */
function orders({ browser, store }: OpenPage): readonly (number | string | undefined)[] {
  return [store.getState().view.point.p, /p=(\d+)/.exec(browser.shown)?.[1] ?? '3'];
}

/** Opens the page and sets p = 4, 5, 6. */
function openWithThreeActs(address = '', browser?: FakeBrowser): OpenPage {
  const page = open(address, browser);
  for (const p of [4, 5, 6]) {
    page.actions.setPoint({ p });
    vi.advanceTimersByTime(2000);
  }
  return page;
}

describe('undo and redo', () => {
  it('with nothing to undo do nothing: the page is not left', () => {
    const { browser, store, actions } = open('#v=2&p=4');
    expect(actions.undo()).toBeNull();
    expect(actions.redo()).toBeNull();
    vi.runAllTimers();
    expect(browser.hasLeft).toBe(false);
    expect(browser.calls).toBe(0);
    expect(store.getState().view.point.p).toBe(4);
  });

  it('pressed too often end at the view that the page was opened with', () => {
    const page = openWithThreeActs();
    for (let i = 0; i < 10; i++) page.actions.undo();
    expect(page.store.getState().view.point.p).toBe(3);
    vi.runAllTimers();
    expect(page.browser.hasLeft).toBe(false);
    expect(orders(page)).toEqual([3, '3']);
    for (let i = 0; i < 10; i++) page.actions.redo();
    vi.runAllTimers();
    expect(orders(page)).toEqual([6, '6']);
    expect(page.browser.entries).toHaveLength(4);
  });

  it('walk along the entries of Back and Forward, which go on from there', () => {
    const page = openWithThreeActs();
    page.actions.undo();
    page.actions.undo();
    vi.runAllTimers();
    expect(orders(page)).toEqual([4, '4']);
    page.browser.go(-1);
    expect(orders(page)).toEqual([3, '3']);
    page.browser.go(2);
    expect(orders(page)).toEqual([5, '5']);
    page.actions.redo();
    vi.runAllTimers();
    expect(orders(page)).toEqual([6, '6']);
    page.browser.go(-3);
    page.browser.go(-1);
    expect(page.browser.hasLeft).toBe(true);
  });

  it('are followed by an act that begins where they led, even before the browser is there', () => {
    const page = openWithThreeActs();
    page.actions.undo();
    page.actions.undo();
    page.actions.setPoint({ p: 10 });
    vi.runAllTimers();
    expect(page.browser.entries.map((entry) => /p=(\d+)/.exec(entry)?.[1])).toEqual([
      undefined,
      '4',
      '10',
    ]);
    expect(orders(page)).toEqual([10, '10']);
    expect(page.actions.redo()).toBeNull();
  });

  it('say what they change', () => {
    const { actions } = open('');
    actions.act('the ensemble', () => {
      actions.change(flowPart.asked, { members: 4 });
      actions.launchRun();
    });
    expect(actions.undo()).toBe('the ensemble');
    expect(actions.redo()).toBe('the ensemble');
  });

  it('take back a gesture that is still under way', () => {
    const { store, actions } = open('#v=2&invDelta2=1.5');
    actions.setPoint({ invDelta2: 2 }, 'drag');
    actions.undo();
    expect(store.getState().view.point.invDelta2).toBe(1.5);
  });

  it('do without entries that the browser has dropped or does not answer for', () => {
    const page = openWithThreeActs();
    page.browser.history.go = () => undefined;
    page.actions.undo();
    expect(page.store.getState().view.point.p).toBe(5);
    vi.runAllTimers();
    expect(orders(page)).toEqual([5, '5']);
    page.browser.go(-1);
    expect(page.store.getState().view.point.p).toBe(5);
    page.browser.go(-1);
    expect(orders(page)).toEqual([4, '4']);
  });
});

describe('a held key', () => {
  it('is one step, whatever it changes, and followed at most every 250 ms', () => {
    const { browser, store, actions } = open('#v=2&invDelta2=1.5');
    for (let i = 1; i <= 400; i++) {
      actions.setPoint({ invDelta2: 1.5 + i / 1000 });
      vi.advanceTimersByTime(30);
    }
    vi.runAllTimers();
    expect(browser.entries).toEqual(['#v=2&invDelta2=1.5', '#v=2&invDelta2=1.9']);
    expect(browser.calls).toBeLessThan(60);
    actions.undo();
    expect(store.getState().view.point.invDelta2).toBe(1.5);
  });

  it('ends with a pause or with another act', () => {
    const { browser, actions } = open('');
    actions.setPoint({ invDelta2: 2 });
    vi.advanceTimersByTime(1500);
    actions.setPoint({ invDelta2: 2.1 });
    actions.setPoint({ deltaP: 2 });
    actions.pinTime(3);
    expect(browser.entries).toHaveLength(5);
  });
});

describe('one act', () => {
  it('is one step, whatever it is made of', () => {
    const { browser, store, actions } = open('');
    actions.act('the ensemble', () => {
      actions.change(flowPart.asked, { members: 16 });
      actions.launchRun();
    });
    expect(browser.entries).toHaveLength(2);
    browser.go(-1);
    expect(store.getState().view).toEqual(defaultView);
  });

  it('that goes to a run that exists already is a step of its own', () => {
    const { browser, store, actions } = open('');
    const runAt = (invDelta2: number): void => {
      actions.act('the run', () => {
        actions.setPoint({ invDelta2 });
        actions.launchRun();
      });
    };
    runAt(1.5);
    runAt(2.7);
    runAt(1.5);
    expect(browser.entries).toHaveLength(4);
    expect(store.getState().selectedSlot).toBe(1);
    runAt(1.5);
    expect(browser.entries).toHaveLength(4);
    browser.go(-1);
    expect(store.getState().view.point.invDelta2).toBe(2.7);
  });

  it('that fails halfway leaves what it changed as one step', () => {
    const { browser, actions } = open('');
    expect(() => {
      actions.act('a failure', () => {
        actions.setPoint({ p: 4 });
        throw new Error('on purpose');
      });
    }).toThrow('on purpose');
    actions.setPoint({ p: 5 });
    expect(browser.entries).toHaveLength(3);
  });
});

describe('a page inside another', () => {
  it('writes its one entry only: the history is the host’s', () => {
    const page = openWithThreeActs('', new FakeBrowser('', 'a frame'));
    expect(page.browser.pushes).toBe(0);
    expect(page.browser.entries).toHaveLength(1);
    expect(orders(page)).toEqual([6, '6']);
    for (let i = 0; i < 5; i++) page.actions.undo();
    vi.runAllTimers();
    expect(orders(page)).toEqual([3, '3']);
    page.actions.redo();
    vi.runAllTimers();
    expect(orders(page)).toEqual([4, '4']);
    expect(page.browser.hasLeft).toBe(false);
  });
});

describe.each(['throw', 'ignore'] as const)(
  'a browser that answers with "%s" to too many changes',
  (answer) => {
    it('gets the step that it refused later', () => {
      const page = open('');
      page.browser.answer = answer;
      page.actions.setPoint({ p: 5 });
      vi.advanceTimersByTime(1500);
      expect(orders(page)).toEqual([5, '3']);
      page.browser.answer = 'accept';
      vi.runAllTimers();
      expect(orders(page)).toEqual([5, '5']);
      page.browser.go(-1);
      expect(orders(page)).toEqual([3, '3']);
    });

    it('gets the end of a drag that it refused later', () => {
      const { browser, actions } = open('#v=2&invDelta2=1.5');
      actions.setPoint({ invDelta2: 2 }, 'drag');
      vi.advanceTimersByTime(300);
      browser.answer = answer;
      actions.setPoint({ invDelta2: 2.5 }, 'commit');
      browser.answer = 'accept';
      vi.runAllTimers();
      expect(browser.entries).toEqual(['#v=2&invDelta2=1.5', '#v=2&invDelta2=2.5']);
    });

    it('is asked ever less often', () => {
      const { browser, actions } = open('');
      browser.answer = answer;
      actions.setPoint({ p: 5 });
      vi.advanceTimersByTime(3_600_000);
      expect(vi.getTimerCount()).toBe(1);
      browser.answer = 'accept';
      vi.runAllTimers();
      expect(browser.entries).toEqual(['', '#v=2&p=5']);
    });

    it('does not hold up undo', () => {
      const page = openWithThreeActs();
      page.browser.answer = answer;
      page.actions.setPoint({ p: 7 });
      page.actions.undo();
      expect(page.store.getState().view.point.p).toBe(6);
      page.browser.answer = 'accept';
      vi.runAllTimers();
      expect(orders(page)).toEqual([6, '6']);
    });
  },
);

describe('a page that is opened again', () => {
  it('at one of its entries shows what that says, and Back and Forward go on', () => {
    const before = openWithThreeActs();
    before.browser.go(-1);
    before.close();
    const browser = before.browser;
    Object.assign(browser.performance, { timeOrigin: 2000 });
    const page = open('', browser);
    expect(orders(page)).toEqual([5, '5']);
    expect(page.actions.undo()).toBeNull();
    browser.go(-1);
    expect(orders(page)).toEqual([4, '4']);
    browser.go(2);
    expect(orders(page)).toEqual([6, '6']);
    vi.advanceTimersByTime(2000);
    page.actions.setPoint({ p: 8 });
    vi.runAllTimers();
    expect(browser.entries).toHaveLength(5);
    expect(browser.hasLeft).toBe(false);
  });
});

describe('the first visit', () => {
  it('shows the welcome in the same entry: Back leaves the page', () => {
    const page = open('', new FakeBrowser(''), 'v=2&p=5');
    expect(orders(page)).toEqual([5, '5']);
    expect(page.browser.entries).toHaveLength(1);
    expect(page.actions.undo()).toBeNull();
  });

  it('is shown too where nothing can be written', () => {
    const browser = new FakeBrowser('');
    browser.answer = 'throw';
    expect(open('', browser, 'v=2&p=5').store.getState().view.point.p).toBe(5);
  });
});

describe('a place in the page', () => {
  it('does not take the place of the link', () => {
    const { browser } = open('#v=2&p=4');
    browser.navigate('#panels');
    vi.runAllTimers();
    expect(browser.shown).toBe('#v=2&p=4');
  });
});

describe('linkTo(programLink, view)', () => {
  it('is the link to the view, whatever the address says, with foreign fields of it', () => {
    const view = { ...defaultView, page: 'finite-n' as const };
    expect(linkTo(programLink, view, 'https://a.test/b/?p=4&faults=1#panels')).toBe(
      'https://a.test/b/?faults=1#v=2&page=finite-n',
    );
  });
});

describe('Back between neighbours of one address', () => {
  it('is a step like any other', () => {
    const { browser, store, actions } = open('#v=2');
    actions.setPoint({ p: 4 });
    actions.undo();
    // Both before the browser has gone back: the view that it shows by then is that of the first entry.
    actions.setPoint({ p: 4 });
    actions.setPoint({ p: 3 });
    vi.advanceTimersByTime(20);
    expect(browser.entries).toEqual(['#v=2', '#v=2']);
    browser.go(-1);
    vi.runAllTimers();
    expect(store.getState().timeline.at).toBe(0);
    expect(actions.undo()).toBeNull();
    expect(browser.hasLeft).toBe(false);
  });
});

describe('any mixture of acts, undo, redo, Back, Forward, time and refusals', () => {
  it('ends, once the browser has caught up, with the address of the view and never leaves the page', () => {
    const act = fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 3, max: 10 }).map((p) => ({ p })) },
      fc.constantFrom('undo', 'redo', 'back', 'forward', 'wait', 'refuse', 'accept'),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const page = open('#v=2');
        for (const next of acts) {
          if (typeof next === 'object') page.actions.setPoint(next);
          else if (next === 'undo') page.actions.undo();
          else if (next === 'redo') page.actions.redo();
          // A reader's Back comes when the browser is at rest, and not off the page.
          else if (next === 'back') {
            vi.advanceTimersByTime(20);
            if (page.browser.canGoBack) page.browser.go(-1);
          } else if (next === 'forward') {
            vi.advanceTimersByTime(20);
            page.browser.go(1);
          } else if (next === 'wait') vi.advanceTimersByTime(1500);
          else page.browser.answer = next === 'refuse' ? 'ignore' : 'accept';
        }
        page.browser.answer = 'accept';
        vi.runAllTimers();
        const { view } = page.store.getState();
        expect(readLink(programLink, page.browser.location).view).toEqual(view);
        expect(page.browser.hasLeft).toBe(false);
        while (page.actions.undo() !== null) vi.runAllTimers();
        vi.runAllTimers();
        expect(page.browser.hasLeft).toBe(false);
        expect(readLink(programLink, page.browser.location).view).toEqual(
          page.store.getState().view,
        );
        page.close();
      }),
      { numRuns: 300 },
    );
  });
});
