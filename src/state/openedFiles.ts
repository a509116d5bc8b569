/** Curves of files that the reader has opened. They stay on this page: no link carries them. */
import type { ModelPoint } from '../physics/parameters';

/** How sure values are, one by one; NaN where the file does not say. */
export interface OpenedErrors {
  readonly kind: 'estimate' | 'standard error';
  readonly values: Float64Array;
}

export interface OpenedCurve {
  /** What the file calls it. */
  readonly name: string;
  /** Of which point of the model it is. */
  readonly point: ModelPoint;
  /** Ascending times of gradient flow. */
  readonly time: Float64Array;
  /** As long as `time`, NaN where the file has no value; null where it has none at all. */
  readonly energy: Float64Array | null;
  readonly overlap: Float64Array | null;
  /** Of those that the file has errors of. */
  readonly errors: { readonly energy?: OpenedErrors; readonly overlap?: OpenedErrors };
}

/** What a file holds. */
export interface CurveFile {
  readonly name: string;
  readonly curves: readonly OpenedCurve[];
}

export interface OpenedFile extends CurveFile {
  /** Counts the files that have been opened, from 1. */
  readonly id: number;
}
