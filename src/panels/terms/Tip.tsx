/** What an explanation says. */
import type { ReactNode } from 'react';
import { MathText } from '../../ui/MathText';
import { Tied } from '../../ui/Tied';
import { glossaryEntries, type TermKey } from './glossary';
import { englishTerms, meanings } from './meanings';
import styles from './Term.module.css';
import type { TermsWords } from './termWords';

/** Of a term. @param words null for English. */
export function Tip({
  of,
  words,
  id,
}: {
  readonly of: TermKey;
  readonly words: TermsWords | null;
  readonly id: string;
}): ReactNode {
  const { text } = glossaryEntries[of];
  const { tex, equation } = meanings[of];
  const { name, meaning } = (words ?? englishTerms)[of];
  return (
    <div className={styles.tip} id={id} role="tooltip" data-tip={of}>
      <p className={styles.name}>
        <span>{name}</span>
        {text === name || equation?.tex.includes(tex) ? null : <MathText tex={tex} text={text} />}
      </p>
      <p className={styles.meaning}>
        <Tied text={meaning} />
      </p>
      {equation === undefined ? null : (
        <div className={styles.equation}>
          <MathText tex={equation.tex} text={equation.text} />
        </div>
      )}
    </div>
  );
}

/** Of a number that is to be typed, and which are allowed: its label has the words. */
export function FieldTip({
  label,
  id,
}: {
  readonly label: HTMLElement;
  readonly id: string;
}): ReactNode {
  const { about, meaning, range } = label.dataset;
  return (
    <div className={styles.tip} id={id} role="tooltip" data-tip="field">
      <p className={styles.name}>{about}</p>
      {meaning === undefined ? null : <p className={styles.meaning}>{meaning}</p>}
      <p className={styles.range}>{range}</p>
    </div>
  );
}
