/** What a step of the story says and asks, for the last row: its question, and on request the answer to it. */
import type { ReactNode } from 'react';
import { Tied } from '../../ui/Tied';
import { surfing } from '../../state/settings/surf';
import { useStore } from '../../state/useStore';
import { solutions } from '../story/solutions';
import { useWords } from '../words/useWords';
import type { QuestionWords } from '../question/Question';
import styles from './StepWords.module.css';
import type { Told } from './told';

export function StepWords({ number, step, isAnswered, isHidden }: Told): ReactNode {
  const { story, spoken } = useWords();
  const isPlayed = useStore(({ view }) => surfing.of(view));
  const said = story.steps[number - 1];
  if (said === undefined) return null;
  // What is played has words of its own; the answer to what was to be seen there comes after.
  if (isPlayed && (step.asksFirst || !isAnswered)) return null;
  const { question } = said;
  return (
    <div
      className={styles.words}
      data-step={number}
      data-hides={isHidden || undefined}
      lang={spoken}
    >
      <h2 className={styles.title}>{said.title}</h2>
      {isAnswered ? null : (
        <p className={styles.text}>
          <Tied text={said.text} />
        </p>
      )}
      {/* In the story, too, it comes with the pictures. */}
      {isPlayed || step.asksFirst !== isAnswered ? null : (
        <p className={styles.act}>
          <strong>{`${story.ui.doFirst}:`}</strong> <Tied text={said.act} />
        </p>
      )}
      <p className={styles.ask} data-part="question">
        <Tied text={question.ask} />
      </p>
      {isAnswered ? (
        <Answer question={question} right={solutions[number - 1] ?? 0} />
      ) : (
        <ol className={styles.choices}>
          {question.choices.map(({ text }) => (
            <li key={text}>
              <Tied text={text} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Answer({
  question: { choices },
  right,
}: {
  readonly question: QuestionWords;
  readonly right: number;
}): ReactNode {
  const choice = choices[right];
  if (choice === undefined) return null;
  return (
    <p className={styles.answer} data-testid="outcome">
      <strong>
        <Tied text={choice.text} />
      </strong>{' '}
      <Tied text={choice.because} />
    </p>
  );
}
