/** The window of energies that the panels of complexity share: close to the threshold, or all. */
import type { ReactNode } from 'react';
import { energyWindow } from '../state/settings/energyWindow';
import { SettingControl } from './SettingControl';

const options = [
  { value: 'threshold', label: 'at εₜₕ' },
  { value: 'overview', label: 'overview' },
] as const;

export function EnergyWindowControl(): ReactNode {
  return <SettingControl setting={energyWindow} label="Window of energies" options={options} />;
}
