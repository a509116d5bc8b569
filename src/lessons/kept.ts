/** What the browser keeps for a reader; embeds may refuse storage by throwing, even where it is only looked at. */

/** What was kept under a key, as JSON says it; null where there is nothing that can be read. */
export function readKept(storage: 'local' | 'session', key: string): unknown {
  try {
    return JSON.parse(storageOf(storage).getItem(fullKey(key)) ?? 'null');
  } catch {
    return null;
  }
}

/** Where storage is refused, it lasts for the visit. */
export function keep(storage: 'local' | 'session', key: string, value: unknown): void {
  try {
    storageOf(storage).setItem(fullKey(key), JSON.stringify(value));
  } catch {
    // Nothing is lost that is shown now.
  }
}

function storageOf(storage: 'local' | 'session'): Storage {
  return storage === 'local' ? localStorage : sessionStorage;
}

function fullKey(key: string): string {
  return `saddle-surfer:${key}`;
}
