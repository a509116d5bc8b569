/** Going to panels: by a key, a menu or a link. */
import { useEffect, useRef } from 'react';
import { usePanels, type Panel } from '../panels/panel';
import type { App } from '../state/app';
import { useApp, useStore } from '../state/useStore';
import { presentation } from '../state/settings/present';
import { storyStep } from '../state/settings/story';
import { surfing } from '../state/settings/surf';
import { matchesMedia } from '../ui/mediaQuery';

/** Opens the page of a panel, brings it into sight and gives it the keys; large where one is large now. */
export function goToPanel({ actions, store }: App, { id, page }: Pick<Panel, 'id' | 'page'>): void {
  const { view } = store.getState();
  const large = view.large === null ? null : id;
  if (view.page !== page || view.large !== large) actions.choose({ page, large });
  revealPanel(id);
}

/** To the panel after (1) or before (-1) the one that has the focus, else to the first of the page. */
export function goToNeighbour(app: App, panels: readonly Panel[], step: 1 | -1): void {
  const focused = focusedPanel();
  const here = panels.findIndex(({ id }) => id === focused);
  const first = panels.findIndex(({ page }) => page === app.store.getState().view.page);
  const panel = panels.at(here < 0 ? first : (here + step) % panels.length);
  if (panel) goToPanel(app, panel);
}

/** Gives the panel that has the focus, else the first of the page, the page for itself; or shows all again. */
export function toggleLarge({ actions, store }: App, panels: readonly Panel[]): void {
  const { view } = store.getState();
  const focused = focusedPanel();
  const panel =
    panels.find(({ id }) => id === focused) ?? panels.find(({ page }) => page === view.page);
  actions.choose({ large: view.large === null ? (panel?.id ?? null) : null });
  if (panel) revealPanel(panel.id);
}

/** Null until it is there to be seen: the first picture of the page is drawn out of sight. */
function seenPanel(id: string): HTMLElement | null {
  const panel = document.getElementById(id);
  return panel?.closest('[hidden]') ? null : panel;
}

function focusedPanel(): string | undefined {
  return document.activeElement?.closest('[data-panel]')?.id;
}

/** Leads to the panel that a link names, once for each link. */
export function useDestination(): void {
  const app = useApp();
  const panels = usePanels();
  const destination = useStore((state) => state.destination);
  useEffect(() => {
    const panel = panels.find(({ id }) => id === destination);
    if (panel === undefined) return;
    goToPanel(app, panel);
    app.actions.arrive();
  }, [app, panels, destination]);
}

/**
 * On a phone the picture that the surf is about may be pages below what started it: it comes to the top, below the bar
 * that stays there.
 */
export function useSurfInSight(): void {
  const panels = usePanels();
  const isOpen = useStore(({ view }) => surfing.of(view));
  const page = useStore(({ view }) => view.page);
  const centre =
    panels.find(({ surfsOn }) => surfsOn === page)?.id ??
    panels.find((one) => one.page === page)?.id;
  useEffect(() => {
    if (!isOpen || centre === undefined || !matchesMedia('(width < 48rem)')) return;
    let frame = requestAnimationFrame(look);
    let framesLeft = framesToLoad;
    const stop = (): void => {
      cancelAnimationFrame(frame);
      for (const type of otherActs) window.removeEventListener(type, stop);
    };
    for (const type of otherActs) window.addEventListener(type, stop);
    return stop;

    // The panel may have to be loaded first.
    function look(): void {
      const panel = seenPanel(centre ?? '')?.getBoundingClientRect();
      const bar = document.querySelector('main [data-part="answer"]')?.getBoundingClientRect();
      if (panel && bar) {
        stop();
        window.scrollBy({ top: panel.top - bar.height - 2 * gap });
      } else if (framesLeft > 0) {
        framesLeft -= 1;
        frame = requestAnimationFrame(look);
      }
    }
  }, [isOpen, centre]);
}

/**
 * A panel that takes the page for itself is what the reader looks at: where its head would be out of sight, it comes to
 * the top. Given back, the page is where it was; where there was none before, the same panel is in sight.
 */
export function useLargeInSight(): void {
  const { store } = useApp();
  useEffect(() => {
    let last = store.getState().view;
    let left: { readonly page: string; readonly top: number } | null = null;
    let callOff = (): void => undefined;
    // Heard before the page is drawn anew, and shorter or longer than it was.
    const stop = store.subscribe(({ view }) => {
      const before = last;
      last = view;
      if (view.large === before.large) return;
      callOff();
      if (storyStep.of(view) !== null || presentation.of(view) !== null) left = null;
      else if (view.large !== null) {
        if (before.large === null) left = { page: view.page, top: window.scrollY };
        callOff = eachFrame(headInSight(view.large, true));
      } else if (left?.page === view.page) callOff = eachFrame(scrolledTo(left.top));
      else if (before.large !== null && before.page === view.page)
        callOff = eachFrame(headInSight(before.large, false));
    });
    return () => {
      callOff();
      stop();
    };
  }, [store]);
}

/** Brings it there as soon as it is drawn with the others, or without them. */
function headInSight(id: string, isAlone: boolean): () => boolean {
  return () => {
    const panel = seenPanel(id);
    if (panel === null) return false;
    if ((document.querySelectorAll('[data-panel]').length === 1) !== isAlone) return false;
    const { top, bottom } = panel.getBoundingClientRect();
    const bar = document.querySelector('main [data-part="answer"]');
    const stays = bar !== null && getComputedStyle(bar).position === 'sticky';
    const covered = stays ? bar.getBoundingClientRect().height + gap : 0;
    const isBelow = top > window.innerHeight / 2 && bottom > window.innerHeight;
    if (top < covered || isBelow) window.scrollBy({ top: top - covered - gap });
    return true;
  };
}

/** The page may be too short for it until its panels are drawn, or stay so. */
function scrolledTo(top: number): () => boolean {
  let framesLeft = framesToDraw;
  return () => {
    framesLeft -= 1;
    window.scrollTo({ top });
    return framesLeft <= 0 || Math.abs(window.scrollY - top) < 1;
  };
}

/** Once a frame until it succeeds, or the reader does something else meanwhile; the returned function calls it off. */
function eachFrame(succeeds: () => boolean): () => void {
  let frame = 0;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    for (const type of otherActs) window.removeEventListener(type, stop, true);
  };
  // On the way down: the event that has led here is on its way up.
  for (const type of otherActs) window.addEventListener(type, stop, true);
  const look = (): void => {
    if (succeeds()) stop();
    else frame = requestAnimationFrame(look);
  };
  frame = requestAnimationFrame(look);
  return stop;
}

/** Pixels above the bar and below it. */
const gap = 8;

/** So long a panel is waited for, about five seconds. */
const framesToLoad = 300;

/**
 * Where the story takes the place of the lab, or the other way round, its beginning is what the reader comes to: the
 * heading of the step, or the panels. Nothing when the page opens.
 */
export function useArrival(isTold: boolean): void {
  const last = useRef(isTold);
  useEffect(() => {
    if (last.current === isTold) return;
    last.current = isTold;
    window.scrollTo({ top: 0 });
    whenThere(() => {
      const beginning = document.querySelector<HTMLElement>(
        isTold ? '#panels[data-step] h2' : '#panels:not(main)',
      );
      beginning?.focus({ preventScroll: true });
      return beginning !== null;
    });
  }, [isTold]);
}

/** Brings a panel into sight and gives it the keys, or its slider as soon as that is drawn. */
export function revealPanel(id: string): void {
  let framesThere = 0;
  whenThere(() => {
    const panel = seenPanel(id);
    if (panel === null) return false;
    if (framesThere === 0) {
      panel.scrollIntoView({ block: 'nearest' });
      panel.focus();
    }
    const slider = panel.querySelector<SVGElement>('[role="slider"]');
    slider?.focus();
    framesThere += 1;
    return slider !== null || framesThere > framesToDraw || document.activeElement !== panel;
  });
}

/** By then a panel that has a slider shows it: it is measured first, and then drawn in slices. */
const framesToDraw = 120;

/**
 * Tries to lead to what may not be there yet, since what is opened for the first time loads first: once a frame until it
 * succeeds, unless the reader does something else meanwhile, or is led elsewhere.
 */
function whenThere(isLedTo: () => boolean): void {
  callOff();
  callOff = eachFrame(isLedTo);
}

const otherActs = ['pointerdown', 'keydown', 'wheel'] as const;

let callOff = (): void => undefined;
