/** Growing columns of numbers: what streamed results are collected in and curves are drawn from. */
import type { Columns } from './computation';
import { tabulate } from './tabulate';

const initialCapacity = 256;

/**
 * Equally long columns, at least one, that grow in place. `version` rises with every change, so a reader that
 * remembers it knows whether to draw again.
 */
export class Series<Key extends string> {
  readonly keys: readonly Key[];
  private columns: Columns<Key>;
  /** The columns as they were asked for since the last change. */
  private views: { [K in Key]?: Float64Array<ArrayBuffer> } = {};
  private filled = 0;
  private changes = 0;

  constructor(keys: readonly Key[]) {
    this.keys = keys;
    this.columns = tabulate(keys, () => new Float64Array(initialCapacity));
  }

  get length(): number {
    return this.filled;
  }

  get version(): number {
    return this.changes;
  }

  /** The values of one column so far: a view, the same object until the next change and valid until then. */
  column(key: Key): Float64Array<ArrayBuffer> {
    return (this.views[key] ??= this.columns[key].subarray(0, this.filled));
  }

  /** A copy of the first entries, of all if there are fewer. */
  head(count: number): Columns<Key> {
    return tabulate(this.keys, (key) => this.column(key).slice(0, count));
  }

  /** Puts `inserted` in the place of the entries from `start` up to, not including, `end`. */
  replace(start: number, end: number, inserted: Columns<Key>): void {
    const [firstKey] = this.keys;
    const count = inserted[firstKey].length;
    if (count === 0 && start === end) return;
    const length = this.filled - (end - start) + count;
    this.reserve(length);
    for (const key of this.keys) {
      const column = this.columns[key];
      column.copyWithin(start + count, end, this.filled);
      column.set(inserted[key], start);
    }
    this.views = {};
    this.filled = length;
    this.changes += 1;
  }

  /** Keeps the first entries only, if there are more. */
  shorten(count: number): void {
    if (count >= this.filled) return;
    this.views = {};
    this.filled = count;
    this.changes += 1;
  }

  private reserve(length: number): void {
    const [firstKey] = this.keys;
    if (length <= this.columns[firstKey].length) return;
    const old = this.columns;
    this.columns = tabulate(this.keys, (key) => {
      const grown = new Float64Array(2 * length);
      grown.set(old[key]);
      return grown;
    });
  }
}

/** The columns from an entry on, not copied. */
export function columnsFrom<Key extends string>(
  columns: Columns<Key>,
  start: number,
): Columns<Key> {
  return tabulate(Object.keys(columns) as Key[], (key) => columns[key].subarray(start));
}
