/** What a study of several sizes computes, and the buttons that start and stop it. */
import type { ReactNode } from 'react';
import { formatNumber } from '../../plot/format';
import { isUnderWay } from '../../state/runs/progress';
import { denseSizes } from '../../state/studies/sweepPlan';
import { useApp, useStore } from '../../state/useStore';
import { studySizes } from '../../state/settings/sweep';
import { Button } from '../../ui/Button';
import { Status } from '../../ui/Status';
import { shownState } from '../shownState';
import { SettingNumbers, type SettingNumber } from '../SettingNumbers';
import { Tied } from '../../ui/Tied';
import styles from './StudyControls.module.css';
import { useKeptShare } from './useKeptShare';
import { beforeStartWords, type AnyStudyResult } from './words';

export interface StudyControlsProps {
  /** "sweep": as in "Start the sweep" and "Sizes N of the sweep". */
  readonly noun: string;
  /** Of the line of progress. */
  readonly title: string;
  /** What is chosen besides numbers. */
  readonly choices: ReactNode;
  readonly numbers: readonly SettingNumber[];
  readonly result: Pick<AnyStudyResult, 'status' | 'fraction'> | null;
  /** How far it is; said once there is a result. */
  readonly detail: string;
  /** Why it cannot start, as a sentence; null if it can. */
  readonly problem: string | null;
  /** What it takes; said until there is a result. */
  readonly cost?: string;
  /** In the tables. */
  readonly study: string;
  /** Of the plan that the view describes. */
  readonly planKey: string;
}

export function StudyControls(props: StudyControlsProps): ReactNode {
  const { noun, title, choices, numbers, result, detail, problem, cost = '', study } = props;
  const share = useKeptShare(study, props.planKey);
  const before = beforeStartWords(cost, share);
  return (
    <div className={styles.settings} data-part="settings">
      {choices}
      <div className={styles.numbers}>
        <SettingNumbers numbers={numbers} />
      </div>
      <StartStop {...props} isKept={share === 1} />
      {result !== null || problem !== null || before === '' ? null : (
        <p className={styles.cost}>
          <Tied text={before} />
        </p>
      )}
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          <Tied text={problem} />
        </p>
      )}
      {result === null ? null : (
        <Status
          state={shownState[result.status]}
          text={title}
          detail={detail}
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
  study,
  isKept,
}: Pick<StudyControlsProps, 'noun' | 'result' | 'problem' | 'study'> & {
  readonly isKept: boolean;
}): ReactNode {
  const { actions } = useApp();
  if (result !== null && isUnderWay(result.status))
    return (
      <Button
        onClick={() => {
          actions.cancelStudy(study);
        }}
        accessibleName={`Cancel the ${noun}`}
      >
        Cancel
      </Button>
    );
  if (result?.status === 'done') return null;
  const label =
    result === null
      ? isKept
        ? 'Show'
        : 'Start'
      : result.status === 'failed'
        ? 'Retry what failed'
        : 'Continue';
  return (
    <Button
      variant="primary"
      onClick={() => {
        actions.runStudy(study);
      }}
      accessibleName={`${label} the ${noun}`}
      disabled={problem !== null}
    >
      {label}
    </Button>
  );
}

export interface NumberChoicesProps {
  /** Of all of them: "Sizes N of the sweep". */
  readonly name: string;
  /** Before each: "N". */
  readonly symbol: string;
  readonly offered: readonly number[];
  readonly chosen: readonly number[];
  readonly onChange: (chosen: readonly number[]) => void;
}

/** A few choices in a row, or in rows of about the same length, after what they are of. */
export function Choices({
  name,
  label,
  children,
}: {
  readonly name: string;
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className={styles.choices} role="group" aria-label={name}>
      <span>{label}</span>
      <div className={styles.chips}>{children}</div>
    </div>
  );
}

/** Some of a few numbers. */
export function NumberChoices({
  name,
  symbol,
  offered,
  chosen,
  onChange,
}: NumberChoicesProps): ReactNode {
  return (
    <Choices name={name} label={`${symbol} =`}>
      {offered.map((value) => (
        <Button
          key={value}
          pressed={chosen.includes(value)}
          accessibleName={`${symbol} = ${formatNumber(value)}`}
          onClick={() => {
            onChange(
              chosen.includes(value)
                ? chosen.filter((other) => other !== value)
                : [...chosen, value],
            );
          }}
        >
          {formatNumber(value)}
        </Button>
      ))}
    </Choices>
  );
}

/** The sizes that dense instances at the present p can have. */
export function Sizes({
  noun,
  sizes,
  onSizes,
}: {
  readonly noun: string;
  readonly sizes: readonly number[];
  readonly onSizes: (sizes: readonly number[]) => void;
}): ReactNode {
  const point = useStore(({ view }) => view.point);
  return (
    <NumberChoices
      name={`Sizes N of the ${noun}`}
      symbol="N"
      offered={denseSizes(point, studySizes)}
      chosen={sizes}
      onChange={onSizes}
    />
  );
}
