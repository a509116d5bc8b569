/** Arrowheads along a line on the globe: where they are, in which direction. */
import type { PixelPoint } from '../../plot/course';
import type { GlobeScope } from '../../plot/globe/globeContext';
import type { Vector } from '../../plot/globe/hemisphere';

/** How far a head reaches from its place, in em. */
export const headSize = 0.45;

/** Shares of a line's length at which an arrow says which way it goes; on a short one there is one. */
const headsAt = { long: [0.4, 0.75], short: [0.8], between: [0.5] } as const;
/** In em; between two marks an arrow has no room in less than the last. */
const [leastWay, shortWay, leastBetween] = [1, 4, 2.4];

export interface Head extends PixelPoint {
  /** Of the line's length. */
  readonly share: number;
  /** In which direction it points, in degrees. */
  readonly angle: number;
}

/** Heads of a line from its first place to its last, as far as they are seen. */
export function headsOf(
  way: readonly Vector[],
  { project, em }: Pick<GlobeScope, 'project' | 'em'>,
  endsAtMark = false,
): readonly Head[] {
  const places = way.map(project);
  const lengths = places.map((place, i) => apart(places[i - 1] ?? place, place));
  const length = lengths.reduce((sum, step) => sum + step, 0);
  if (length < (endsAtMark ? leastBetween : leastWay) * em) return [];
  const kind = length >= shortWay * em ? 'long' : endsAtMark ? 'between' : 'short';
  return headsAt[kind].flatMap((share) => {
    let left = share * length;
    const i = lengths.findIndex((step) => (left -= step) <= 0);
    const [a, b] = [places[i - 1], places[i]];
    if (!a || !b?.isInFront) return [];
    const angle = (Math.atan2(b.py - a.py, b.px - a.px) * 180) / Math.PI;
    return [{ px: b.px, py: b.py, share, angle }];
  });
}

function apart(a: PixelPoint, b: PixelPoint): number {
  return Math.hypot(a.px - b.px, a.py - b.py);
}
