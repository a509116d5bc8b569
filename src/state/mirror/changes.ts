/**
 * What makes one tree of immutable data another, as plain data that can be sent to another window. What is the same
 * object is not looked into and not sent, and stays the same object on the other side. Only `Series` grow in place.
 */
import { Series } from '../../physics/series';
import type { Columns } from '../../physics/computation';

export type Change =
  | { readonly type: 'value'; readonly value: unknown }
  | { readonly type: 'series'; readonly keys: readonly string[]; readonly columns: Columns<string> }
  /** Of a record, by its fields. */
  | { readonly type: 'fields'; readonly changed: Changes; readonly gone: readonly string[] }
  /** Of a list, by its places. */
  | { readonly type: 'items'; readonly changed: Changes; readonly length: number };

type Changes = Readonly<Record<string, Change>>;
type Fields = Readonly<Record<string, unknown>>;

/** Which state of each series has been sent. */
export type SentVersions = WeakMap<Series<string>, number>;

/**
 * From what was sent before to what is now; null if that is the same.
 * @param sent is kept up to date: of one receiver, who gets every change that is made with it.
 */
export function changeOf(before: unknown, now: unknown, sent: SentVersions): Change | null {
  if (isSeries(now)) return changeOfSeries(before, now, sent);
  // A record that is the same holds the same series, which may have grown: its version is beside it, in another record.
  if (Object.is(before, now)) return null;
  if (Array.isArray(now)) {
    const [old, items]: [readonly unknown[], readonly unknown[]] = [
      Array.isArray(before) ? before : [],
      now,
    ];
    const changed = changesOf(Object.keys(items), old, items, sent);
    return { type: 'items', changed, length: items.length };
  }
  if (!isFields(now)) return { type: 'value', value: now };
  const old = isFields(before) ? before : {};
  const changed = changesOf(Object.keys(now), old, now, sent);
  return { type: 'fields', changed, gone: Object.keys(old).filter((key) => !(key in now)) };
}

function changesOf(
  keys: readonly string[],
  before: object,
  now: object,
  sent: SentVersions,
): Changes {
  const changed: Record<string, Change> = {};
  for (const key of keys) {
    const change = changeOf(Reflect.get(before, key), Reflect.get(now, key), sent);
    // A field that is there without a value is there all the same.
    if (change !== null) changed[key] = change;
    else if (!(key in before)) changed[key] = { type: 'value', value: undefined };
  }
  return changed;
}

function changeOfSeries(before: unknown, now: Series<string>, sent: SentVersions): Change | null {
  if (before === now && sent.get(now) === now.version) return null;
  sent.set(now, now.version);
  return { type: 'series', keys: now.keys, columns: now.head(now.length) };
}

/** The tree after a change, of which all that has not changed is that of before. */
export function changedBy(before: unknown, change: Change): unknown {
  switch (change.type) {
    case 'value':
      return change.value;
    case 'series': {
      const series = new Series(change.keys);
      series.replace(0, 0, change.columns);
      return series;
    }
    case 'items': {
      const old: readonly unknown[] = Array.isArray(before) ? before : [];
      return Array.from({ length: change.length }, (_, i) => {
        const item = change.changed[i];
        return item === undefined ? old[i] : changedBy(old[i], item);
      });
    }
    case 'fields': {
      const old = isFields(before) ? before : {};
      const kept = Object.entries(old).filter(([key]) => !change.gone.includes(key));
      const changed = Object.entries(change.changed).map(
        ([key, field]) => [key, changedBy(old[key], field)] as const,
      );
      return Object.fromEntries([...kept, ...changed]);
    }
  }
}

function isSeries(value: unknown): value is Series<string> {
  return value instanceof Series;
}

/** A record, and nothing that is cloned as a whole, such as an array of numbers. */
function isFields(value: unknown): value is Fields {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
