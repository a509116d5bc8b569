/**
 * Numbers in the reader's language. The page writes them as English does and hands them through here on their way to
 * a reader; what is no reader's (links, files, the command line) never comes here. Digits stay 0 to 9 in every
 * language, since symbols, powers and formulas have them too, and thousands are not grouped.
 */

interface Numerals {
  /** Between whole and decimal digits. */
  readonly mark: string;
  /** What a reader may type, by what it means. */
  readonly typed: ReadonlyMap<string, string>;
}

const english: Numerals = { mark: '.', typed: new Map() };
let numerals: () => Numerals = () => english;

/** What is known to be written as the page writes: asking the browser takes as long as drawing a panel. */
const sameAsHere = new Set(['en', 'en-US', 'en-GB']);

/** @param languages of the reader, the first that is known counts; English where none is. */
export function writeNumbersIn(languages: readonly string[]): void {
  if (sameAsHere.has(languages[0] ?? '')) {
    numerals = () => english;
    return;
  }
  let found: Numerals | undefined;
  // With the first number, not before the page begins.
  numerals = () => (found ??= numeralsOf(languages.find(isKnown)));
}

function isKnown(language: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}

function numeralsOf(language: string | undefined): Numerals {
  if (language === undefined) return english;
  const own = new Intl.NumberFormat(language, { useGrouping: false });
  const mark = markOf(new Intl.NumberFormat(language, { numberingSystem: 'latn' }));
  const digits = Array.from({ length: 10 }, (_, i): [string, string] => [own.format(i), String(i)]);
  return { mark, typed: new Map([...digits, [mark, '.'], [markOf(own), '.']]) };
}

function markOf(format: Intl.NumberFormat): string {
  return format.formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
}

/** A number, or a sentence with numbers, as the reader writes them; of what is so already nothing changes. */
export function inReadersNumerals(text: string): string {
  const { mark } = numerals();
  return mark === '.' ? text : text.replace(/(?<=\d)\.(?=\d)/g, mark);
}

/** What a reader typed, with the digits and the point of English: both ways of writing are taken. */
export function inEnglishNumerals(typed: string): string {
  const { typed: meanings } = numerals();
  return meanings.size === 0
    ? typed
    : Array.from(typed, (letter) => meanings.get(letter) ?? letter).join('');
}

/** What `make` says in English numerals, for files, which are the same for every reader. */
export function withEnglishNumerals<T>(make: () => T): T {
  const readers = numerals;
  numerals = () => english;
  try {
    return make();
  } finally {
    numerals = readers;
  }
}
