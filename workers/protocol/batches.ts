/** What the streaming loop must know of each kind's batches: their buffers and how two become one. */
import type { Columns } from '../../src/physics/computation';
import type { MapBatch } from '../../src/physics/maps/gridMap';
import type { JobBatch, JobKind } from './catalogue';

interface BatchOperations<Batch> {
  /** Every set of columns in the batch; their buffers are transferred, not copied. */
  columns(batch: Batch): readonly Columns<string>[];
  /** One batch that says the same as two in a row, or null where they cannot be joined. */
  merge(earlier: Batch, later: Batch): Batch | null;
}

/** Rows that follow each other in one pass. */
const mapOperations: BatchOperations<MapBatch> = {
  columns: ({ cells }) => [cells],
  merge: (earlier, later) =>
    earlier.pass === later.pass
      ? { ...earlier, cells: concatColumns(earlier.cells, later.cells) }
      : null,
};

/** Kinds of jobs without a row send their batches as they come: copied, and one by one. */
const batchOperations: { readonly [K in JobKind]?: BatchOperations<JobBatch<K>> } = {
  dynamics: {
    columns: ({ samples, errors }) => (errors === undefined ? [samples] : [samples, errors]),
    merge(earlier, later) {
      if (earlier.pass !== later.pass) return null;
      const samples = concatColumns(earlier.samples, later.samples);
      if (earlier.errors === undefined && later.errors === undefined) return { ...later, samples };
      if (earlier.errors === undefined || later.errors === undefined) return null;
      return { ...later, samples, errors: concatColumns(earlier.errors, later.errors) };
    },
  },
  flow: {
    columns: ({ samples, errors, spectra = [] }) => [
      samples,
      ...(errors === undefined ? [] : [errors]),
      ...spectra.map(({ modes }) => modes),
    ],
    merge(earlier, later) {
      const samples = concatColumns(earlier.samples, later.samples);
      const spectra = [...(earlier.spectra ?? []), ...(later.spectra ?? [])];
      const errors =
        earlier.errors && later.errors
          ? concatColumns(earlier.errors, later.errors)
          : (earlier.errors ?? later.errors);
      return { samples, ...(errors && { errors }), ...(spectra.length > 0 && { spectra }) };
    },
  },
  // A moment is a few hundred numbers, of which the two ways share some: it is copied.
  globe: {
    columns: () => [],
    merge: (earlier, later) => ({ moments: [...earlier.moments, ...later.moments] }),
  },
  outcomes: {
    columns: ({ rows }) => [rows],
    merge: (earlier, later) => ({ rows: concatColumns(earlier.rows, later.rows) }),
  },
  energies: {
    columns: ({ rows }) => [rows],
    merge: (earlier, later) => ({ rows: concatColumns(earlier.rows, later.rows) }),
  },
  overlapMap: mapOperations,
  splitMap: mapOperations,
  contourMap: mapOperations,
};

/**
 * The buffers to transfer with a batch, after which its sender must not touch it. A column that is a
 * part of a larger buffer is left to be copied, since its sender may still be writing there.
 */
export function transferables<K extends JobKind>(kind: K, batch: JobBatch<K>): ArrayBuffer[] {
  const columns = batchOperations[kind]?.columns(batch) ?? [];
  return columns
    .flatMap((columns) => Object.values(columns))
    .filter(({ byteLength, buffer }) => byteLength === buffer.byteLength)
    .map(({ buffer }) => buffer);
}

/** `earlier` and `later` as one batch, or null where the kind cannot join them. */
export function mergeBatches<K extends JobKind>(
  kind: K,
  earlier: JobBatch<K>,
  later: JobBatch<K>,
): JobBatch<K> | null {
  return batchOperations[kind]?.merge(earlier, later) ?? null;
}

function concatColumns<Key extends string>(a: Columns<Key>, b: Columns<Key>): Columns<Key> {
  const joined = {} as Record<Key, Float64Array<ArrayBuffer>>;
  for (const key of Object.keys(a) as Key[]) {
    joined[key] = new Float64Array(a[key].length + b[key].length);
    joined[key].set(a[key]);
    joined[key].set(b[key], a[key].length);
  }
  return joined;
}
