/** Pieces of text of a link: taken apart, and shown so that they stay recognisable as such. */

/** "a=b=c" as ["a", "b=c"]; without any `=` the second is empty. */
export function splitAtFirst(text: string): [string, string] {
  const equals = text.indexOf('=');
  return equals < 0 ? [text, ''] : [text.slice(0, equals), text.slice(equals + 1)];
}

/** Longest text that a notice shows. */
const longestShown = 40;

/** A name or a number, which nobody takes for words of the page. */
const plain = /^[+-]?[\w.]{1,24}$/;

/**
 * A text out of a link for a sentence of the page: cut, without control and direction characters, and in
 * quotation marks unless it is plain, so that a link cannot put a sentence of its own there.
 */
export function shown(text: string): string {
  if (text === '') return '(nothing)';
  if (text.length <= longestShown && plain.test(text)) return text;
  const head = text
    .slice(0, longestShown)
    .replace(/[\p{C}\p{Z}]/gu, ' ')
    .replace(/[“”]/g, '"');
  return head.length < text.length ? `“${head}…”` : `“${head}”`;
}

/** Most names that one notice lists. */
const mostNames = 8;

/** "a, b and 19,990 more". */
export function listed(names: readonly string[]): string {
  const list = names.slice(0, mostNames).map(shown).join(', ');
  const more = names.length - mostNames;
  return more > 0 ? `${list} and ${more.toLocaleString('en')} more` : list;
}
