/** Fields of a link in an address: `#v=2&p=3...`, or the same keys after `?`. */
import type { Notice } from '../store';
import type { DecodedLink, Link } from './link';
import { givenTwice } from './notices';
import { splitAtFirst } from './text';
import { receiveFields, unescaped, type Fields } from './transit';

/** The parts of an address that can carry fields, each with its first character or empty. */
export interface PageAddress {
  readonly hash: string;
  readonly search: string;
}

/**
 * The view that an address describes; the hash wins over `?`, where foreign keys (of an embedding page,
 * say) are no business of ours. A hash without any `=` is the name of a place in the page. Never throws.
 */
export function readLink(link: Link, { hash, search }: PageAddress): DecodedLink {
  const query = receiveFields(ownSearch(link, search));
  const fragment = receiveFields(isPlaceInPage(hash) ? '' : hash.slice(1));
  const { notices, ...decoded } = link.decode(new Map([...query.fields, ...fragment.fields]));
  return {
    ...decoded,
    notices: [
      ...query.notices,
      ...fragment.notices,
      ...repeated(query.fields),
      ...repeated(fragment.fields),
      ...notices,
    ],
  };
}

/** True for hashes such as `#dynamics` that only point to a part of the page; what is left of a broken escape is no name. */
export function isPlaceInPage(hash: string): boolean {
  const text = unescaped(hash.slice(1));
  return text !== '' && !text.includes('=') && !text.includes('%');
}

/** `?...` without the fields of a link: the hash is about to say all of them. */
export function foreignSearch(link: Link, search: string): string {
  const foreign = partsOf(search).filter((part) => !isOwn(link, part));
  return foreign.length === 0 ? '' : `?${foreign.join('&')}`;
}

function ownSearch(link: Link, search: string): string {
  const parts = partsOf(search.replaceAll('&amp;', '&'));
  return parts.filter((part) => isOwn(link, part)).join('&');
}

function partsOf(search: string): readonly string[] {
  return search
    .slice(1)
    .split('&')
    .filter((part) => part !== '');
}

function isOwn({ keys }: Link, part: string): boolean {
  return keys.has(splitAtFirst(part)[0]);
}

function repeated(fields: Fields): readonly Notice[] {
  const last = new Map(fields.map(([key], i) => [key, i]));
  const twice = new Set(fields.flatMap(([key], i) => (last.get(key) === i ? [] : key)));
  return twice.size === 0 ? [] : [givenTwice([...twice])];
}
