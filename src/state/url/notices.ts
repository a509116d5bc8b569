/** What is said about the parts of a link that could not be taken as they are. */
import type { Notice } from '../store';
import { listed, shown } from './text';

/** A field whose value is not allowed, and what stands in its place; an empty text is nothing. */
export function badField(field: string, given: string, allowed: string, used: string): Notice {
  return {
    message: `The link has ${field} = ${shown(given)}, which must be ${allowed}; ${used || 'none'} is used.`,
    field,
    given,
    allowed,
    used,
  };
}

/** A field of which nothing can be used. */
export function lostField(field: string, given: string, reason: string): Notice {
  return {
    message: `The link has ${shown(field)} = ${shown(given)}, which ${reason}; it is left out.`,
    field,
    given,
  };
}

export function unknownFields(fields: readonly string[]): Notice {
  return { message: `The link has unknown fields, which are left out: ${listed(fields)}.` };
}

/** Fields that are there more than once, of which the last holds. */
export function givenTwice(fields: readonly string[]): Notice {
  return { message: `The link gives more than once, and the last time holds: ${listed(fields)}.` };
}

export function newerVersion(given: string, current: number): Notice {
  return {
    message: `The link was made by a newer version (v = ${shown(given)}); what version ${current} knows is shown.`,
    field: 'v',
    given,
  };
}

/** As many are read; the page has to stay in sight. */
const mostNotices = 10;

/** The first of them, and how many there are beside. */
export function firstOf(notices: readonly Notice[]): readonly Notice[] {
  const more = notices.length - mostNotices;
  return more <= 0
    ? notices
    : [
        ...notices.slice(0, mostNotices),
        { message: `${more} more parts of the link could not be taken as they are.` },
      ];
}
