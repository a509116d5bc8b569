/** One question: set up, answer, check. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Explained } from '../../panels/terms/Explained';
import { measureOf } from '../../state/measure';
import { useApp } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { sentenceOf } from '../useTask';
import { visitLink } from '../visit';
import { AnswerField } from './AnswerField';
import { isRight, rightAnswer, type Given } from './answers';
import { filled, type Drawn } from './draws';
import type { Progress } from './progress';
import type { Question } from './schema';
import styles from './Sheet.module.css';

export interface SheetQuestionProps {
  readonly number: number;
  readonly question: Question;
  readonly drawn: Drawn;
  readonly progress: Progress;
  readonly onChange: (progress: Progress) => void;
  readonly onNext: () => void;
}

export function SheetQuestion(props: SheetQuestionProps): ReactNode {
  const { number, question, drawn, progress, onChange, onNext } = props;
  const app = useApp();
  const [given, setGiven] = useState<Given | null>(progress.given);
  const [checking, setChecking] = useState<'no' | 'yes' | { readonly problem: string }>('no');
  const isChecked = progress.isRight !== null && same(given, progress.given);
  const check = async (): Promise<void> => {
    if (given === null || checking === 'yes') return;
    setChecking('yes');
    try {
      const right = await rightAnswer(question.answer, drawn, measureOf(app));
      onChange({ given, tries: progress.tries + 1, isRight: isRight(given, right) });
      setChecking('no');
    } catch (error) {
      setChecking({ problem: `It could not be checked: ${sentenceOf(error)} Try again.` });
    }
  };
  const text = filled(question.text, drawn);
  return (
    <div className={styles.columns}>
      <div className={styles.words}>
        <p className={styles.text}>
          <strong>{`${number}.`}</strong> <Explained text={text} />
        </p>
        <Button
          onClick={() => {
            visitLink(app, `question ${number}`, filled(question.link, drawn), question.panel);
          }}
        >
          Set it up
        </Button>
      </div>
      <div className={styles.words}>
        <AnswerField
          answer={question.answer}
          drawn={drawn}
          given={given}
          onChange={setGiven}
          onEnter={() => void check()}
        />
        <div className={styles.row}>
          <Button
            variant="primary"
            disabled={given === null || checking === 'yes'}
            onClick={() => void check()}
          >
            {checking === 'yes' ? 'Computing…' : 'Check'}
          </Button>
          <Button onClick={onNext}>Next</Button>
        </div>
      </div>
      <div role="status" className={styles.said}>
        {typeof checking === 'object' ? <p className={styles.wrong}>{checking.problem}</p> : null}
        {isChecked && checking === 'no' ? (
          <p className={progress.isRight ? styles.right : styles.wrong}>
            <strong>{progress.isRight ? 'Right.' : 'Not yet.'}</strong>{' '}
            <Explained
              text={filled(progress.isRight ? question.explanation : question.hint, drawn)}
            />
          </p>
        ) : null}
      </div>
    </div>
  );
}

function same(a: Given | null, b: Given | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
