import type { ViewState } from '../view';
import { foreignSearch } from './address';
import { panelKey, type Link } from './link';

/**
 * The whole link to a view, whatever the address says at the moment.
 * @param page address of this page; its hash does not matter, its foreign fields after `?` stay.
 */
export function linkTo(link: Link, view: ViewState, page = location.href): string {
  const url = new URL(page);
  url.search = foreignSearch(link, url.search);
  url.hash = link.encode(view);
  return url.href;
}

/** The same link; whoever opens it is led to a panel of the view. */
export function linkToPanel(
  link: Link,
  view: ViewState,
  panel: string,
  page = location.href,
): string {
  return `${linkTo(link, view, page)}&${panelKey}=${panel}`;
}
