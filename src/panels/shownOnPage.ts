/** Which panels a page shows, in reading order. */
import { surfing } from '../state/settings/surf';
import type { PanelEntry } from '../state/tables';
import type { Page, ViewState } from '../state/view';

/**
 * Those of the page; while the surf is open with the one in its middle first, and beside that the panels that move with
 * the clock: these come last otherwise.
 */
export function shownOnPage<P extends PanelEntry>(
  panels: readonly P[],
  page: Page,
  isSurfing: boolean,
): readonly P[] {
  const own = panels.filter((panel) => panel.page === page);
  const centre = isSurfing ? panels.filter(({ surfsOn }) => surfsOn === page) : [];
  return centre.length === 0 ? own : [...centre, ...own.toReversed()];
}

/** The panel that has the page for itself; undefined where all are shown. */
export function largeOnPage<P extends PanelEntry>(
  panels: readonly P[],
  view: ViewState,
): P | undefined {
  return shownOnPage(panels, view.page, surfing.of(view)).find(({ id }) => id === view.large);
}
