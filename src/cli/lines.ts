/** The lines of the phase diagram as the command line prints them: values of Δ₂. */
import type { BayesCriticalPoints, BayesPoint } from '../physics/lines/bayesSpinodal';
import { delta2 } from '../physics/parameters';

/** Δ₂ on each line; null where it does not exist, or where every Δ₂ lies beyond it (1/Δ₂ = 0). */
export function delta2Of<Line extends string>(
  lines: Readonly<Record<Line, number | null>>,
): Record<Line, number | null> {
  const entries = Object.entries<number | null>(lines).map(([line, value]) => [
    line,
    value === null || value === 0 ? null : delta2(value),
  ]);
  // Every name of Line has been given its value.
  return Object.fromEntries(entries) as Record<Line, number | null>;
}

interface PrintedPoint {
  readonly deltaP: number;
  readonly delta2: number;
  readonly overlap: number;
}

/** Where the Bayes-optimal transition changes its order. */
export function printedCriticalPoints({
  tricritical,
  critical,
  criticalEnd,
}: BayesCriticalPoints): Record<keyof BayesCriticalPoints, PrintedPoint | null> {
  return {
    tricritical: printed(tricritical),
    critical: printed(critical),
    criticalEnd: printed(criticalEnd),
  };
}

function printed(point: BayesPoint | null): PrintedPoint | null {
  if (point === null) return null;
  const { deltaP, invDelta2, overlap } = point;
  return { deltaP, delta2: delta2(invDelta2), overlap };
}
