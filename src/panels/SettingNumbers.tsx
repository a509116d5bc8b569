/** Numbers to set, each a field in the range of its parameter. */
import type { ReactNode } from 'react';
import { NumberField } from '../ui/NumberField';

export interface SettingNumber<Key extends string> {
  readonly setting: Key;
  readonly label: string;
  /** For screen readers and messages. */
  readonly name: string;
  readonly range: { readonly min: number; readonly max: number; readonly integer?: boolean };
  /** Arrow keys step by this, in decades where the scale is log; 1 if absent. */
  readonly step?: number;
  readonly scale?: 'log' | 'linear';
}

export function SettingNumbers<Key extends string>({
  numbers,
  values,
  onChange,
}: {
  readonly numbers: readonly SettingNumber<Key>[];
  readonly values: Readonly<Record<Key, number>>;
  readonly onChange: (setting: Key, value: number) => void;
}): ReactNode {
  return numbers.map(({ setting, label, name, range, step = 1, scale = 'linear' }) => (
    <NumberField
      key={setting}
      label={label}
      name={name}
      value={values[setting]}
      min={range.min}
      max={range.max}
      integer={range.integer}
      scale={scale}
      step={step}
      onCommit={(value) => {
        onChange(setting, value);
      }}
    />
  ));
}
