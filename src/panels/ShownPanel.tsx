/** A panel as it is drawn wherever it is shown; one that cannot be drawn says so, and leaves the others alone. */
import type { ReactNode } from 'react';
import { Guarded } from '../ui/Guarded';
import { PanelContext, type PanelDescriptor } from './panel';

export function ShownPanel({ panel }: { readonly panel: PanelDescriptor }): ReactNode {
  return (
    <Guarded name={panel.title}>
      <PanelContext value={panel}>
        <panel.Component />
      </PanelContext>
    </Guarded>
  );
}
