/** What the terms of the glossary are called in one language: their signs and formulas are those of all. */
import { createContext } from 'react';
import { glossaryEntries, type GlossaryEntry, type TermKey } from './glossary';

export type TermWords = Pick<GlossaryEntry, 'name' | 'meaning' | 'written'>;
export type TermsWords = Readonly<Record<TermKey, TermWords>>;

export const englishTerms: TermsWords = glossaryEntries;

/** The words of the sentences around: a part of the page in another language says which. */
export const TermsContext = createContext(englishTerms);
