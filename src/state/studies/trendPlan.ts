/** What a finite-size trend computes: instances of several sizes at the current point. */
import type { EnergiesProblem } from '../../physics/flow/energies';
import type { ModelPoint } from '../../physics/parameters';
import type { TrendSettings } from '../settings/trend';
import type { StudyPlan } from './results';
import { denseSizes } from './sweepPlan';

/** One job for each N. */
export type TrendPlan = StudyPlan<EnergiesProblem>;

export function trendPlan(point: ModelPoint, settings: TrendSettings): TrendPlan {
  const { members, seed, horizon } = settings;
  const times = trendTimes(horizon);
  return {
    key: JSON.stringify([point, settings]),
    cells: denseSizes(point, settings.sizes).map((dimension) => ({
      point,
      dimension,
      seed,
      members,
      times,
    })),
  };
}

/** As many times as pictures fit beside each other. */
const shownTimes = 4;

/** The last few of 1, 2 and 5 times powers of ten up to the horizon. */
export function trendTimes(horizon: number): readonly number[] {
  const highest = Math.ceil(Math.log10(horizon));
  const decades = [highest - 2, highest - 1, highest];
  return decades
    .flatMap((power) => [1, 2, 5].map((step) => Number(`${step}e${power}`)))
    .filter((time) => time <= horizon)
    .slice(-shownTimes);
}
