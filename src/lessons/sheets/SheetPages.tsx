/** The questions of a sheet one by one, and after the last the code to send back. */
import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button';
import { useIsPrinting } from '../../ui/useIsPrinting';
import { drawnFor, type Student } from './draws';
import { PrintedSheet } from './PrintedSheet';
import { keepProgress, readProgress, untouched, type Progress } from './progress';
import type { Sheet } from './schema';
import { SheetEnd } from './SheetEnd';
import { SheetQuestion } from './SheetQuestion';
import styles from './Sheet.module.css';

export interface SheetPagesProps {
  readonly sheet: Sheet;
  readonly student: Student;
  readonly onOtherName: () => void;
}

export function SheetPages({ sheet, student, onOtherName }: SheetPagesProps): ReactNode {
  const { id, questions, language } = sheet;
  const { classWord, name } = student;
  const drawn = useMemo(() => drawnFor(sheet, { classWord, name }), [sheet, classWord, name]);
  const [all, setAll] = useState(() => readProgress(id, student, questions.length));
  const [at, setAt] = useState(0);
  const question = questions[at];
  const isPrinting = useIsPrinting();
  useEffect(() => {
    keepProgress(id, { classWord, name }, all);
  }, [id, classWord, name, all]);
  // What was checked at one question may be told when another one is shown, and has changed.
  const change = (progress: Progress): void => {
    setAll((now) => now.map((each, i) => (i === at ? progress : each)));
  };
  return (
    <div className={styles.pages} lang={language}>
      {isPrinting ? <PrintedSheet sheet={sheet} student={student} drawn={drawn} all={all} /> : null}
      <nav className={styles.row} aria-label="Questions of the sheet">
        {questions.map(({ text }, i) => (
          <Button
            key={text}
            size="small"
            pressed={i === at}
            accessibleName={`Question ${i + 1}${stateWords(all[i])}`}
            onClick={() => {
              setAt(i);
            }}
          >
            {`${i + 1}${mark(all[i])}`}
          </Button>
        ))}
        <Button
          size="small"
          pressed={question === undefined}
          onClick={() => {
            setAt(questions.length);
          }}
        >
          Send
        </Button>
        <span className={styles.note}>{name}</span>
      </nav>
      {question === undefined ? (
        <SheetEnd sheet={id} student={student} all={all} onOtherName={onOtherName} />
      ) : (
        <SheetQuestion
          key={at}
          number={at + 1}
          question={question}
          drawn={drawn}
          progress={all[at] ?? untouched}
          onChange={change}
          onNext={() => {
            setAt(at + 1);
          }}
        />
      )}
    </div>
  );
}

function mark(progress: Progress | undefined): string {
  if (progress?.isRight == null) return '';
  return progress.isRight ? ' ✓' : ' ✕';
}

function stateWords(progress: Progress | undefined): string {
  if (progress?.isRight == null) return '';
  return progress.isRight ? ', right' : ', not right yet';
}
