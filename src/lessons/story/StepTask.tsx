/** The words of a step: what is seen, what to do, the question, what follows from it and where to go on. */
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { usePanels } from '../../panels/panel';
import { Explained } from '../../panels/terms/Explained';
import { storyLength } from '../../state/settings/story';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { Question } from '../question/Question';
import { doneWords } from './doneWords';
import { Further } from './Further';
import { goToStep, openInLab } from './goToStep';
import type { Progress } from './progress';
import { SurveyButton } from './survey/SurveyButton';
import { solutions } from './solutions';
import { Surf } from './StepControls';
import type { Step } from './steps';
import styles from './Story.module.css';
import type { StepWords } from '../words/shapes';
import type { StoryWords } from '../words/words';

export interface StepTaskProps {
  /** Which step it is, from 1. */
  readonly number: number;
  readonly step: Step;
  readonly said: StepWords;
  readonly ui: StoryWords['ui'];
  readonly progress: Progress;
  readonly onChoose: (choice: number) => void;
  readonly onDone: () => void;
}

/** What stands before the pictures. */
export function Before(props: StepTaskProps): ReactNode {
  const { step, said, progress } = props;
  return (
    <div className={styles.task}>
      <p className={styles.text}>
        <Explained text={said.text} />
      </p>
      {props.number === 1 ? <SurveyButton moment="before" /> : null}
      {step.asksFirst ? <Asked {...props} /> : null}
      {step.asksFirst && progress.chosen === null ? null : <Act {...props} />}
    </div>
  );
}

/** What stands after them. */
export function After(props: StepTaskProps): ReactNode {
  const { number, step, said, ui } = props;
  return (
    <div className={styles.task}>
      {step.asksFirst ? null : <Asked {...props} />}
      <Conclusion {...props} />
      {number === storyLength ? <SurveyButton moment="after" /> : null}
      <Further {...said.further} label={ui.further} />
      <Aside number={number} ui={ui} />
    </div>
  );
}

/** What follows from what was seen: only whoever has done and answered it has seen it. */
function Conclusion({ said, ui, progress }: StepTaskProps): ReactNode {
  if (progress.chosen === null) return null;
  if (!progress.isDone) return <p className={styles.count}>{ui.revealWaits}</p>;
  return (
    <p className={styles.reveal} data-part="reveal">
      <Explained text={said.reveal} />
    </p>
  );
}

function Act({ step, said, ui, progress, onDone }: StepTaskProps): ReactNode {
  const isDone = useStore(step.isDone);
  useEffect(() => {
    if (isDone && !progress.isDone) onDone();
  }, [isDone, progress.isDone, onDone]);
  return (
    <section className={styles.act} data-done={progress.isDone ? '' : undefined}>
      <p>
        <strong>{ui.doFirst}</strong> <Explained text={said.act} />
      </p>
      {step.isPlayed ? <Surf /> : null}
      {step.Controls === undefined ? null : <step.Controls />}
      <p role="status" className={styles.done}>
        {doneWords({ isDone, wasDone: progress.isDone, done: said.done, before: ui.doneBefore })}
      </p>
    </section>
  );
}

function Asked({ number, step, said, ui, progress, onChoose }: StepTaskProps): ReactNode {
  const right = solutions[number - 1] ?? 0;
  return (
    <section className={styles.asked}>
      {step.asksFirst ? <p className={styles.count}>{ui.askFirst}</p> : null}
      <Question
        words={said.question}
        chosen={progress.chosen}
        solution={{ right, words: { right: ui.right, wrong: ui.wrong } }}
        onChoose={onChoose}
      />
    </section>
  );
}

function Aside({ number, ui }: Pick<StepTaskProps, 'number' | 'ui'>): ReactNode {
  const app = useApp();
  const panels = usePanels();
  return (
    <div className={styles.aside}>
      <Button
        variant="quiet"
        size="small"
        onClick={() => {
          goToStep(app, number);
        }}
      >
        {ui.again}
      </Button>
      <Button
        variant="quiet"
        size="small"
        onClick={() => {
          openInLab(app, panels);
        }}
      >
        {ui.lab}
      </Button>
    </div>
  );
}
