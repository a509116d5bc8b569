/** The window of energies that the panels of complexity share: close to the threshold, or all. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { actions, useStore } from '../state/useStore';
import { SegmentedControl } from '../ui/SegmentedControl';

export const EnergyWindowControl = memo(function EnergyWindowControl(): ReactNode {
  const window = useStore(({ view }) => view.complexityWindow);
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
