/** Into the presenter from any state, and back to exactly that. */
import type { App } from '../../state/app';
import { presentation } from '../../state/settings/present';
import { emptyStage } from '../../state/store';
import type { ViewState } from '../../state/view';

/** What was shown before; nothing where a link led into the presenter. */
const before = new WeakMap<App['store'], ViewState>();

export function present({ store, actions }: Pick<App, 'store' | 'actions'>): void {
  const { view } = store.getState();
  if (presentation.of(view) !== null) return;
  before.set(store, view);
  actions.set(presentation, 'one');
}

/** The view from before, whatever was shown meanwhile; without one, the present view as the page has it. */
export function leavePresenter({ store, actions }: Pick<App, 'store' | 'actions'>): void {
  const view = before.get(store);
  before.delete(store);
  actions.setStage(emptyStage);
  if (view === undefined) actions.set(presentation, null);
  else actions.visit('the presenter', { view, notices: [] });
}
