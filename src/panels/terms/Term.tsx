/** A symbol or a word that explains itself: what it means is shown by `TermTips`. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { glossaryEntries, type TermKey } from './glossary';
import styles from './Term.module.css';

/** How a symbol looks where it stands alone; each has one look. */
const looks: Readonly<Partial<Record<TermKey, ReactNode>>> = {
  overlap: <span className="sym">m</span>,
  energy: <span className="sym">ε</span>,
  time: <span className="sym">t</span>,
  shift: <span className="sym">κ</span>,
  theta: <span className="sym">θ</span>,
  complexity: 'Σ',
  minimaComplexity: (
    <>
      Σ<sub>min</sub>
    </>
  ),
};

/** @param children how it is written here; its symbol if absent. */
export const Term = memo(function Term({
  of,
  children,
}: {
  readonly of: TermKey;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    // No button element: it stays in the flow of a sentence, and in pictures, which have no buttons.
    <span className={styles.term} data-term={of} role="button" tabIndex={0}>
      {children ?? looks[of] ?? glossaryEntries[of].text}
    </span>
  );
});
