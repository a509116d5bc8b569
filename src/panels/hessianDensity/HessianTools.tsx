/** What the Hessian panel shows: whose spectrum, and whether a finite sample is laid over it. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { memberSeed } from '../../state/runs/plan';
import { spectrumDimensionRange } from '../../state/view';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { NumberField } from '../../ui/NumberField';
import { Popover } from '../../ui/Popover';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Switch } from '../../ui/Switch';
import styles from './HessianDensity.module.css';

/** The size that a sample is switched on with. */
const usualDimension = 300;

export const HessianTools = memo(function HessianTools(): ReactNode {
  return (
    <>
      <SourceControl />
      <Popover
        label="Sample ▾"
        size="small"
        accessibleName="Sample a finite matrix"
        title="A finite matrix"
      >
        <SampleSettings />
      </Popover>
    </>
  );
});

function SourceControl(): ReactNode {
  const { actions } = useApp();
  const source = useStore(({ view }) => view.hessianSource);
  return (
    <SegmentedControl
      label="Whose spectrum"
      hideLabel
      value={source}
      options={[
        { value: 'energy', label: 'at ε', accessibleName: 'of stationary points at the energy' },
        { value: 'run', label: 'along run' },
      ]}
      onChange={(chosen) => {
        actions.choose({ hessianSource: chosen });
      }}
    />
  );
}

function SampleSettings(): ReactNode {
  const { actions } = useApp();
  const dimension = useStore(({ view }) => view.spectrumDimension);
  const nextSeed = useStore(({ view }) => memberSeed(view.spectrumSeed, 1));
  return (
    <div className={styles.sample}>
      <Switch
        label="one random matrix of the same law (GOE plus rank one)"
        checked={dimension !== null}
        onChange={(on) => {
          actions.choose({ spectrumDimension: on ? usualDimension : null });
        }}
      />
      {dimension === null ? null : (
        <>
          <NumberField
            label="N"
            name="Size of the sampled matrix"
            value={dimension}
            min={spectrumDimensionRange.min}
            max={spectrumDimensionRange.max}
            integer
            step={20}
            onCommit={(spectrumDimension) => {
              actions.choose({ spectrumDimension });
            }}
          />
          <Button
            onClick={() => {
              actions.choose({ spectrumSeed: nextSeed });
            }}
          >
            {`Another matrix (seed ${nextSeed})`}
          </Button>
        </>
      )}
    </div>
  );
}
