/** What the phase diagram marks beside its lines. */
import { simpleAgingLimit } from '../../physics/lines/aging';
import { bayesCriticalPoints } from '../../physics/lines/bayesSpinodal';

/** A place where the Bayes-optimal transition changes its order. */
export interface SpecialPoint {
  readonly name: string;
  readonly deltaP: number;
  readonly invDelta2: number;
}

export function specialPoints(p: number): SpecialPoint[] {
  const { tricritical, critical, criticalEnd } = bayesCriticalPoints(p);
  return [
    { name: 'tricritical point', at: tricritical },
    { name: 'critical point', at: critical },
    { name: 'critical end point', at: criticalEnd },
  ].flatMap(({ name, at }) => (at ? [{ name, deltaP: at.deltaP, invDelta2: at.invDelta2 }] : []));
}

/** Where aging on one time scale ends; null for p = 3, where it never does. */
export function agingLimit(p: number, deltaP: Float64Array): Float64Array | null {
  if (p === 3) return null;
  return deltaP.map((value) => simpleAgingLimit(p, value) ?? NaN);
}
