/** The measured values that lie in the plane of a phase diagram over any two parameters. */
import { parameters } from '../../physics/parameters';
import type { Place } from '../../physics/plane/axes';
import type { OpenedCross } from '../openedCrosses';
import type { AppState } from '../store';
import { selectMeasured, type Cross } from './crosses';
import { memoiseLast } from './memo';
import { isIn, selectPlace, type Plane } from './plane';

/** A measured value of 1/Δ₂ at its place, with the places at both ends of its error bar. */
export interface PlaneCross extends Cross {
  readonly at: Place;
  readonly ends: readonly [Place, Place];
}

const crossesOf = memoiseLast(
  (measured: readonly OpenedCross[], plane: Plane, here: Place): readonly PlaneCross[] =>
    measured
      .map(({ kind, p, deltaP, temperature, value, error }): PlaneCross => {
        const { min, max } = parameters.invDelta2;
        const place = (invDelta2: number): Place => ({
          point: { p, deltaP, invDelta2: Math.min(max, Math.max(min, invDelta2)) },
          temperature,
        });
        const ends = [place(value - error), place(value + error)] as const;
        return { kind, deltaP, value, error, at: place(value), ends };
      })
      .filter(({ at }) => isIn(plane, at, here)),
);

/** Measured values of 1/Δ₂ belong to planes of 2+p that have it as an axis. */
export function selectPlaneCrosses(state: AppState, plane: Plane): readonly PlaneCross[] {
  const hasMatrix = [plane.x, plane.y].some(({ key }) => key === 'invDelta2');
  if (!hasMatrix) return noCrosses;
  return crossesOf(selectMeasured(state), plane, selectPlace(state));
}

const noCrosses: readonly PlaneCross[] = [];
