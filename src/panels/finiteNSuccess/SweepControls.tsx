/** What a sweep computes, and the buttons that start and stop it. */
import type { ReactNode } from 'react';
import { parameters } from '../../physics/parameters';
import { isUnderWay } from '../../state/runs/progress';
import type { ResultStatus } from '../../state/runs/results';
import { sweepSizesAt } from '../../state/sweep/plan';
import type { SweepResult } from '../../state/sweep/results';
import { actions, useStore } from '../../state/useStore';
import { sweepPlacesRange, sweepSizes } from '../../state/view';
import { Button } from '../../ui/Button';
import { NumberField } from '../../ui/NumberField';
import { Status } from '../../ui/Status';
import type { StatusState } from '../../ui/Status';
import styles from './FiniteNSuccess.module.css';
import { progressWords } from './words';

export function SweepControls({ result }: { readonly result: SweepResult | null }): ReactNode {
  const underWay = result !== null && isUnderWay(result.status);
  const label =
    result === null ? 'Start' : result.status === 'failed' ? 'Retry what failed' : 'Continue';
  return (
    <div className={styles.settings}>
      <Sizes />
      <Numbers />
      {underWay ? (
        <Button onClick={actions.cancelSweep} accessibleName="Cancel the sweep">
          Cancel
        </Button>
      ) : result?.status === 'done' ? null : (
        <Button variant="primary" onClick={actions.runSweep} accessibleName={`${label} the sweep`}>
          {label}
        </Button>
      )}
      {result ? <Progress result={result} /> : null}
    </div>
  );
}

function Sizes(): ReactNode {
  const p = useStore(({ view }) => view.point.p);
  const sizes = useStore(({ view }) => view.sweep.sizes);
  return (
    <div className={styles.sizes} role="group" aria-label="Sizes N of the sweep">
      <span>N =</span>
      {sweepSizesAt(p, sweepSizes).map((size) => (
        <Button
          key={size}
          pressed={sizes.includes(size)}
          accessibleName={`N = ${size}`}
          onClick={() => {
            actions.setSweep({
              sizes: sizes.includes(size)
                ? sizes.filter((other) => other !== size)
                : [...sizes, size],
            });
          }}
        >
          {size}
        </Button>
      ))}
    </div>
  );
}

function Numbers(): ReactNode {
  const sweep = useStore(({ view }) => view.sweep);
  return (
    <div className={styles.numbers}>
      <NumberField
        label="instances K"
        name="Instances at each N and 1/Δ₂"
        value={sweep.members}
        min={parameters.members.min}
        max={parameters.members.max}
        integer
        onCommit={(members) => {
          actions.setSweep({ members });
        }}
      />
      <NumberField
        label="places"
        name="Places along 1/Δ₂"
        value={sweep.places}
        {...sweepPlacesRange}
        integer
        onCommit={(places) => {
          actions.setSweep({ places });
        }}
      />
      <NumberField
        label="until t"
        name="End of each instance of the sweep"
        value={sweep.horizon}
        min={parameters.horizon.min}
        max={parameters.horizon.max}
        scale="log"
        step={1}
        onCommit={(horizon) => {
          actions.setSweep({ horizon });
        }}
      />
      <NumberField
        label="first seed"
        name="First seed of the sweep"
        value={sweep.seed}
        min={parameters.seed.min}
        max={parameters.seed.max}
        integer
        onCommit={(seed) => {
          actions.setSweep({ seed });
        }}
      />
    </div>
  );
}

const shownState: Readonly<Record<ResultStatus, StatusState>> = {
  waiting: 'waiting',
  running: 'running',
  paused: 'paused',
  done: 'done',
  failed: 'failed',
  cancelled: 'partial',
};

function Progress({ result }: { readonly result: SweepResult }): ReactNode {
  return (
    <Status
      state={shownState[result.status]}
      text="Sweep over 1/Δ₂"
      detail={progressWords(result)}
      {...(isUnderWay(result.status)
        ? { progress: result.fraction, progressName: 'Progress of the sweep' }
        : {})}
    />
  );
}
