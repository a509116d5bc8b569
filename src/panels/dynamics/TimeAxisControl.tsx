import type { ReactNode } from 'react';
import { SettingControl } from '../SettingControl';
import { timeScale } from '../timeScale';

const options = [
  { value: 'log', label: 'log t' },
  { value: 'linear', label: 'linear' },
] as const;

export function TimeAxisControl(): ReactNode {
  return <SettingControl setting={timeScale} label="Time axis" options={options} />;
}
