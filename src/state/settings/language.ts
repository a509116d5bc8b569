/** The language of lessons: that of the browser, as far as there are words in it, until one is chosen. */
import { choice, optional } from './kinds';
import { settingsUnder } from './setting';

/** Those in which there are words, English first: it is the one that has all. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** Null where none is chosen, so that a link without it is shown to each in their own. */
export const language = settingsUnder('the language').setting<Language | null>(
  'lang',
  optional<Language>(choice(...languages), 'auto', 'en'),
  null,
);
