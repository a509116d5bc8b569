/** What a reader has done of a step. */
export interface Progress {
  /** The choice that was made last; null before an answer. */
  readonly chosen: number | null;
  /** What the step asks for has been done at some time. */
  readonly isDone: boolean;
}
