/** A sentence in which no line ends beside a sign of relation: "N ≫ 1800" stays together. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import styles from './Tied.module.css';

const relation = /(\S+ [=≈≫≪<>≤≥±] \S+)/;

export const Tied = memo(function Tied({ text }: { readonly text: string }): ReactNode {
  // Every second part is a match.
  return text.split(relation).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      <span key={i} className={styles.relation}>
        {part}
      </span>
    ),
  );
});
