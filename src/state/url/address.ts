/** Fields of a link in an address: `#v=1&p=3...`, or the same keys after `?`. */
import { linkKeys } from './link';
import type { RawFields } from './migrations';

/** The parts of an address that can carry fields, each with its first character or empty. */
export interface Address {
  readonly hash: string;
  readonly search: string;
}

/**
 * The fields that an address carries; the hash wins over `?`, where foreign keys (of an embedding
 * page, say) are no business of ours. A hash without any `=` is the name of a place in the page.
 */
export function readAddress({ hash, search }: Address): RawFields {
  const query = splitFields(search.slice(1)).filter(([key]) => linkKeys.has(key));
  return new Map([...query, ...(isPlaceInPage(hash) ? [] : splitFields(fragmentText(hash)))]);
}

/** True for hashes such as `#dynamics` that only point to a part of the page. */
export function isPlaceInPage(hash: string): boolean {
  return hash.length > 1 && !fragmentText(hash).includes('=');
}

/** `?...` without the fields of a link: the hash is about to say all of them. */
export function foreignSearch(search: string): string {
  const foreign = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !linkKeys.has(splitAtFirst(part)[0]));
  return foreign.length === 0 ? '' : `?${foreign.join('&')}`;
}

/** Some programs escape a whole fragment when they pass a link on. */
function fragmentText(hash: string): string {
  const text = hash.slice(1);
  return text.includes('=') ? text : decodePercent(text);
}

function splitFields(text: string): [string, string][] {
  return text
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [key, value] = splitAtFirst(part);
      return [decodePercent(key), decodePercent(value)];
    });
}

function splitAtFirst(part: string): [string, string] {
  const equals = part.indexOf('=');
  return equals < 0 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)];
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not an escape sequence at all: the field's own check judges the text as it is.
    return text;
  }
}
