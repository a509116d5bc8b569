import { useEffect } from 'react';
import { panels } from '../panels/registry';
import { badField } from '../state/url/notices';
import { actions, useStore } from '../state/useStore';
import { goToPanel } from './goToPanel';

/** Leads to the panel that a link names, once for each link. */
export function useDestination(): void {
  const destination = useStore((state) => state.destination);
  useEffect(() => {
    if (destination === null) return;
    const panel = panels.find(({ id }) => id === destination);
    if (panel) goToPanel(panel);
    else {
      const allowed = `one of ${panels.map(({ id }) => id).join(', ')}`;
      actions.addNotice(badField('panel', destination, allowed, 'none'));
    }
    actions.arrive();
  }, [destination]);
}
