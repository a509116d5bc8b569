/** The languages of lessons, and where their words are: nothing of them is loaded before somebody reads it. */
import type { TermsWords } from '../../panels/terms/termWords';
import { language, languages, type Language } from '../../state/settings/language';
import type { WithSettings } from '../../state/settings/setting';
import { codeAtHand, codeOnDemand, type Code } from '../../ui/codeOnDemand';
import type { Parts } from './words';

export interface LanguageRow {
  /** What it calls itself. */
  readonly name: string;
  readonly code: Code<Parts>;
}

/** Another language is a folder like `de`, its name in `languages` of the state, and a row here. */
export const languageRows: Readonly<Record<Language, LanguageRow>> = {
  // All of English comes with the parts themselves.
  en: { name: 'English', code: codeAtHand('English', {}) },
  de: {
    name: 'Deutsch',
    code: codeOnDemand('The German words', async () => (await import('./de')).german),
  },
};

/**
 * The language that is chosen, else the first of the browser's in which there are words, else English.
 * @param browsers languages of the reader, as tags: `de-CH`.
 */
export function languageOf(view: WithSettings, browsers: readonly string[]): Language {
  return language.of(view) ?? browsers.map(spoken).find((known) => known !== undefined) ?? 'en';
}

/** The tags by which numbers are written: the reader's own where they are of the language that is chosen. */
export function numeralsOf(view: WithSettings, browsers: readonly string[]): readonly string[] {
  const chosen = language.of(view);
  if (chosen === null) return browsers;
  return [...browsers.filter((tag) => spoken(tag) === chosen), chosen];
}

function spoken(tag: string): Language | undefined {
  const [primary = ''] = tag.toLowerCase().split('-');
  return languages.find((name) => name === primary);
}

/** What terms are called in the language of this tag; null for English, and for what has not been loaded. */
export function termsIn(tag: string): TermsWords | null {
  const state = languageRows[spoken(tag) ?? 'en'].code.state();
  return (state.status === 'loaded' ? state.module.terms : undefined) ?? null;
}
