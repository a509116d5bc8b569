/**
 * What other programs do to a link on its way, undone: escapes on top of escapes, `&amp;` for `&`, and
 * the stop, bracket or quotation mark of the sentence that it stood in. No text of a link holds `%`, `&`,
 * blanks or such marks at its end, so that nothing that was meant is lost. All of it is linear in the length.
 */
import type { Notice } from '../store';
import { shown, splitAtFirst } from './text';

export type Fields = readonly (readonly [key: string, value: string])[];

export interface Received {
  readonly fields: Fields;
  /** One that says what was undone, or none. */
  readonly notices: readonly Notice[];
}

/** The fields `a=b&c=d` of a text as it arrived. */
export function receiveFields(text: string): Received {
  const plain = unescaped(text);
  const body = withoutTail(plain);
  const fields = splitFields(body).map(([key, value]) => [key.trim(), value.trim()] as const);
  const undone = [
    ...(isSameFields(splitFields(plain), asUsual(text)) ? [] : ['escaped once more']),
    ...(body === plain ? [] : [`${shown(plain.slice(body.length))} put at its end`]),
    ...(isSameFields(fields, splitFields(body)) ? [] : ['blanks put in']),
  ];
  return { fields, notices: undone.length === 0 ? [] : [mended(undone)] };
}

function mended(undone: readonly string[]): Notice {
  return {
    message: `The link was changed on its way (${undone.join(', ')}); it is read as it was before.`,
  };
}

/** As one program escapes and the next reads: each field by itself, once. */
function asUsual(text: string): Fields {
  return splitFields(text).map(([key, value]) => [decoded(key), decoded(value)]);
}

function splitFields(text: string): Fields {
  return text
    .split('&')
    .filter((part) => part !== '')
    .map(splitAtFirst);
}

function isSameFields(a: Fields, b: Fields): boolean {
  return (
    a.length === b.length && a.every(([key, value], i) => key === b[i]?.[0] && value === b[i][1])
  );
}

/** A link goes through few hands; deeper escapes are not undone. */
const mostEscapes = 4;

/** The text as it was written. */
export function unescaped(text: string): string {
  let inner = withoutEntities(text);
  for (let i = 0; i < mostEscapes && inner.includes('%'); i++)
    inner = withoutEntities(inner.split('&').map(decoded).join('&'));
  return inner;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not an escape sequence at all: the field's own check judges the text as it is.
    return text;
  }
}

const entities: readonly (readonly [entity: string, character: string])[] = [
  ['&amp;', '&'],
  ['&#38;', '&'],
  ['&quot;', '"'],
  ['&#34;', '"'],
  ['&#39;', "'"],
  ['&lt;', '<'],
  ['&gt;', '>'],
];

/** Without what HTML writes for characters of its own, once more where that was done twice. */
function withoutEntities(text: string): string {
  return [...entities, ...entities].reduce(
    (inner, [entity, character]) => inner.replaceAll(entity, character),
    text,
  );
}

/** What stands after a link in a sentence, in brackets, in quotation marks or in markup. */
const tail = new Set('.,;:!?)]}>"\'`*_~|\\/…»«”“„’‘›‹');

function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && (tail.has(text.charAt(end - 1)) || text.charAt(end - 1).trim() === ''))
    end -= 1;
  return text.slice(0, end);
}
