/** What the browser keeps for a reader. Where it refuses (embeds may throw even where it is only looked at), memory does for the visit. */

export type StorageKind = 'local' | 'session';

/** What was refused, by kind and key. */
const refused = new Map<string, string>();

/** The text that is kept under a key; null where there is none. */
export function readText(kind: StorageKind, key: string): string | null {
  try {
    return refused.get(`${kind}:${key}`) ?? storageOf(kind).getItem(fullKey(key));
  } catch {
    return null;
  }
}

export function keepText(kind: StorageKind, key: string, text: string): void {
  try {
    storageOf(kind).setItem(fullKey(key), text);
    refused.delete(`${kind}:${key}`);
  } catch {
    refused.set(`${kind}:${key}`, text);
  }
}

function storageOf(kind: StorageKind): Storage {
  return kind === 'local' ? localStorage : sessionStorage;
}

function fullKey(key: string): string {
  return `saddle-surfer:${key}`;
}
