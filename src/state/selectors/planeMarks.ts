/** What the phase diagram over any two parameters marks: the runs and the measured values that lie in its plane. */
import { parameters } from '../../physics/parameters';
import type { Place } from '../../physics/plane/axes';
import type { OpenedCross } from '../openedCrosses';
import type { AppState } from '../store';
import type { GrowthSignCell } from '../studies/growthSignResults';
import type { StudyResults } from '../studies/results';
import { studiesOf } from '../studies/studies';
import type { ThresholdCell } from '../studies/thresholdResults';
import { memoiseLast } from './memo';
import { isIn, selectPlace, type Plane } from './plane';

/** A measured value of 1/Δ₂ at its place, with the places at both ends of its error bar. */
export interface PlaneCross {
  readonly kind: OpenedCross['kind'];
  readonly deltaP: number;
  readonly value: number;
  readonly error: number;
  readonly at: Place;
  readonly ends: readonly [Place, Place];
}

const measuredOf = memoiseLast(
  (
    opened: readonly OpenedCross[],
    thresholds: StudyResults<ThresholdCell>,
    signs: StudyResults<GrowthSignCell>,
  ): readonly OpenedCross[] => [
    ...opened,
    ...Object.values(thresholds).flatMap(({ cells }) =>
      cells.flatMap(({ request: { p, deltaP, temperature }, fits }): OpenedCross[] =>
        fits ? [{ kind: 'threshold', p, deltaP, temperature, ...fits.byRate }] : [],
      ),
    ),
    ...Object.values(signs).flatMap(({ cells }) =>
      cells.flatMap(({ request: { p, deltaP }, sign }): OpenedCross[] =>
        sign ? [{ kind: 'growthSign', p, deltaP, temperature: 0, ...sign }] : [],
      ),
    ),
  ],
);

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
  const { openedSweep, studies } = state;
  const measured = measuredOf(
    openedSweep.crosses,
    studiesOf(studies, 'threshold'),
    studiesOf(studies, 'growthSign'),
  );
  return crossesOf(measured, plane, selectPlace(state));
}

const noCrosses: readonly PlaneCross[] = [];
