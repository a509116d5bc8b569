/** What the browser keeps for a reader; embeds may refuse storage by throwing, even where it is only looked at. */

type Store = 'local' | 'session';

/** What the browser refused to keep. */
const forTheVisit = new Map<string, string>();

/** What was kept under a key, as JSON says it; null where there is nothing that can be read. */
export function readKept(store: Store, key: string): unknown {
  try {
    return JSON.parse(readText(store, key) ?? 'null');
  } catch {
    return null;
  }
}

/** Where storage is refused, it lasts for the visit. */
export function keep(store: Store, key: string, value: unknown): void {
  keepText(store, key, JSON.stringify(value));
}

/** As `readKept`, the text itself. */
export function readText(store: Store, key: string): string | null {
  const refused = forTheVisit.get(store + key);
  if (refused !== undefined) return refused;
  try {
    return storageOf(store).getItem(fullKey(key));
  } catch {
    return null;
  }
}

/** As `keep`, the text itself. */
export function keepText(store: Store, key: string, text: string): void {
  try {
    storageOf(store).setItem(fullKey(key), text);
    forTheVisit.delete(store + key);
  } catch {
    forTheVisit.set(store + key, text);
  }
}

function storageOf(store: Store): Storage {
  return store === 'local' ? localStorage : sessionStorage;
}

function fullKey(key: string): string {
  return `saddle-surfer:${key}`;
}
