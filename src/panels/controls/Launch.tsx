/** What a click of the phase diagram or “Run here” launches. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { selectFlowUnavailable, selectLaunchCost } from '../../state/selectors/runs';
import { useApp, useStore } from '../../state/useStore';
import { codeOnDemand } from '../../ui/codeOnDemand';
import { onDemand } from '../../ui/onDemand';
import { runCostWords } from '../costWords';
import { RunButton } from './RunButton';
import { Tied } from '../../ui/Tied';
import styles from './Launch.module.css';
import { OtherNotation } from './OtherNotation';

const Settings = onDemand(
  codeOnDemand(
    'What a run computes',
    async () => (await import('./LaunchSettings')).LaunchSettings,
  ),
  (settings) => settings,
);

export function Launch(): ReactNode {
  const { tables } = useApp();
  const { chsck, flow } = tables.runs;
  const isSolved = useStore(({ view }) => chsck.isWanted.of(view));
  const isFlowing = useStore(({ view }) => flow.isWanted.of(view));
  const flowUnavailable = useStore(selectFlowUnavailable);
  const cost = useStore(selectLaunchCost);
  // A dozen fields are a fourth of what there is to draw of a first page, and nobody sees them before.
  const [hasOpened, setHasOpened] = useState(false);
  return (
    <div className={styles.launch}>
      <RunButton />
      {cost === null ? null : (
        <p className={styles.cost}>
          <Tied text={runCostWords(cost)} />
        </p>
      )}
      {isFlowing && flowUnavailable !== null ? (
        <p className={styles.problem} role="alert">
          <Tied text={`${flowUnavailable}.${isSolved ? ' A run solves N = ∞ alone.' : ''}`} />
        </p>
      ) : null}
      <details
        className={styles.settings}
        onToggle={() => {
          setHasOpened(true);
        }}
      >
        <summary>What a run computes</summary>
        {hasOpened ? <Settings /> : null}
      </details>
      <OtherNotation />
    </div>
  );
}
