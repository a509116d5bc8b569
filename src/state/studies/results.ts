/** What a study computes and what is known of it so far. */
import type { ProgressFields } from '../runs/progress';

export interface StudyPlan<Request> {
  /** The same string for the same study. */
  readonly key: string;
  /** One job each, small systems first: they show the shape at once. */
  readonly cells: readonly Request[];
}

/** What is known so far of the instances of one job. */
export interface StudyCell<Request> {
  readonly request: Request;
  /** Instances whose result has arrived. */
  readonly decided: number;
}

export interface StudyResult<Cell> extends ProgressFields<null> {
  /** Of the plan that it belongs to. */
  readonly key: string;
  readonly cells: readonly Cell[];
}

/** Studies of one sort that have been begun, by the key of their plan. */
export type StudyResults<Cell> = Readonly<Record<string, StudyResult<Cell>>>;
