/** The story: ten states of the program with a sentence, one thing to do and a question each. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import {
  choiceIn,
  storyAnswers,
  storyLength,
  storyStep,
  withChoice,
} from '../../state/settings/story';
import { useApp, useStore } from '../../state/useStore';
import { useShortcuts, type ShortcutsInUse } from '../../ui/useShortcuts';
import { GoOn } from './GoOn';
import { goToStep } from './goToStep';
import { keepProgress, keptProgress } from './keptProgress';
import { StepList } from './StepList';
import { StepPictures } from './StepPictures';
import { After, Before } from './StepTask';
import { steps } from './steps';
import styles from './Story.module.css';
import { CodeFailure } from '../../ui/CodeFailure';
import { ControlWordsContext } from '../../panels/controlWords';
import { TermsContext } from '../../panels/terms/termWords';
import { filled } from '../words/filled';
import { LanguageSwitch } from '../words/LanguageSwitch';
import { usePageLanguage, useWords } from '../words/useWords';
import type { StoryWords } from '../words/words';

export interface StoryProps {
  /** Leaves for the whole program. */
  readonly onLeave: () => void;
  /** Which keys are shortcuts at present. */
  readonly keys: ShortcutsInUse;
}

export function Story({ onLeave, keys }: StoryProps): ReactNode {
  const number = useStore(({ view }) => storyStep.of(view)) ?? 1;
  const { actions, store } = useApp();
  const answers = useStore(({ view }) => storyAnswers.of(view));
  const chosen = useStore(({ view }) => choiceIn(view, number));
  const [areDone, setAreDone] = useState(() => keptProgress().areDone);
  const { story: words, terms, controls, spoken, isLoading, code } = useWords();
  const heading = useFocusOn(number);
  useEffect(() => {
    keepProgress({ step: number, answers, areDone });
  }, [number, answers, areDone]);
  useArrows(number, keys, words.ui);
  usePageLanguage(spoken);
  const [step, said] = [steps[number - 1], words.steps[number - 1]];
  if (step === undefined || said === undefined) return null;
  if (isLoading) return <main id="panels" tabIndex={-1} />;
  const progress = { chosen, isDone: areDone[number - 1] ?? false };
  const onChoose = (choice: number): void => {
    actions.set(storyAnswers, withChoice(store.getState().view, number, choice));
  };
  const onDone = (): void => {
    setAreDone((all) => all.map((isDone, i) => isDone || i === number - 1));
  };
  const task = { number, step, said, ui: words.ui, progress, onChoose, onDone };
  return (
    <main className={styles.page} data-step={number} id="panels" tabIndex={-1} lang={spoken}>
      <TermsContext value={terms}>
        <ControlWordsContext value={controls}>
          <div className={styles.story}>
            <div className={styles.head}>
              <CodeFailure code={code} />
              <StepList current={number} answers={answers} />
              <p className={styles.count}>
                <span>{filled(words.ui.progress, { step: number, count: storyLength })}</span>
                <LanguageSwitch />
              </p>
              <h2 ref={heading} tabIndex={-1} className={styles.title}>
                {said.title}
              </h2>
            </div>
            <Before key={`before ${number}`} {...task} />
            <StepPictures
              key={`pictures ${number} ${spoken}`}
              step={step}
              isHidden={step.asksFirst && chosen === null}
            />
            <After key={`after ${number}`} {...task} />
          </div>
          <GoOn {...task} onLeave={onLeave} />
        </ControlWordsContext>
      </TermsContext>
    </main>
  );
}

/** The heading gets the focus when another step is shown, so that it is read out; not when the page opens. */
function useFocusOn(number: number): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(number);
  useEffect(() => {
    if (last.current === number) return;
    last.current = number;
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [number]);
  return heading;
}

/** The arrow keys go from step to step where nothing else needs them. */
function useArrows(number: number, keys: ShortcutsInUse, ui: StoryWords['ui']): void {
  const app = useApp();
  const table = useMemo(
    () =>
      [
        { id: 'next-step', key: 'ArrowRight', shown: '→', to: number + 1, says: ui.next },
        { id: 'step-before', key: 'ArrowLeft', shown: '←', to: number - 1, says: ui.back },
      ].map(({ id, key, shown, to, says }) => ({
        id,
        keys: [key],
        shown,
        description: says,
        run: () => {
          goToStep(app, to);
        },
      })),
    [app, number, ui],
  );
  useShortcuts(table, keys);
}
