/** What stands under the task of a step. */
export interface Doing {
  /** The program is in the state that the step asks for. */
  readonly isDone: boolean;
  /** It has been, at some time. */
  readonly wasDone: boolean;
  /** Said of that state, and true of it alone. */
  readonly done: string;
  /** Said once the reader has gone on from it. */
  readonly before: string;
}

export function doneWords({ isDone, wasDone, done, before }: Doing): string {
  if (isDone) return done;
  return wasDone ? before : '';
}
