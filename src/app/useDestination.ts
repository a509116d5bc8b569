import { useEffect } from 'react';
import { panels } from '../panels/registry';
import { useApp, useStore } from '../state/useStore';
import { goToPanel } from './goToPanel';

/** Leads to the panel that a link names, once for each link. */
export function useDestination(): void {
  const app = useApp();
  const destination = useStore((state) => state.destination);
  useEffect(() => {
    const panel = panels.find(({ id }) => id === destination);
    if (panel === undefined) return;
    goToPanel(app, panel);
    app.actions.arrive();
  }, [app, destination]);
}
