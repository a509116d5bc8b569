/** Results of sweeps as panels see them. */
import type { OutcomesProblem } from '../../physics/flow/outcomes';
import type { ProgressFields } from '../runs/progress';

/** How the instances of one N and 1/Δ₂ have ended so far. */
export interface SweepCell {
  readonly request: OutcomesProblem;
  readonly found: number;
  readonly antiCorrelated: number;
  readonly neither: number;
  /** Instances that started at m(0) > 0, and how many of these found the signal. */
  readonly positive: number;
  readonly positiveFound: number;
}

export interface SweepResult extends ProgressFields<null> {
  /** Of the plan that it belongs to. */
  readonly key: string;
  readonly cells: readonly SweepCell[];
}

/** Sweeps that have been begun, by the key of their plan. */
export type Sweeps = Readonly<Record<string, SweepResult>>;

/** Instances of a cell whose end is known. */
export function decided({ found, antiCorrelated, neither }: SweepCell): number {
  return found + antiCorrelated + neither;
}
