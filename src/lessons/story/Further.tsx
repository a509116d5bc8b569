/** Derivations for who wants them: open beside the text until they are closed. */
import type { ReactNode } from 'react';
import { Explained } from '../../panels/terms/Explained';
import { MathText } from '../../ui/MathText';
import styles from './Story.module.css';
import type { StepWords } from '../words/shapes';

export function Further({
  label,
  title,
  parts,
}: StepWords['further'] & { readonly label: string }): ReactNode {
  return (
    <details className={styles.further}>
      <summary>{`${label}: ${title}`}</summary>
      <div className={styles.furtherBody}>
        {parts.map((part, i) =>
          typeof part === 'string' ? (
            <p key={i}>
              <Explained text={part} />
            </p>
          ) : (
            <p key={i} className={styles.formula} tabIndex={0}>
              <MathText {...part} display />
            </p>
          ),
        )}
      </div>
    </details>
  );
}
