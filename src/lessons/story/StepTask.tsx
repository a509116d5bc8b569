/** The words of a step: what is seen, what to do, the question, what follows from it and where to go on. */
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { usePanels } from '../../panels/panel';
import { Explained } from '../../panels/terms/Explained';
import { storyLength } from '../../state/settings/story';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { Tied } from '../../ui/Tied';
import { Question, Verdict, type Solution } from '../question/Question';
import { doneWords } from './doneWords';
import { Further } from './Further';
import { openInLab, repeatStep } from './goToStep';
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
function Conclusion(props: StepTaskProps): ReactNode {
  const { step, said, ui, progress } = props;
  const { chosen, isDone } = progress;
  return (
    <>
      {/* Below what is done, which stays where it is under the hand that does it. */}
      {step.asksFirst ? (
        <Verdict
          words={said.question}
          chosen={isDone ? chosen : null}
          solution={solutionOf(props)}
        />
      ) : null}
      {chosen === null ? null : isDone ? (
        <p className={styles.reveal} data-part="reveal">
          <Explained text={said.reveal} />
        </p>
      ) : (
        <p className={styles.count}>{step.asksFirst ? ui.guessWaits : ui.revealWaits}</p>
      )}
    </>
  );
}

function solutionOf({ number, ui }: Pick<StepTaskProps, 'number' | 'ui'>): Solution {
  return {
    right: solutions[number - 1] ?? 0,
    words: { right: ui.right, wrong: ui.wrong },
  };
}

function Act({ step, said, ui, progress, onDone }: StepTaskProps): ReactNode {
  const isDone = useStore(step.isDone);
  useEffect(() => {
    if (isDone && !progress.isDone) onDone();
  }, [isDone, progress.isDone, onDone]);
  const done = doneWords({
    isDone,
    wasDone: progress.isDone,
    done: said.done,
    before: ui.doneBefore,
  });
  return (
    <section className={styles.act} data-done={progress.isDone ? '' : undefined}>
      <p>
        <strong>{ui.doFirst}</strong> <Explained text={said.act} />
      </p>
      {step.isPlayed ? <Surf /> : null}
      {step.Controls === undefined ? null : <step.Controls />}
      <p role="status" className={styles.done}>
        {done === '' ? null : <Tied text={done} />}
      </p>
    </section>
  );
}

/** A guess is judged once what it is about has been seen. */
function Asked(props: StepTaskProps): ReactNode {
  const { step, said, ui, progress, onChoose } = props;
  const isJudged = !step.asksFirst || progress.isDone;
  return (
    <section className={styles.asked}>
      {step.asksFirst ? <p className={styles.count}>{ui.askFirst}</p> : null}
      <Question
        words={said.question}
        chosen={progress.chosen}
        {...(isJudged && { solution: solutionOf(props) })}
        isSaidElsewhere={step.asksFirst}
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
          repeatStep(app, number);
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
