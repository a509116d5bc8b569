/** A sentence in which the words and symbols of the glossary explain themselves, each once. */
import { Fragment, memo } from 'react';
import type { ReactNode } from 'react';
import { tied } from '../Tied';
import { glossaryEntries, isTermKey, type TermKey } from './glossary';
import { Term } from './Term';

const keys = Object.keys(glossaryEntries).filter(isTermKey);

/** What is written, the longest first: εₜₕ is no ε. */
const writings: readonly (readonly [string, TermKey])[] = keys
  .flatMap((key) => (glossaryEntries[key].written ?? []).map((text) => [text, key] as const))
  .sort(([a], [b]) => b.length - a.length);

const keyOf: ReadonlyMap<string, TermKey> = new Map(writings);

/** No part of a word, nor of a symbol that goes on: m(0), ε₂. */
const whole = (text: string): string => `(?<![\\p{L}\\p{N}])${text}(?![\\p{L}\\p{N}(])`;

const anyWriting = new RegExp(`(${writings.map(([text]) => whole(escaped(text))).join('|')})`, 'u');

function escaped(text: string): string {
  return text.replace(/[()/]/g, '\\$&');
}

/** Words write t_w, since no letter w stands below the line. Each piece has an element of its own, see `tied`. */
function withSubscripts(text: string): ReactNode {
  const [first = '', ...others] = text.split('t_w');
  if (others.length === 0) return first;
  return (
    <>
      <span>{first}</span>
      {others.map((piece, i) => (
        <Fragment key={i}>
          <span translate="no">
            t<sub>w</sub>
          </span>
          <span>{piece}</span>
        </Fragment>
      ))}
    </>
  );
}

export const Explained = memo(function Explained({ text }: { readonly text: string }): ReactNode {
  const explained = new Set<TermKey>();
  const withTerms = (part: string): ReactNode =>
    part.split(anyWriting).map((piece, i) => {
      const key = keyOf.get(piece);
      if (key === undefined || explained.has(key))
        return piece === '' ? null : <span key={i}>{withSubscripts(piece)}</span>;
      explained.add(key);
      return (
        <Term key={i} of={key}>
          {piece}
        </Term>
      );
    });
  return tied(text, withTerms);
});
