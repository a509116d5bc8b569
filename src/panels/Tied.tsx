/**
 * A sentence in which no line ends beside a sign of relation or of per cent, in a difference that is related to
 * something, nor in a quotient or a function's brackets: "N ≫ 1800", "ε − εₜₕ = 0.002", "1/Δ₂" and "C(t, 0)" stay
 * together.
 */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { inReadersNumerals } from '../language/numerals';
import styles from './Tied.module.css';

// A narrow space groups the digits of one number. What a letter is a function of has its brackets, and little in them.
const together =
  /((?:\S+ [−+] )?(?:\p{L}\(\S+ [^\s()]+\)|\S|\u202f)+(?: [=≈≫≪<>≤≥±] (?:\S|\u202f)+)+|\S*\p{L}\(\S+ [^\s()]+\)\S*|\S*\d\/\S+|[\d.,]+ %)/u;

export const Tied = memo(function Tied({ text }: { readonly text: string }): ReactNode {
  return tied(text, (part) => part);
});

/** @param inside what a part of the text is drawn as. */
export function tied(text: string, inside: (part: string) => ReactNode): ReactNode {
  // Every second part is a match. Each has an element of its own: a browser that translates the page
  // puts others in the place of loose text, which could then be neither changed nor taken away.
  return inReadersNumerals(text)
    .split(together)
    .map((part, i) =>
      i % 2 === 0 ? (
        <span key={i}>{inside(part)}</span>
      ) : (
        <span key={i} className={styles.relation} translate="no">
          {inside(part)}
        </span>
      ),
    );
}
