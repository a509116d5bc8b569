import { useEffect } from 'react';
import { panels } from '../panels/registry';
import { actions, useStore } from '../state/useStore';
import { goToPanel } from './goToPanel';

/** Leads to the panel that a link names, once for each link. */
export function useDestination(): void {
  const destination = useStore((state) => state.destination);
  useEffect(() => {
    const panel = panels.find(({ id }) => id === destination);
    if (panel === undefined) return;
    goToPanel(panel);
    actions.arrive();
  }, [destination]);
}
