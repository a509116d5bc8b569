/** What a measurement of the threshold computes: one cross for each Δ_p. */
import type { ThresholdRequest } from '../../../workers/protocol/catalogue';
import type { SpikedFamily } from '../../physics/threshold/spikedGrowth';
import { crossPlaces, type ThresholdSettings } from '../settings/threshold';
import type { StudyPlan } from './results';

/** The cross at the current Δ_p first; the same whatever 1/Δ₂ the view stands at. */
export type ThresholdPlan = StudyPlan<ThresholdRequest>;

export function thresholdPlan(
  { p, deltaP, temperature }: SpikedFamily,
  settings: ThresholdSettings,
): ThresholdPlan {
  const places = crossPlaces(deltaP, settings);
  return {
    key: JSON.stringify([p, temperature, places]),
    cells: places.map((place) => ({ p, deltaP: place, temperature })),
  };
}
