import type { Panel } from '../panels/panel';
import { actions, readState } from '../state/useStore';
import { revealPanel } from './revealPanel';

/** Opens the page of a panel, brings it into sight and gives it the keys. */
export function goToPanel({ id, page }: Pick<Panel, 'id' | 'page'>): void {
  if (readState().view.page !== page) actions.choose({ page });
  revealPanel(id);
}
