/** The window of energies that the panels of complexity share: close to the threshold, or all. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { useApp, useStore } from '../state/useStore';
import type { ComplexityWindow } from '../state/view';
import { SegmentedControl } from '../ui/SegmentedControl';

export function EnergyWindowControl(): ReactNode {
  return <WindowChoice window={useStore(({ view }) => view.complexityWindow)} />;
}

const WindowChoice = memo(function WindowChoice({
  window,
}: {
  readonly window: ComplexityWindow;
}): ReactNode {
  const { actions } = useApp();
  return (
    <SegmentedControl
      label="Window of energies"
      hideLabel
      value={window}
      options={[
        { value: 'threshold', label: 'at εₜₕ' },
        { value: 'overview', label: 'overview' },
      ]}
      onChange={(chosen) => {
        actions.choose({ complexityWindow: chosen });
      }}
    />
  );
});
