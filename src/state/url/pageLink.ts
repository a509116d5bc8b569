import type { PanelId, ViewState } from '../view';
import { foreignSearch } from './address';
import { encodeView, panelKey } from './link';

/**
 * The whole link to a view, whatever the address says at the moment.
 * @param page address of this page; its hash does not matter, its foreign fields after `?` stay.
 */
export function linkTo(view: ViewState, page = location.href): string {
  const url = new URL(page);
  url.search = foreignSearch(url.search);
  url.hash = encodeView(view);
  return url.href;
}

/** The same link; whoever opens it is led to a panel of the view. */
export function linkToPanel(view: ViewState, panel: PanelId, page = location.href): string {
  return `${linkTo(view, page)}&${panelKey}=${panel}`;
}
