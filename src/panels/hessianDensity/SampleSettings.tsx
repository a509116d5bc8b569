/** A finite sample that is laid over the spectrum: whether there is one, and which. */
import type { ReactNode } from 'react';
import { memberSeed } from '../../state/runs/plan';
import {
  spectrumDimension,
  spectrumSeed,
  usualSpectrumDimension,
} from '../../state/settings/hessian';
import { rangeOf } from '../../state/settings/setting';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { NumberField } from '../../ui/NumberField';
import { Switch } from '../../ui/Switch';
import styles from './HessianDensity.module.css';

const { min, max } = rangeOf(spectrumDimension);

export function SampleSettings(): ReactNode {
  const { actions } = useApp();
  const dimension = useStore(({ view }) => spectrumDimension.of(view));
  const nextSeed = useStore(({ view }) => memberSeed(spectrumSeed.of(view), 1));
  return (
    <div className={styles.sample}>
      <Switch
        label="one random matrix of the same law (GOE plus rank one)"
        checked={dimension !== null}
        onChange={(on) => {
          actions.set(spectrumDimension, on ? usualSpectrumDimension : null);
        }}
      />
      {dimension === null ? null : (
        <>
          <NumberField
            label="N"
            name="Size of the sampled matrix"
            value={dimension}
            min={min}
            max={max}
            integer
            step={20}
            onCommit={(size) => {
              actions.set(spectrumDimension, size);
            }}
          />
          <Button
            onClick={() => {
              actions.set(spectrumSeed, nextSeed);
            }}
          >
            {`Another matrix (seed ${nextSeed})`}
          </Button>
        </>
      )}
    </div>
  );
}
