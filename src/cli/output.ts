/** What becomes of the document: JSON on stdout, whose reader may leave early. */
import type { Document } from './command';
import { readerGone } from './status';

/** Ends quietly when the reader of stdout has gone (`| head`), in one line when writing fails. */
export function guardOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(readerGone);
    process.stderr.write(`the result cannot be written: ${error.message}\n`);
    process.exit(1);
  });
  // Nobody reads progress and remarks: the result counts all the same.
  process.stderr.on('error', () => undefined);
}

export interface DocumentText {
  readonly text: string;
  /** Fields that hold no number somewhere, indices left out, e.g. `samples[].energy`. */
  readonly unknown: readonly string[];
}

/** JSON has no NaN and no infinity: they are written as null, and named. */
export function documentText(document: Document): DocumentText {
  const unknown = new Set<string>();
  const plain = (value: unknown, path: string): unknown => {
    if (typeof value === 'number' && !Number.isFinite(value)) {
      unknown.add(path);
      return null;
    }
    if (Array.isArray(value)) return value.map((item) => plain(item, `${path}[]`));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, item]): [string, unknown] => [
      key,
      plain(item, path === '' ? key : `${path}.${key}`),
    ]);
    return Object.fromEntries(entries);
  };
  return { text: `${JSON.stringify(plain(document, ''))}\n`, unknown: [...unknown] };
}
