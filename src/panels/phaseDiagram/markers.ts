/** Where the numbers of runs stand: beside their points, fanned out where several are near each other. */
import type { PixelPoint } from '../../plot/course';
import { boxAround, placeAll, type Box } from '../../plot/placement';

/** Of a number's disc, in em of the figure. */
export const markerRadius = 0.62;

/** Right of its point, clear of the ring that stands there while the point is the current one. */
const usual = { dx: 1.4, dy: 0 } as const;
/** Columns and rows of the places that a number can take, in em from its point. */
const columns = [1.4, 2.8, -1.4, 4.2, -2.8, 5.6, -4.2, 7, -5.6, -7] as const;
const rows = [0, -0.7, 0.7, -1.4, 1.4, -2.1, 2.1, -2.8, 2.8, -4.2, 4.2] as const;

/** Nearest to the usual place first; beside its point a number is more easily told to be its than above it. */
const offsets = columns
  .flatMap((dx) => rows.map((dy) => ({ dx, dy })))
  .sort((a, b) => distance(a) - distance(b));

function distance({ dx, dy }: { readonly dx: number; readonly dy: number }): number {
  return Math.hypot(dx - usual.dx, 2.2 * (dy - usual.dy));
}

/**
 * Centres of the numbers of runs at `points`, in their order, none upon another or upon a mark as long as
 * there is room.
 */
export function markerPlaces(
  points: readonly PixelPoint[],
  em: number,
  frame: Box,
  marks: readonly Box[],
): PixelPoint[] {
  const centres = points.map(({ px, py }) =>
    offsets.map(({ dx, dy }) => ({ px: px + dx * em, py: py + dy * em })),
  );
  const boxes = centres.map((each) => each.map((at) => boxAround(at, markerRadius * em + 1)));
  const chosen = placeAll(boxes, { frame, boxes: marks });
  return points.map((point, i) => centres[i]?.[chosen[i] ?? 0] ?? point);
}
