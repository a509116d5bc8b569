/** Numbers to set, each a field in the range of its setting. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { rangeOf, type Setting } from '../state/settings/setting';
import { useApp, useStore } from '../state/useStore';
import { NumberField } from '../ui/NumberField';
import { useDetails } from './Detail';

export interface SettingNumber {
  readonly setting: Setting<number>;
  readonly label: string;
  /** For screen readers and messages. */
  readonly name: string;
  /** Both in the plain view, where that has other words. */
  readonly plain?: { readonly label: string; readonly name: string };
  /** What it means, where the name does not say it all. */
  readonly meaning?: string;
  /** Less than the setting allows, where the point does not allow as much. */
  readonly max?: number;
  /** Arrow keys step by this, in decades where the scale is log; 1 if absent. */
  readonly step?: number;
  readonly scale?: 'log' | 'linear';
}

export function SettingNumbers({
  numbers,
}: {
  readonly numbers: readonly SettingNumber[];
}): ReactNode {
  return numbers.map((number) => <SettingNumberField key={number.setting.key} {...number} />);
}

/** Drawn again when its own value changes: a field is much to draw, and most stand still while the view moves. */
const SettingNumberField = memo(function SettingNumberField(number: SettingNumber): ReactNode {
  const { setting, meaning, max, step = 1, scale = 'linear' } = number;
  const { actions } = useApp();
  const value = useStore(({ view }) => setting.of(view));
  const { label, name } = useDetails() ? number : (number.plain ?? number);
  const range = rangeOf(setting);
  const most = Math.min(range.max, max ?? range.max);
  return (
    <NumberField
      label={label}
      name={name}
      meaning={meaning}
      value={Math.min(value, most)}
      min={range.min}
      max={most}
      integer={range.integer}
      scale={scale}
      step={step}
      onCommit={(next) => {
        actions.set(setting, next);
      }}
    />
  );
});
