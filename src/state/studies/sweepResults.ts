/** How the instances of a sweep over 1/Δ₂ have ended so far. */
import type { OutcomesBatch, OutcomesProblem } from '../../physics/flow/outcomes';
import type { StudyCell, StudyResult } from './results';

/** The instances of one N and 1/Δ₂. */
export interface SweepCell extends StudyCell<OutcomesProblem> {
  readonly found: number;
  readonly antiCorrelated: number;
  readonly neither: number;
  /** Instances that started at m(0) > 0, and how many of these found the signal. */
  readonly positive: number;
  readonly positiveFound: number;
}

export type SweepResult = StudyResult<SweepCell>;

export function emptySweepCell(request: OutcomesProblem): SweepCell {
  return {
    request,
    decided: 0,
    found: 0,
    antiCorrelated: 0,
    neither: 0,
    positive: 0,
    positiveFound: 0,
  };
}

export function withOutcomes(
  cell: SweepCell,
  {
    rows: { outcome, initialOverlap },
  }: { readonly rows: Pick<OutcomesBatch['rows'], 'outcome' | 'initialOverlap'> },
): SweepCell {
  const count = (code: number): number => outcome.filter((value) => value === code).length;
  const fromPositive = outcome.filter((_, i) => (initialOverlap[i] ?? 0) > 0);
  return {
    ...cell,
    decided: cell.decided + outcome.length,
    found: cell.found + count(1),
    antiCorrelated: cell.antiCorrelated + count(-1),
    neither: cell.neither + count(0),
    positive: cell.positive + fromPositive.length,
    positiveFound: cell.positiveFound + fromPositive.filter((code) => code === 1).length,
  };
}
