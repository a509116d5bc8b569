/** A sheet on paper: all of its questions, with what has been answered and room for what has not. */
import type { ReactNode } from 'react';
import { pointWords } from '../../panels/pointWords';
import { Tied } from '../../ui/Tied';
import { sheetLink } from '../sheetLink';
import { filled, type Drawn, type Student } from './draws';
import { untouched, type Progress } from './progress';
import type { Question, Sheet } from './schema';
import styles from './PrintedSheet.module.css';

export interface PrintedSheetProps {
  readonly sheet: Sheet;
  readonly student: Student;
  readonly drawn: Drawn;
  /** One for each question; none before a name is known. */
  readonly all: readonly Progress[];
}

export function PrintedSheet({ sheet, student, drawn, all }: PrintedSheetProps): ReactNode {
  const { id, title, intro, objectives, questions, minutes, author, licence, language } = sheet;
  const { name, classWord } = student;
  return (
    <article className={styles.sheet} lang={language} data-part="printed-sheet">
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.whose}>
        <span>{name === '' ? 'Name:' : `Name: ${name}`}</span>
        {name === '' ? <span className={styles.line} /> : null}
        {classWord === '' ? null : <span>{`Class: ${classWord}`}</span>}
        <span>{`${questions.length} questions, about ${minutes} minutes`}</span>
      </p>
      <p>
        <Tied text={intro} />
      </p>
      <p>Afterwards you can:</p>
      <ul className={styles.objectives}>
        {objectives.map((objective) => (
          <li key={objective}>
            <Tied text={objective} />
          </li>
        ))}
      </ul>
      <ol className={styles.questions}>
        {questions.map((question, i) => (
          <li key={question.text}>
            <PrintedQuestion question={question} drawn={drawn} progress={all[i] ?? untouched} />
          </li>
        ))}
      </ol>
      <p className={styles.foot}>
        <span>{sheetLink(id, classWord)}</span>
        <span>
          {name === ''
            ? 'These numbers are drawn from no name: on the page, a student’s name draws others.'
            : 'The numbers are drawn from the name.'}
        </span>
        <span>{`${author}, ${licence}`}</span>
      </p>
    </article>
  );
}

function PrintedQuestion({
  question: { text, answer, explanation, hint },
  drawn,
  progress: { given, isRight },
}: {
  readonly question: Question;
  readonly drawn: Drawn;
  readonly progress: Progress;
}): ReactNode {
  return (
    <>
      <p>
        <Tied text={filled(text, drawn)} />
      </p>
      {answer.kind === 'choice' ? (
        <ul className={styles.choices}>
          {answer.options.map((option, i) => (
            <li key={option} data-chosen={i === given || undefined}>
              <Tied text={filled(option, drawn)} />
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.answer}>
          <span>{answer.kind === 'number' ? `${answer.symbol} =` : 'Point:'}</span>
          {given === null ? (
            <span className={styles.line} />
          ) : (
            <strong>
              <Tied text={typeof given === 'number' ? String(given) : pointWords(given, 6)} />
            </strong>
          )}
        </p>
      )}
      {isRight === null ? null : (
        <p className={styles.judged}>
          <strong>{isRight ? 'Right.' : 'Not yet.'}</strong>{' '}
          <span>
            <Tied text={filled(isRight ? explanation : hint, drawn)} />
          </span>
        </p>
      )}
    </>
  );
}
