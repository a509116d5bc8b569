/**
 * A long computation is an ordinary generator: it knows no timers, workers or progress bars. It
 * yields at least every ~10 ms of work, so whoever drives it (a worker in slices, the command line
 * and tests in a plain loop) can report progress and stop it between two yields.
 */
export interface ComputationStep<Batch> {
  /** Share of the work done, in [0, 1]; it never falls. */
  readonly fraction: number;
  /** New results since the last step that carried some. */
  readonly batch?: Batch;
  /** Whoever drives it shows this before the next step, which may then not be wanted any more. */
  readonly isSeenFirst?: true;
}

export type Computation<Batch, Summary> = Generator<ComputationStep<Batch>, Summary, void>;

/** Equally long columns of numbers: the one format of every stream and export. */
export type Columns<Key extends string> = Readonly<Record<Key, Float64Array<ArrayBuffer>>>;

/** Drives a computation to its end, handing each step to `onStep`. */
export function runToEnd<Batch, Summary>(
  computation: Computation<Batch, Summary>,
  onStep: (step: ComputationStep<Batch>) => void = () => undefined,
): Summary {
  for (;;) {
    const next = computation.next();
    if (next.done) return next.value;
    onStep(next.value);
  }
}
