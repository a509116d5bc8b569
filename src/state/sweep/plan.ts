/** What a sweep over 1/Δ₂ computes: instances of several sizes on both sides of the line. */
import type { OutcomesProblem } from '../../physics/flow/outcomes';
import { gradientFlowLine } from '../../physics/lines/gradientFlow';
import { parameters, type ModelPoint } from '../../physics/parameters';
import { denseLimit } from '../runs/plan';
import type { SweepSettings } from '../view';

export interface SweepPlan {
  /** The same string for the same sweep, whatever 1/Δ₂ the view stands at. */
  readonly key: string;
  /** One job for each N and place, small systems first: they show the shape at once. */
  readonly cells: readonly OutcomesProblem[];
}

/** The places go from this to that share of 1/Δ₂ on the line of gradient flow. */
const [firstShare, lastShare] = [0.5, 1.75];

export function sweepPlan(
  { p, deltaP }: Pick<ModelPoint, 'p' | 'deltaP'>,
  settings: SweepSettings,
): SweepPlan {
  const { members, seed, horizon } = settings;
  const cells = sweepSizesAt(p, settings.sizes).flatMap((dimension) =>
    sweepPlaces(p, deltaP, settings.places).map((invDelta2) => ({
      point: { p, deltaP, invDelta2 },
      dimension,
      seed,
      members,
      horizon,
    })),
  );
  return { key: JSON.stringify([p, deltaP, settings]), cells };
}

/** Sizes of a sweep that dense instances of this order can have. */
export function sweepSizesAt(p: number, sizes: readonly number[]): readonly number[] {
  const limit = denseLimit({ p, deltaP: 1, invDelta2: 1 });
  return sizes.filter((size) => size <= limit);
}

/** Evenly spaced round values of 1/Δ₂ about the line of gradient flow. */
function sweepPlaces(p: number, deltaP: number, count: number): readonly number[] {
  const line = Math.min(gradientFlowLine(p, deltaP), parameters.invDelta2.max / lastShare);
  return Array.from({ length: count }, (_, i) => {
    const share = firstShare + ((lastShare - firstShare) * i) / (count - 1);
    return Number((share * line).toPrecision(3));
  });
}
