/** What the browser keeps for a reader, as JSON says it; see storage.ts. */
import { keepText, readText, type StorageKind } from './storage';

/** What was kept under a key; null where there is nothing that can be read. */
export function readKept(kind: StorageKind, key: string): unknown {
  try {
    return JSON.parse(readText(kind, key) ?? 'null');
  } catch {
    return null;
  }
}

export function keep(kind: StorageKind, key: string, value: unknown): void {
  keepText(kind, key, JSON.stringify(value));
}
