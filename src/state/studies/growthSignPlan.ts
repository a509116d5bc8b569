/** What a measurement of the sign of power-law growth computes: one mark for each Δ_p. */
import type { GrowthSignRequest } from '../../../workers/protocol/catalogue';
import type { ModelPoint } from '../../physics/parameters';
import { crossPlaces, type ThresholdSettings } from '../settings/threshold';
import type { StudyPlan } from './results';

/** The mark at the current Δ_p first; the same whatever 1/Δ₂ the view stands at. */
export type GrowthSignPlan = StudyPlan<GrowthSignRequest>;

export function growthSignPlan(
  { p, deltaP }: Pick<ModelPoint, 'p' | 'deltaP'>,
  settings: ThresholdSettings,
): GrowthSignPlan {
  const places = crossPlaces(deltaP, settings);
  return {
    key: JSON.stringify([p, places]),
    cells: places.map((place) => ({ p, deltaP: place })),
  };
}
