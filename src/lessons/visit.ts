/** Setting up a view that a lesson asks for. */
import type { App } from '../state/app';
import { details } from '../state/settings/details';
import { presentation } from '../state/settings/present';
import { withTexts } from '../state/settings/setting';
import { readLink } from '../state/url/address';

/** Another view of a presentation, which goes on all the while. */
export function presentLink({ actions, link, store }: App, label: string, text: string): void {
  const { view, ...decoded } = readLink(link, { hash: `#${text}`, search: '' });
  const how = { [presentation.key]: presentation.write(presentation.of(store.getState().view)) };
  const settings = withTexts(view.settings, [presentation], how);
  actions.visit(label, { ...decoded, view: { ...view, settings } });
}

/** Shows the view of a link, which says as much as the reader has chosen: that is not the link's to choose. */
export function visitAsDetailed(app: App, label: string, text: string): void {
  const { actions, store } = app;
  actions.act(label, () => {
    const isDetailed = details.of(store.getState().view);
    visitLink(app, label, text);
    actions.set(details, isDetailed);
  });
}

/**
 * Shows the view of a link without `#`, as one step to undo, and leads to a panel. Where only some parts are shown, it
 * stays with these and that panel.
 */
export function visitLink(
  { actions, link, store }: App,
  label: string,
  text: string,
  panel?: string,
): void {
  const decoded = readLink(link, { hash: `#${text}`, search: '' });
  const { embed: parts } = store.getState().view;
  const embed = parts && [...new Set([...parts, ...(panel === undefined ? [] : [panel])])];
  const view = { ...decoded.view, embed };
  actions.visit(label, { ...decoded, view, ...(panel !== undefined && { panel }) });
}
