/** What outlasts the page: results by the request that they answer, in the browser's own storage. */

export interface Kept {
  /** What is kept under these keys, as it was when it was written; rejects where the browser refuses. */
  read(keys: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /** Rejects where the browser refuses, or has no room. */
  write(key: string, value: unknown): Promise<void>;
}

/** An entry of the list of what is kept, oldest first. */
export interface KeptEntry {
  readonly key: string;
  /** Bytes, roughly. */
  readonly size: number;
}

/** Most that is kept, in bytes. */
const mostKept = 20e6;

/** A value that would take more than this share of it is not kept at all. */
const largestShare = 0.25;

export function isTooLarge(size: number): boolean {
  return size > largestShare * mostKept;
}

/**
 * The list with one entry more, and the keys of what makes room for it: the oldest, and whatever another version
 * of the program has computed.
 * @param prefix that keys of this version begin with.
 */
export function withEntry(
  entries: readonly KeptEntry[],
  added: KeptEntry,
  prefix: string,
): { readonly entries: readonly KeptEntry[]; readonly dropped: readonly string[] } {
  const others = entries.filter(({ key }) => key !== added.key);
  const kept: KeptEntry[] = [];
  let room = mostKept;
  for (const entry of [...others, added].reverse()) {
    room -= entry.size;
    if (room >= 0 && entry.key.startsWith(prefix)) kept.unshift(entry);
  }
  const dropped = others.filter((entry) => !kept.includes(entry)).map(({ key }) => key);
  return { entries: kept, dropped };
}

/** Bytes that a value takes, roughly: of numbers 8, of characters 2. */
export function sizeOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce((sum, [key, part]) => sum + 2 * key.length + sizeOf(part), 8);
}
