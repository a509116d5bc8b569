import type { ReactNode } from 'react';
import { Progress } from '@base-ui/react/progress';
import styles from './Status.module.css';

export type StatusState = 'waiting' | 'running' | 'paused' | 'partial' | 'done' | 'failed';

export interface StatusProps {
  readonly state: StatusState;
  /** What runs and how far it is: "CHSCK, h = 0.05, t = 12.4 of 100". */
  readonly text: ReactNode;
  /** Second line, muted: elapsed, time left, error estimate, why it stopped. */
  readonly detail?: ReactNode;
  /** Share done from 0 to 1, null while unknown; without it there is no bar. */
  readonly progress?: number | null | undefined;
  /** Name of the bar for screen readers: "Progress of run 2". */
  readonly progressName?: string | undefined;
  /** Buttons: pause, cancel, extend, retry. */
  readonly children?: ReactNode;
}

const looks: Readonly<Record<StatusState, { glyph: string; word: string }>> = {
  waiting: { glyph: '○', word: 'Waiting' },
  running: { glyph: '▶', word: 'Running' },
  paused: { glyph: '❚❚', word: 'Paused' },
  partial: { glyph: '◐', word: 'Partial' },
  done: { glyph: '✓', word: 'Done' },
  failed: { glyph: '✕', word: 'Failed' },
};

/** The status line of a run. Not a live region: announce milestones, not every frame. */
export function Status(props: StatusProps) {
  const { state, text, detail, progress, progressName = 'Progress', children } = props;
  const { glyph, word } = looks[state];
  return (
    <div className={styles.root} data-state={state}>
      <span className={styles.chip}>
        <span className={styles.glyph} aria-hidden="true">
          {glyph}
        </span>
        <span>{word}</span>
      </span>
      <div className={styles.texts}>
        <div className={styles.text}>{text}</div>
        {detail !== undefined && <div className={styles.detail}>{detail}</div>}
      </div>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
      {progress !== undefined && (
        <Progress.Root
          className={styles.progress}
          aria-label={progressName}
          max={1}
          value={progress}
        >
          <Progress.Track className={styles.track}>
            <Progress.Indicator className={styles.indicator} />
          </Progress.Track>
        </Progress.Root>
      )}
    </div>
  );
}
