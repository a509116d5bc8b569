/** Where the buttons of the regions lead. */
import type { Model } from '../../physics/model';
import { parameters, type ModelPoint } from '../../physics/parameters';
import { modelOf } from '../../state/selectors/landscape';
import { memoiseLast } from '../../state/selectors/memo';
import { steadyPoint } from '../../state/selectors/steadyPoint';
import type { AppState } from '../../state/store';
import { fateRegion, type FateRegion } from './words';

export const fateRegions = ['stuck', 'surfing', 'trivial'] as const satisfies readonly FateRegion[];

/** Where in a region its button leads, in units of the gap between the two lines: the paper's points at Δ_p = 1. */
const placeInRegion: Readonly<Record<FateRegion, number>> = {
  stuck: -0.22,
  surfing: 0.65,
  trivial: 1.51,
};
/** Digits of a place; more where the gap is narrow. */
const digits = [3, 4, 5, 6, 8] as const;

/** 1/Δ₂ of a place in each region that lies within the range; null without lines, where no matrix holds the signal. */
export function regionPlaces(model: Model): Readonly<Record<FateRegion, number | null>> | null {
  const { flowLine, trivialLine } = model;
  if (flowLine === null || trivialLine === null) return null;
  const placeOf = (region: FateRegion): number | null => {
    const place = flowLine + placeInRegion[region] * (trivialLine - flowLine);
    const isIn = (invDelta2: number): boolean => {
      const { field, minima } = model.withMatrix(invDelta2);
      return fateRegion({ theta: field.theta, minimaComplexity: minima.sigma }) === region;
    };
    const rounded = digits.map((count) => Number(place.toPrecision(count)));
    return rounded.find((at) => at > 0 && at <= parameters.invDelta2.max && isIn(at)) ?? null;
  };
  return { stuck: placeOf('stuck'), surfing: placeOf('surfing'), trivial: placeOf('trivial') };
}

const placesAt = memoiseLast((point: ModelPoint) => regionPlaces(modelOf({ point })));

export function selectRegionPlaces({ view }: AppState): ReturnType<typeof regionPlaces> {
  return placesAt(steadyPoint(view.point));
}
