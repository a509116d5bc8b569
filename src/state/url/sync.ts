/**
 * Keeps the address and the view equal. The only file that touches `history` and `location`. Each
 * discrete act or finished gesture is one step of the history, so Back is undo.
 */
import type { AppStore, Notice } from '../store';
import type { ViewState } from '../view';
import { foreignSearch, isPlaceInPage, readLink } from './address';
import { encodeView } from './link';

/** What is needed of `window`. */
export interface Browser {
  readonly location: Pick<Location, 'hash' | 'search' | 'pathname'>;
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  readonly addEventListener: (type: 'popstate' | 'hashchange', listener: () => void) => void;
  readonly removeEventListener: (type: 'popstate' | 'hashchange', listener: () => void) => void;
}

/** Safari allows about 100 changes of the history in 10 s; during a drag this stays far below. */
const leastInterval = 250;

/** Restores the view of the present address, then follows both sides until the result is called. */
export function syncUrl(
  store: AppStore,
  restore: (view: ViewState, notices: readonly Notice[]) => void,
  browser: Browser,
): () => void {
  /** Text of the last finished step, and the text that the address has now. */
  let committed = '';
  let shown = '';
  let knownAddress: string | null = null;
  let restoring = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const address = (): string => browser.location.search + browser.location.hash;
  const write = (method: 'pushState' | 'replaceState', text: string): void => {
    try {
      const { pathname, search } = browser.location;
      browser.history[method](null, '', `${pathname}${foreignSearch(search)}#${text}`);
      shown = text;
      knownAddress = address();
    } catch {
      // The browser refuses too many changes in a short time: the address catches up with the next.
    }
  };
  const stopTimer = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };

  const read = (): void => {
    if (address() === knownAddress) return;
    const isFirst = knownAddress === null;
    knownAddress = address();
    if (!isFirst && isPlaceInPage(browser.location.hash)) return;
    stopTimer();
    const { view, notices } = readLink(browser.location);
    restoring = true;
    restore(view, notices);
    restoring = false;
    committed = shown = encodeView(view);
  };
  const followGesture = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      write('replaceState', encodeView(store.getState().view));
    }, leastInterval);
  };
  /** The entry that the gesture wrote over gets its own view back, then the new one follows it. */
  const commit = (text: string): void => {
    stopTimer();
    if (shown !== committed) write('replaceState', committed);
    if (text !== committed) write('pushState', text);
    committed = text;
  };

  read();
  const unsubscribe = store.subscribe(({ view, commits }, before) => {
    if (restoring) return;
    if (commits !== before.commits) commit(encodeView(view));
    else if (view !== before.view) followGesture();
  });
  browser.addEventListener('popstate', read);
  browser.addEventListener('hashchange', read);
  return () => {
    stopTimer();
    unsubscribe();
    browser.removeEventListener('popstate', read);
    browser.removeEventListener('hashchange', read);
  };
}
