/** The window of energies that the panels of complexity share: close to the threshold, or all. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { useApp, useStore } from '../state/useStore';
import { energyWindow, type EnergyWindow } from '../state/settings/energyWindow';
import { SegmentedControl } from '../ui/SegmentedControl';

export function EnergyWindowControl(): ReactNode {
  return <WindowChoice window={useStore(({ view }) => energyWindow.of(view))} />;
}

const WindowChoice = memo(function WindowChoice({
  window,
}: {
  readonly window: EnergyWindow;
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
        actions.set(energyWindow, chosen);
      }}
    />
  );
});
