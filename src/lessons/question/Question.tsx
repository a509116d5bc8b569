/** A question with choices; why one is right or wrong is said once one has been made. */
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Explained } from '../../panels/terms/Explained';
import { Tied } from '../../ui/Tied';
import styles from './Question.module.css';

/** The words of a question: which choice is right stands elsewhere, so that no translation changes it. */
export interface QuestionWords {
  readonly ask: string;
  readonly choices: readonly {
    readonly text: string;
    /** Why it is right, or what is wrong with it. */
    readonly because: string;
  }[];
}

/** What is known of the right answer, and how an answer is judged. */
export interface Solution {
  /** Index of the right choice. */
  readonly right: number;
  readonly words: { readonly right: string; readonly wrong: string };
}

export interface QuestionProps {
  readonly words: QuestionWords;
  /** Index of the choice that was made last; null before an answer. */
  readonly chosen: number | null;
  readonly onChoose: (choice: number) => void;
  /** Absent where an answer is only taken down. */
  readonly solution?: Solution;
  /** Why is said in another place, by a `Verdict`. */
  readonly isSaidElsewhere?: boolean;
}

export function Question({
  words,
  chosen,
  onChoose,
  solution,
  isSaidElsewhere = false,
}: QuestionProps): ReactNode {
  const id = useId();
  return (
    <div className={styles.question} role="group" aria-labelledby={id} data-part="question">
      <p id={id} className={styles.ask}>
        <Explained text={words.ask} />
      </p>
      <ul className={styles.choices}>
        {words.choices.map(({ text }, i) => (
          <li key={i}>
            <button
              type="button"
              className={styles.choice}
              data-prints
              aria-pressed={i === chosen}
              data-judged={judged(i, chosen, solution)}
              onClick={() => {
                onChoose(i);
              }}
            >
              <span>
                <Tied text={text} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {solution === undefined || isSaidElsewhere ? null : (
        <Verdict words={words} chosen={chosen} solution={solution} />
      )}
    </div>
  );
}

/** What is said of an answer; in the page before there is one, so that it is read out when it comes. */
export function Verdict({
  words: { choices },
  chosen,
  solution,
}: Required<Pick<QuestionProps, 'words' | 'chosen' | 'solution'>>): ReactNode {
  return (
    <div role="status" data-part="verdict" className={styles.verdict}>
      {chosen === null ? null : <Judgement choices={choices} chosen={chosen} solution={solution} />}
    </div>
  );
}

/** Which sign a choice bears: none before an answer, nor where no answer is judged. */
function judged(
  choice: number,
  chosen: number | null,
  solution?: Solution,
): 'right' | 'wrong' | undefined {
  if (solution === undefined || chosen === null) return undefined;
  if (choice === solution.right) return 'right';
  return choice === chosen ? 'wrong' : undefined;
}

/** What is said of the choice that was made and, after a wrong one, of the right one. */
function Judgement({
  choices,
  chosen,
  solution: { right, words },
}: {
  readonly choices: QuestionWords['choices'];
  readonly chosen: number;
  readonly solution: Solution;
}): ReactNode {
  const isRight = chosen === right;
  return (
    <>
      <p className={styles.because} data-judged={isRight ? 'right' : 'wrong'}>
        <strong>{isRight ? words.right : words.wrong}</strong>{' '}
        <Explained text={choices[chosen]?.because ?? ''} />
      </p>
      {isRight ? null : (
        <p className={styles.because} data-judged="right">
          <strong>
            <Tied text={choices[right]?.text ?? ''} />
          </strong>{' '}
          <Explained text={choices[right]?.because ?? ''} />
        </p>
      )}
    </>
  );
}
