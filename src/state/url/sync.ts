/**
 * Keeps the address, the browser's list of entries and the timeline equal. The only file that touches
 * `history`, but for the fields before the hash that open a lesson. Each step of the timeline has an entry, marked with the step, so that Back and Forward are
 * undo and redo; undo and redo by other means travel along the same entries. The timeline leads: where
 * an entry is missing (the browser refuses too many), another takes its place, and the view never waits.
 * Inside another page only the one entry is written: its history belongs to the host.
 */
import type { App } from '../app';
import { currentStep } from '../timeline';
import { foreignSearch, isPlaceInPage, readLink } from './address';
import { readMark } from './mark';

type Change = 'popstate' | 'hashchange';

/** What is needed of `window`. */
export interface Browser {
  readonly location: Pick<Location, 'hash' | 'search' | 'pathname'>;
  readonly history: Pick<History, 'pushState' | 'replaceState' | 'go' | 'state'>;
  readonly performance: Pick<Performance, 'timeOrigin'>;
  readonly self: unknown;
  readonly top: unknown;
  readonly addEventListener: (type: Change, listener: () => void) => void;
  readonly removeEventListener: (type: Change, listener: () => void) => void;
}

/** Safari allows about 100 changes of the history in 10 s; under a held key this stays far below. */
const leastInterval = 250;
/** A drag or what plays: each time costs a millisecond and more, and Chromium draws the page's icon anew. Its end is written at once. */
const gestureInterval = 1000;
/** A change that was refused is tried again after so long at first, then ever less often. */
const [firstRetry, lastRetry] = [1000, 60_000];
/** The browser answers a step along its entries within milliseconds, if at all. */
const longestTravel = 1000;

/**
 * Restores the view of the present address, then follows both sides until the result is called.
 * @param welcome the link that an address without one stands for; the default view if absent.
 */
export function syncUrl(
  { store, actions, link }: Pick<App, 'store' | 'actions' | 'link'>,
  browser: Browser,
  welcome = '',
): () => void {
  const { history } = browser;
  const isEmbedded = browser.self !== browser.top;
  const session = browser.performance.timeOrigin;
  /** Ids of the steps whose entries are known, by their places in the browser's list. */
  const entries = new Map<number, number>();
  let here = readMark(history.state)?.place ?? 0;
  /** The newest step that has had an entry. */
  let newest = -1;
  /** The view that the address says, as its text. */
  let shown = '';
  let knownAddress: string | null = null;
  let isArriving = false;
  let retry = firstRetry;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Ends a travel along the entries that the browser does not answer; undefined while there is none. */
  let travel: ReturnType<typeof setTimeout> | undefined;

  const address = (): string => browser.location.search + browser.location.hash;
  const addressText = (): string => link.encode(readLink(link, browser.location).view);
  const stopTimer = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const settleAfter = (milliseconds: number): void => {
    timer ??= setTimeout(settle, milliseconds);
  };
  /** The browser drops the entries after one that another is put behind. */
  const forgetAfter = (place: number): void => {
    for (const other of entries.keys()) if (other > place) entries.delete(other);
  };
  /** Takes the entry at `here` for that of a step. */
  const occupy = (step: number): void => {
    for (const [place, other] of entries) if (other === step) entries.delete(place);
    entries.set(here, step);
    newest = Math.max(newest, step);
    knownAddress = address();
  };
  /** Marks an entry, with the link of a view or with the address as it is; false if refused. */
  const write = (method: 'pushState' | 'replaceState', step: number, text?: string): boolean => {
    const place = method === 'pushState' ? here + 1 : here;
    const hash = text === undefined ? browser.location.hash : `#${text}`;
    const search =
      text === undefined ? browser.location.search : foreignSearch(link, browser.location.search);
    try {
      history[method]({ session, step, place }, '', `${browser.location.pathname}${search}${hash}`);
    } catch {
      // Some browsers throw when there are too many changes in a short time, others do nothing.
    }
    const mark = readMark(history.state);
    if (mark?.step !== step || mark.place !== place || browser.location.hash !== hash) {
      settleAfter(retry);
      retry = Math.min(lastRetry, 2 * retry);
      return false;
    }
    retry = firstRetry;
    if (method === 'pushState') forgetAfter(here);
    here = place;
    shown = text ?? shown;
    occupy(step);
    return true;
  };
  const placeOf = (step: number): number | undefined =>
    [...entries].find(([, other]) => other === step)?.[0];

  /** Brings address and entries to where view and timeline are. */
  function settle(): void {
    stopTimer();
    if (travel !== undefined) return;
    const { view, timeline } = store.getState();
    const step = currentStep(timeline);
    const own = placeOf(step.id);
    const isNew = !isEmbedded && own === undefined && step.id > newest;
    // A new entry goes behind that of the step before.
    const place = isNew ? placeOf(timeline.steps[timeline.at - 1]?.id ?? -1) : own;
    if (!isEmbedded && place !== undefined && place !== here) {
      travel = setTimeout(() => {
        entries.delete(place);
        travel = undefined;
        settle();
      }, longestTravel);
      history.go(place - here);
      return;
    }
    if (isNew && !leave()) return;
    const text = link.encode(view);
    if (isNew || text !== shown) write(isNew ? 'pushState' : 'replaceState', step.id, text);
  }
  /** The entry that is left gets its mark, and its own view back if a gesture wrote over it. */
  function leave(): boolean {
    const id = entries.get(here);
    const left = store.getState().timeline.steps.find((step) => step.id === id);
    if (left === undefined) return true;
    if (left.text !== shown) return write('replaceState', left.id, left.text);
    return readMark(history.state)?.session === session || write('replaceState', left.id);
  }

  /** Back, Forward, or another link in the address. */
  const arrive = (): void => {
    const mark = readMark(history.state);
    // Neighbours may have the same address: whoever changes something and changes it back makes some.
    const isSameEntry = address() === knownAddress && (mark === null || mark.place === here);
    if (isSameEntry && travel === undefined) return;
    stopTimer();
    const isTravel = travel !== undefined;
    clearTimeout(travel);
    travel = undefined;
    if (mark === null) forgetAfter(here);
    here = mark?.place ?? here + 1;
    isArriving = true;
    if (mark?.session === session && (isTravel || actions.returnTo(mark.step))) {
      shown = addressText();
      occupy(mark.step);
    } else {
      const isPlace = isPlaceInPage(browser.location.hash);
      if (!isPlace) actions.visit('the link', readLink(link, browser.location));
      const { id, text } = currentStep(store.getState().timeline);
      shown = isPlace ? '' : text;
      occupy(id);
      write('replaceState', id);
    }
    isArriving = false;
    settle();
  };
  /** A change of the hash alone; one along the entries has been told of before. */
  const arriveByHash = (): void => {
    if (travel === undefined) arrive();
  };

  const isFirstVisit = welcome !== '' && address() === '';
  const first = readLink(
    link,
    isFirstVisit ? { hash: `#${welcome}`, search: '' } : browser.location,
  );
  actions.restore(first.view, first.notices, first.panel);
  if (!isFirstVisit) shown = link.encode(store.getState().view);
  occupy(currentStep(store.getState().timeline).id);
  settle();
  const unsubscribe = store.subscribe(({ view, timeline }, before) => {
    if (isArriving) return;
    const [step, last] = [currentStep(timeline), currentStep(before.timeline)];
    // A step that goes on, as under a held key, is followed like a drag.
    const isFinished =
      timeline !== before.timeline && (step.id !== last.id || step.text === last.text);
    if (isFinished) settle();
    else if (view !== before.view)
      settleAfter(timeline === before.timeline ? gestureInterval : leastInterval);
  });
  browser.addEventListener('popstate', arrive);
  browser.addEventListener('hashchange', arriveByHash);
  return () => {
    stopTimer();
    clearTimeout(travel);
    unsubscribe();
    browser.removeEventListener('popstate', arrive);
    browser.removeEventListener('hashchange', arriveByHash);
  };
}
