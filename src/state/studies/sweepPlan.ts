/** What a sweep over 1/Δ₂ computes: instances of several sizes on both sides of the line. */
import type { OutcomesProblem } from '../../physics/flow/outcomes';
import { gradientFlowLine } from '../../physics/lines/gradientFlow';
import { parameters, type ModelPoint } from '../../physics/parameters';
import { denseLimit } from '../runs/plan';
import type { SweepSettings } from '../settings/sweep';
import type { StudyPlan } from './results';

/** One job for each N and place; the same whatever 1/Δ₂ the view stands at. */
export interface SweepPlan extends StudyPlan<OutcomesProblem> {
  /** Values of 1/Δ₂, ascending. */
  readonly places: readonly number[];
  /** 1/Δ₂ on the line of gradient flow. */
  readonly line: number;
}

/** The places go from this to that share of 1/Δ₂ on the line of gradient flow. */
const [firstShare, lastShare] = [0.5, 1.75];

export function sweepPlan(
  { p, deltaP }: Pick<ModelPoint, 'p' | 'deltaP'>,
  settings: SweepSettings,
): SweepPlan {
  const { members, seed, horizon } = settings;
  const line = gradientFlowLine(p, deltaP);
  const places = sweepPlaces(line, settings.places);
  const cells = denseSizes({ p, deltaP, invDelta2: line }, settings.sizes).flatMap((dimension) =>
    places.map((invDelta2) => ({
      point: { p, deltaP, invDelta2 },
      dimension,
      seed,
      members,
      horizon,
    })),
  );
  return { key: JSON.stringify([p, deltaP, settings]), cells, places, line };
}

/** Sizes that dense instances can have at this point. */
export function denseSizes(point: ModelPoint, sizes: readonly number[]): readonly number[] {
  const limit = denseLimit(point);
  return sizes.filter((size) => size <= limit);
}

/** Evenly spaced round values of 1/Δ₂ about the line of gradient flow. */
function sweepPlaces(line: number, count: number): readonly number[] {
  const middle = Math.min(line, parameters.invDelta2.max / lastShare);
  return Array.from({ length: count }, (_, i) => {
    const share = firstShare + ((lastShare - firstShare) * i) / (count - 1);
    return Number((share * middle).toPrecision(3));
  });
}
