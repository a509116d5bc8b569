/** Which presets a tolerance takes. */
import {
  coarse,
  fast,
  fine,
  finest,
  rough,
  sketch,
  standard,
  type Preset,
} from '../scheme/presets';

/** A preset is chosen if it usually keeps this share of the tolerance. */
const accuracyShare = 0.3;

/** t/a up to which the rough pass, which has no more Gauss points than nodes, is stable. */
const roughUntil = 1e5;

const ladder: readonly Preset[] = [coarse, fast, standard, fine, finest];

export interface PassPlan {
  readonly presets: readonly Preset[];
  /** How many passes usually hold the tolerance; the others are in reserve. */
  readonly expected: number;
}

/**
 * The passes for a tolerance: a quick one for the first picture, then the one that should hold the
 * tolerance right after the one its error is judged by.
 * @param roughTo where one comes before them that keeps up with a drag: the horizon of the run in units of a.
 */
export function planLongTimePasses(tolerance: number, roughTo?: number): PassPlan {
  const plan = planAccurate(tolerance);
  if (roughTo === undefined) return plan;
  const first = roughTo > roughUntil ? sketch : rough;
  return { presets: [first, ...plan.presets], expected: plan.expected + 1 };
}

/** Whether two tolerances ask for the same: a solution for one is then as accurate as one for the other. */
export function takeSamePasses(tolerance: number, other: number): boolean {
  const [first, second] = [planAccurate(tolerance), planAccurate(other)];
  return first.presets.every((preset, i) => preset === second.presets[i]);
}

function planAccurate(tolerance: number): PassPlan {
  const found = ladder.findIndex(({ accuracy }) => accuracy <= accuracyShare * tolerance);
  const needed = Math.max(1, found < 0 ? ladder.length - 1 : found);
  // The coarse pass is accurate enough to judge all but the finest ones, which ask for a difference below the tolerance.
  const judge = needed > ladder.indexOf(standard) ? ladder[needed - 1] : coarse;
  return { presets: [judge, ...ladder.slice(needed)], expected: 2 };
}
