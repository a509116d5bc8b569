/** What a study of several sizes computes, and the buttons that start and stop it. */
import type { ReactNode } from 'react';
import { isUnderWay } from '../../state/runs/progress';
import { denseSizes } from '../../state/studies/sweepPlan';
import { useStore } from '../../state/useStore';
import { studySizes } from '../../state/settings/sweep';
import { Button } from '../../ui/Button';
import { Status } from '../../ui/Status';
import { shownState } from '../shownState';
import { SettingNumbers, type SettingNumber } from '../SettingNumbers';
import styles from './StudyControls.module.css';
import { progressWords, type AnyStudyResult } from './words';

export interface StudyControlsProps {
  /** "sweep": as in "Start the sweep" and "Sizes N of the sweep". */
  readonly noun: string;
  /** Of the line of progress. */
  readonly title: string;
  readonly sizes: readonly number[];
  readonly onSizes: (sizes: readonly number[]) => void;
  readonly numbers: readonly SettingNumber[];
  readonly result: AnyStudyResult | null;
  /** Why it cannot start, as a sentence; null if it can. */
  readonly problem: string | null;
  readonly onStart: () => void;
  readonly onCancel: () => void;
}

export function StudyControls(props: StudyControlsProps): ReactNode {
  const { noun, title, numbers, result, problem } = props;
  return (
    <div className={styles.settings} data-part="settings">
      <Sizes {...props} />
      <div className={styles.numbers}>
        <SettingNumbers numbers={numbers} />
      </div>
      <StartStop {...props} />
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {result === null ? null : (
        <Status
          state={shownState[result.status]}
          text={title}
          detail={progressWords(result)}
          {...(isUnderWay(result.status)
            ? { progress: result.fraction, progressName: `Progress of the ${noun}` }
            : {})}
        />
      )}
    </div>
  );
}

function StartStop({
  noun,
  result,
  problem,
  onStart,
  onCancel,
}: Pick<StudyControlsProps, 'noun' | 'result' | 'problem' | 'onStart' | 'onCancel'>): ReactNode {
  if (result !== null && isUnderWay(result.status))
    return (
      <Button onClick={onCancel} accessibleName={`Cancel the ${noun}`}>
        Cancel
      </Button>
    );
  if (result?.status === 'done') return null;
  const label =
    result === null ? 'Start' : result.status === 'failed' ? 'Retry what failed' : 'Continue';
  return (
    <Button
      variant="primary"
      onClick={onStart}
      accessibleName={`${label} the ${noun}`}
      disabled={problem !== null}
    >
      {label}
    </Button>
  );
}

function Sizes({
  noun,
  sizes,
  onSizes,
}: Pick<StudyControlsProps, 'noun' | 'sizes' | 'onSizes'>): ReactNode {
  const p = useStore(({ view }) => view.point.p);
  return (
    <div className={styles.choices} role="group" aria-label={`Sizes N of the ${noun}`}>
      <span>N =</span>
      {denseSizes(p, studySizes).map((size) => (
        <Button
          key={size}
          pressed={sizes.includes(size)}
          accessibleName={`N = ${size}`}
          onClick={() => {
            onSizes(
              sizes.includes(size) ? sizes.filter((other) => other !== size) : [...sizes, size],
            );
          }}
        >
          {size}
        </Button>
      ))}
    </div>
  );
}
