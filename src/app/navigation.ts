/** Going to panels: by a key, a menu or a link. */
import { useEffect } from 'react';
import { usePanels, type Panel } from '../panels/panel';
import type { App } from '../state/app';
import { useApp, useStore } from '../state/useStore';
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
      const panel = document.getElementById(centre ?? '')?.getBoundingClientRect();
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

/** Pixels above the bar and below it. */
const gap = 8;

/** So long a panel is waited for, about five seconds. */
const framesToLoad = 300;

/**
 * Brings a panel into sight and gives it the keys. It may not be there yet: a page that is opened for
 * the first time loads first, and a figure is drawn once it has been measured. Until then it is looked
 * for in every frame, unless the reader does something else meanwhile.
 */
export function revealPanel(id: string): void {
  callOff();
  let frame = requestAnimationFrame(look);
  let framesThere = 0;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    for (const type of otherActs) window.removeEventListener(type, stop);
  };
  for (const type of otherActs) window.addEventListener(type, stop);
  callOff = stop;

  function look(): void {
    const panel = document.getElementById(id);
    const slider = panel?.querySelector<SVGElement>('[role="slider"]') ?? null;
    if (panel !== null && (slider !== null || framesThere === framesToDraw)) {
      stop();
      panel.scrollIntoView({ block: 'nearest' });
      (slider ?? panel).focus();
      return;
    }
    if (panel !== null) framesThere += 1;
    frame = requestAnimationFrame(look);
  }
}

/** By then a panel that has a slider shows it; the others get the keys themselves. */
const framesToDraw = 10;

const otherActs = ['pointerdown', 'keydown', 'wheel'] as const;

let callOff = (): void => undefined;
