/** Setting up a view that a lesson asks for. */
import type { App } from '../state/app';
import { details } from '../state/settings/details';
import { language } from '../state/settings/language';
import { presentation } from '../state/settings/present';
import { storyAnswers, storyStep } from '../state/settings/story';
import { withTexts, type SettingField, type SettingTexts } from '../state/settings/setting';
import { readLink } from '../state/url/address';
import type { ViewState } from '../state/view';

/** Another view of a presentation, which goes on all the while. */
export function presentLink({ actions, link, store }: App, label: string, text: string): void {
  const { view, ...decoded } = readLink(link, { hash: `#${text}`, search: '' });
  const settings = withSame([...keptIn(view), presentation], store.getState().view, view);
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
 * Shows the view of a link without `#`, in the language that is chosen, as one step to undo, and leads to a panel. Where only some parts are shown, it
 * stays with these and that panel.
 */
export function visitLink(
  { actions, link, store }: App,
  label: string,
  text: string,
  panel?: string,
): void {
  const decoded = readLink(link, { hash: `#${text}`, search: '' });
  const current = store.getState().view;
  const { embed: parts } = current;
  const embed = parts && [...new Set([...parts, ...(panel === undefined ? [] : [panel])])];
  const settings = withSame(keptIn(decoded.view), current, decoded.view);
  const view = { ...decoded.view, settings, embed };
  actions.visit(label, { ...decoded, view, ...(panel !== undefined && { panel }) });
}

/** What another view does not change: the language, and within the story what has been answered. */
function keptIn(view: ViewState): readonly SettingField[] {
  return storyStep.of(view) === null ? [language] : [language, storyAnswers];
}

/** The settings of a view, with those that are the reader's to choose as they are. */
function withSame(
  kept: readonly SettingField[],
  { settings: current }: ViewState,
  { settings }: ViewState,
): SettingTexts {
  const same = kept.map(({ key, initialText }) => [key, current[key] ?? initialText] as const);
  return withTexts(settings, kept, Object.fromEntries(same));
}
