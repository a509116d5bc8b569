/** Results in IndexedDB, by the version of what computes them. Loaded when a study asks for it. */
import { createStore, delMany, getMany, set, update } from 'idb-keyval';
import { isTooLarge, sizeOf, withEntry, type Kept, type KeptEntry } from './kept';

/** Of the list of entries: no key of a result begins like this. */
const listKey = 'entries';

/** @param version of what computes: a result of another one is never given. */
export function openBrowserKept(version: string): Kept {
  const store = createStore('saddle-surfer', 'results');
  const prefix = `${version}:`;
  return {
    async read(keys) {
      const values = await getMany<unknown>(
        keys.map((key) => prefix + key),
        store,
      );
      return new Map(keys.flatMap((key, i) => (values[i] === undefined ? [] : [[key, values[i]]])));
    },
    async write(key, value) {
      const added = { key: prefix + key, size: sizeOf(value) };
      if (isTooLarge(added.size)) return;
      await set(added.key, value, store);
      let dropped: readonly string[] = [];
      await update<readonly KeptEntry[]>(
        listKey,
        (entries = []) => {
          const next = withEntry(entries, added, prefix);
          ({ dropped } = next);
          return next.entries;
        },
        store,
      );
      await delMany([...dropped], store);
    },
  };
}
