/**
 * A sentence in which no line ends beside a sign of relation, of a limit or of per cent, in a difference that is related
 * to something, nor in a quotient or a function's brackets: "N ≫ 1800", "N → ∞", "ε − εₜₕ = 0.002", "1/Δ₂" and
 * "C(t, 0)" stay together. Letters that do not exist below the line are written there all the same.
 */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { inReadersNumerals } from '../language/numerals';
import styles from './Tied.module.css';

// A narrow space groups the digits of one number. What a letter is a function of has its brackets, and little in them.
const together =
  /((?:\S+ [−+] )?(?:\p{L}\(\S+ [^\s()]+\)|\S|\u202f)+(?: (?:[=≈≫≪<>≤≥±]|→(?= [∞0])) (?:\S|\u202f)+)+|\S*\p{L}\(\S+ [^\s()]+\)\S*|\S*\d\/\S+|[\d.,]+ %)/u;

export const Tied = memo(function Tied({ text }: { readonly text: string }): ReactNode {
  return tied(text, withSubscripts);
});

/** What is written with elements of its own, such as a symbol and its value, and stays together. */
export function OneLine({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className={styles.relation}>{children}</span>;
}

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

/** The symbols t_w and Σ_min with what stands below the line, which has no such letters. */
const lowered = /(t_w|Σ_min)/;

/** Each piece has an element of its own, see `tied`. */
export function withSubscripts(text: string): ReactNode {
  const pieces = text.split(lowered);
  if (pieces.length === 1) return text;
  return pieces.map((piece, i) => {
    if (i % 2 === 0) return <span key={i}>{piece}</span>;
    const [symbol, index] = piece.split('_');
    return (
      <span key={i} translate="no">
        {symbol}
        <sub>{index}</sub>
      </span>
    );
  });
}
