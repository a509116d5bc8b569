/** What the terms of the glossary are called in one language: their signs and formulas are those of all. */
import { createContext } from 'react';
import { glossaryEntries, type GlossaryEntry, type TermKey } from './glossary';

/** The words that stand for a term in the sentences of a language. */
export type WrittenTerms = Readonly<Record<TermKey, Pick<GlossaryEntry, 'written'>>>;

export interface TermWords extends Pick<GlossaryEntry, 'written'> {
  /** What it is called. */
  readonly name: string;
  /** In one sentence, which begins small and follows the name: "variance of ...". */
  readonly meaning: string;
}

export type TermsWords = Readonly<Record<TermKey, TermWords>>;

/** The words of the sentences around: a part of the page in another language says which. */
export const TermsContext = createContext<WrittenTerms>(glossaryEntries);
