/** A number to be typed: as anywhere on the page, with `1/2.5` and `4×10⁻¹` among them. */
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { inReadersNumerals } from '../../language/numerals';
import { numberExamples } from '../../ui/numberProblem';
import { parseNumber } from '../../ui/parseNumber';
import styles from './NumberAnswer.module.css';

export interface NumberAnswerProps {
  /** What is to be given: "Λ". */
  readonly label: string;
  readonly value: number | null;
  /** Null for what is no number. */
  readonly onChange: (value: number | null) => void;
  readonly onEnter: () => void;
}

export function NumberAnswer({ label, value, onChange, onEnter }: NumberAnswerProps): ReactNode {
  const id = useId();
  const [text, setText] = useState(value === null ? '' : inReadersNumerals(String(value)));
  const isWrong = text.trim() !== '' && finite(text) === null;
  return (
    <div className={styles.number}>
      <label htmlFor={id} translate="no">
        {`${label} =`}
      </label>
      <input
        id={id}
        className={styles.field}
        value={text}
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-message` : undefined}
        onChange={(event) => {
          setText(event.target.value);
          onChange(finite(event.target.value));
        }}
        onKeyDown={({ key }) => {
          if (key === 'Enter') onEnter();
        }}
      />
      {isWrong ? (
        <span id={`${id}-message`} className={styles.message}>
          {`“${text.slice(0, 20)}” is no number. Write one as ${numberExamples()}.`}
        </span>
      ) : null}
    </div>
  );
}

/** Infinity is no answer. */
function finite(text: string): number | null {
  const value = parseNumber(text);
  return value !== null && Number.isFinite(value) ? value : null;
}
