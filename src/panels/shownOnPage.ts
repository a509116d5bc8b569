/** Which panels a page shows, in reading order. */
import type { Page } from '../state/view';
import type { PanelDescriptor } from './panel';

/**
 * Those of the page; while the surf is open with the one in its middle first, and beside that the panels that move with
 * the clock: these come last otherwise.
 */
export function shownOnPage(
  panels: readonly PanelDescriptor[],
  page: Page,
  isSurfing: boolean,
): readonly PanelDescriptor[] {
  const own = panels.filter((panel) => panel.page === page);
  const centre = isSurfing ? panels.filter(({ surfsOn }) => surfsOn === page) : [];
  return centre.length === 0 ? own : [...centre, ...own.toReversed()];
}
