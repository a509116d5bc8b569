/** A sentence in which the words and symbols of the glossary explain themselves, each once. */
import { memo, use } from 'react';
import type { ReactNode } from 'react';
import { tied, withSubscripts } from '../../ui/Tied';
import { glossaryEntries, termKeys, type TermKey } from './glossary';
import { Term } from './Term';
import { TermsContext, type WrittenTerms } from './termWords';

interface Writings {
  readonly any: RegExp;
  readonly keyOf: ReadonlyMap<string, TermKey>;
}

/** Made once for each language. */
const known = new WeakMap<WrittenTerms, Writings>();

function writingsIn(terms: WrittenTerms): Writings {
  const made = known.get(terms) ?? makeWritings(terms);
  known.set(terms, made);
  return made;
}

function makeWritings(terms: WrittenTerms): Writings {
  const written = termKeys
    .flatMap((key) =>
      [...(glossaryEntries[key].signs ?? []), ...(terms[key].written ?? [])].map(
        (text) => [text, key] as const,
      ),
    )
    // The longest first: εₜₕ is no ε.
    .sort(([a], [b]) => b.length - a.length);
  return { any: wholeOneOf(written.map(([text]) => escaped(text))), keyOf: new Map(written) };
}

/**
 * One of these, and no part of a word, nor of a symbol that goes on: m(0), ε₂. What stands around is asked once for
 * all of them: with letters and digits of every script in each, the expression took longer to make than a page.
 */
function wholeOneOf(texts: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(${texts.join('|')})(?![\\p{L}\\p{N}(])`, 'u');
}

function escaped(text: string): string {
  return text.replace(/[()/]/g, '\\$&');
}

export const Explained = memo(function Explained({ text }: { readonly text: string }): ReactNode {
  const { any, keyOf } = writingsIn(use(TermsContext));
  const explained = new Set<TermKey>();
  const withTerms = (part: string): ReactNode =>
    part.split(any).map((piece, i) => {
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
