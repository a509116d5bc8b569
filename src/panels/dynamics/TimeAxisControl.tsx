import { memo } from 'react';
import type { ReactNode } from 'react';
import { useApp, useStore } from '../../state/useStore';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { timeScale } from '../timeScale';

export const TimeAxisControl = memo(function TimeAxisControl(): ReactNode {
  const { actions } = useApp();
  const scale = useStore(({ view }) => timeScale.of(view));
  return (
    <SegmentedControl
      label="Time axis"
      hideLabel
      value={scale}
      options={[
        { value: 'log', label: 'log t' },
        { value: 'linear', label: 'linear' },
      ]}
      onChange={(chosen) => {
        actions.set(timeScale, chosen);
      }}
    />
  );
});
