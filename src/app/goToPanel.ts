import type { Panel } from '../panels/panel';
import type { App } from '../state/app';
import { revealPanel } from './revealPanel';

/** Opens the page of a panel, brings it into sight and gives it the keys; large where one is large now. */
export function goToPanel({ actions, store }: App, { id, page }: Pick<Panel, 'id' | 'page'>): void {
  const { view } = store.getState();
  const large = view.large === null ? null : id;
  if (view.page !== page || view.large !== large) actions.choose({ page, large });
  revealPanel(id);
}
