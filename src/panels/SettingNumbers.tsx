/** Numbers to set, each a field in the range of its setting. */
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
  const { actions } = useApp();
  const view = useStore((state) => state.view);
  const isDetailed = useDetails();
  return numbers.map((number) => {
    const { setting, meaning, max, step = 1, scale = 'linear' } = number;
    const { label, name } = isDetailed ? number : (number.plain ?? number);
    const range = rangeOf(setting);
    const most = Math.min(range.max, max ?? range.max);
    return (
      <NumberField
        key={setting.key}
        label={label}
        name={name}
        meaning={meaning}
        value={Math.min(setting.of(view), most)}
        min={range.min}
        max={most}
        integer={range.integer}
        scale={scale}
        step={step}
        onCommit={(value) => {
          actions.set(setting, value);
        }}
      />
    );
  });
}
