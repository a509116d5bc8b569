/** Changes some fields of the view, as they stand in links. */
import type { Fields } from '../../embed/protocol';
import type { App } from '../../state/app';
import { pointKinds } from '../../state/legal';
import type { DecodedLink } from '../../state/url/link';
import { shown } from '../../state/url/text';
import { receiveFields } from '../../state/url/transit';

/** A link has fewer than half as many. */
const mostFields = 200;

/**
 * Takes each field by itself: one that is not legal leaves what is there, and the others hold.
 * @returns a sentence for each that was not taken.
 */
export function setFields({ actions, link, store }: App, fields: Fields): readonly string[] {
  const given = Object.entries(fields);
  if (given.length > mostFields) return [`More than ${mostFields} fields at once are not taken.`];
  const problems: string[] = [];
  let raw = new Map(receiveFields(link.encode(store.getState().view)).fields);
  let decoded: DecodedLink | null = null;
  for (const [key, value] of given) {
    const text = textOf(value);
    const changed = new Map(raw);
    if (text === null) changed.delete(key);
    else changed.set(key, text);
    const next = link.decode(changed);
    const [notice] = next.notices;
    if (notice === undefined && link.keys.has(key)) [raw, decoded] = [changed, next];
    else problems.push(problem(key, text ?? 'null', notice?.allowed));
  }
  if (decoded === null) return problems;
  actions.visit('the page around', decoded, 'the page around');
  return decoded.view.point.terms === undefined
    ? problems
    : [...problems, ...given.flatMap(meaninglessInMixture)];
}

/** What a mixture has no place for; links leave it out, too. */
function meaninglessInMixture([key, value]: readonly [string, unknown]): readonly string[] {
  return key in pointKinds && value !== null
    ? [
        `${shown(key)} = ${shown(textOf(value) ?? 'null')} is not taken: the point is a mixture, whose terms are in the field mixture; mixture = null leads back to 2 + p.`,
      ]
    : [];
}

/** As a link has it; null for the default. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : typeof value;
}

function problem(key: string, text: string, allowed: string | undefined): string {
  return allowed === undefined
    ? `${shown(key)} = ${shown(text)} is not taken: links have no such field, or not with such a value.`
    : `${shown(key)} = ${shown(text)} is not taken: it must be ${allowed}.`;
}
