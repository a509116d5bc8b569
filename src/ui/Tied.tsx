/**
 * A sentence in which no line ends beside a sign of relation, of a limit or of per cent, in a difference that is related
 * to something, nor in a quotient or a function's brackets: "N ≫ 1800", "N → ∞", "ε − εₜₕ = 0.002", "1/Δ₂" and
 * "C(t, 0)" stay together. So do a symbol and its value, "ε 8.7×10⁻⁶", and the word before a number in brackets,
 * "(theory −0.105)"; and a dot between two parts ends a line and begins none. Letters that do not exist
 * below the line are written there all the same.
 */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { inReadersNumerals } from '../language/numerals';
import styles from './Tied.module.css';

// Of the languages of the page: each class of all letters that there are takes two milliseconds to make.
const letter = '[A-Za-zÀ-ÿΑ-Ωα-ω]';
// A narrow space groups the digits of one number. What a letter is a function of has its brackets, and little in them.
const relation = String.raw`(?:\S+ [−+] )?(?:${letter}\(\S+ [^\s()]+\)|\S|\u202f)+(?: (?:[=≈≫≪<>≤≥±]|→(?= [∞0])) (?:\S|\u202f)+)+`;
const ofFunction = String.raw`\S*${letter}\(\S+ [^\s()]+\)\S*`;
const slope = String.raw`(?<!${letter})d ln [^\s/]+\/d ln \S+`;
const quotient = String.raw`(?:\S*[\d)]|(?<!${letter})${letter})\/\S+`;
const bracket = String.raw`\(${letter}+ −?\d[^\s()]*\)\S*`;
// Letters that are never words.
const value = String.raw`(?<!${letter}|\d)[Α-Ωα-ωmtkKNTp][₀-₉ₐ-ₜ]* −?\d\S*(?: ± \S+)?`;
const withUnit = String.raw`[\d.,]+ (?:%|(?:s|MB)(?!${letter}))`;
const together = new RegExp(
  `(${[relation, ofFunction, slope, quotient, bracket, value, withUnit].join('|')})`,
  'u',
);

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
    .replaceAll(' · ', '\u00a0· ')
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

/** A text parted after its first word, or after what it begins with that stays together. */
export function afterFirst(text: string): readonly [first: string, rest: string] {
  const [before, tiedTogether] = text.split(together);
  const first = before === '' && tiedTogether ? tiedTogether : (text.split(' ')[0] ?? '');
  return [first, text.slice(first.length)];
}

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
