/** A setting of a few values, all of them visible. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Setting } from '../state/settings/setting';
import { useApp, useStore } from '../state/useStore';
import { SegmentedControl, type Segment } from '../ui/SegmentedControl';

interface SettingControlProps<Value extends string> {
  readonly setting: Setting<Value>;
  /** Heard, not seen. */
  readonly label: string;
  /** The same object each time, so that nothing is drawn again while the rest of the page moves. */
  readonly options: readonly Segment<Value>[];
}

export function SettingControl<Value extends string>({
  setting,
  label,
  options,
}: SettingControlProps<Value>): ReactNode {
  const { actions } = useApp();
  const value = useStore(({ view }) => setting.of(view));
  return useMemo(
    () => (
      <SegmentedControl
        label={label}
        hideLabel
        value={value}
        options={options}
        onChange={(chosen) => {
          actions.set(setting, chosen);
        }}
      />
    ),
    [actions, setting, label, value, options],
  );
}
