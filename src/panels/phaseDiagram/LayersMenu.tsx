/** What can be laid over the phase diagram: further lines and one set of contours. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { codeOnDemand } from '../../ui/codeOnDemand';
import { onDemand } from '../../ui/onDemand';
import { Popover } from '../../ui/Popover';

/** The first visit opens no menu. */
const Layers = onDemand(
  codeOnDemand('The choice of lines', async () => (await import('./Layers')).Layers),
  (Layers) => Layers,
);

export const LayersMenu = memo(function LayersMenu(): ReactNode {
  return (
    <Popover
      label="Lines ▾"
      size="small"
      accessibleName="Lines and contours"
      title="Axes and further lines"
    >
      <Layers />
    </Popover>
  );
});
