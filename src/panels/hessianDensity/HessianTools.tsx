/** What the Hessian panel shows: whose spectrum, and whether a finite sample is laid over it. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { hessianSource } from '../../state/settings/hessian';
import { codeOnDemand } from '../../ui/codeOnDemand';
import { onDemand } from '../../ui/onDemand';
import { Popover } from '../../ui/Popover';
import { SettingControl } from '../SettingControl';

const sample = codeOnDemand(
  'The sampled matrix',
  async () => (await import('./SampleSettings')).SampleSettings,
);
const SampleSettings = onDemand(sample, (settings) => settings);

export const HessianTools = memo(function HessianTools(): ReactNode {
  return (
    <>
      <SettingControl setting={hessianSource} label="Whose spectrum" options={sources} />
      <Popover
        label="Sample ▾"
        size="small"
        accessibleName="Sample a finite matrix"
        title="A finite matrix"
        content={sample}
      >
        <SampleSettings />
      </Popover>
    </>
  );
});

const sources = [
  { value: 'energy', label: 'at ε', accessibleName: 'of stationary points at the energy' },
  { value: 'run', label: 'along run' },
] as const;
