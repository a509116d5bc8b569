/** Where an answer is given: a number, a choice, or the point of the sliders. */
import type { ReactNode } from 'react';
import { pointWords } from '../../panels/pointWords';
import { useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { Tied } from '../../ui/Tied';
import { Question } from '../question/Question';
import type { Given } from './answers';
import { filled, type Drawn } from './draws';
import { NumberAnswer } from './NumberAnswer';
import type { Answer } from './schema';
import styles from './Sheet.module.css';

export interface AnswerFieldProps {
  readonly answer: Answer;
  readonly drawn: Drawn;
  readonly given: Given | null;
  readonly onChange: (given: Given | null) => void;
  readonly onEnter: () => void;
}

export function AnswerField(props: AnswerFieldProps): ReactNode {
  const { answer, drawn, given, onChange, onEnter } = props;
  const number = typeof given === 'number' ? given : null;
  switch (answer.kind) {
    case 'number':
      return (
        <NumberAnswer label={answer.symbol} value={number} onChange={onChange} onEnter={onEnter} />
      );
    case 'choice':
      return (
        <Question
          words={{
            ask: 'Your answer:',
            choices: answer.options.map((option) => ({
              text: filled(option, drawn),
              because: '',
            })),
          }}
          chosen={number}
          onChoose={onChange}
        />
      );
    case 'point':
      return <PointAnswer given={given} onChange={onChange} />;
  }
}

function PointAnswer({ given, onChange }: Pick<AnswerFieldProps, 'given' | 'onChange'>): ReactNode {
  const point = useStore(({ view }) => view.point);
  return (
    <div className={styles.row}>
      <Button
        onClick={() => {
          onChange(point);
        }}
      >
        Take the point of the sliders
      </Button>
      <span translate="no" role="status">
        {typeof given === 'object' && given !== null ? <Tied text={pointWords(given, 6)} /> : null}
      </span>
    </div>
  );
}
