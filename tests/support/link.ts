/** Links of the program's own tables, for tests. */
import { tables } from '../../src/panels/registry';
import { readLink } from '../../src/state/url/address';
import { createLink, type DecodedLink } from '../../src/state/url/link';

export const programLink = createLink(tables);

/** What the page makes of `#hash`, and of what stands after `?`. */
export function decode(hash: string, search = ''): DecodedLink {
  return readLink(programLink, { hash: hash === '' ? '' : `#${hash}`, search });
}
