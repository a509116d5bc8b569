/** Setting up a view that a lesson asks for. */
import type { App } from '../state/app';
import { readLink } from '../state/url/address';

/** Shows the view of a link without `#`, as one step to undo, and leads to a panel. */
export function visitLink(
  { actions, link }: App,
  label: string,
  text: string,
  panel?: string,
): void {
  const decoded = readLink(link, { hash: `#${text}`, search: '' });
  actions.visit(label, panel === undefined ? decoded : { ...decoded, panel });
}
