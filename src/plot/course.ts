/** Courses that text is set along: how long they are, and where on them it stands clear of marks. */

export interface PixelPoint {
  readonly px: number;
  readonly py: number;
}

/** Points of a curve that are nearer to the last one than this, in pixels, tell nobody where a text may stand. */
const apart = 2;

/** What of a figure places things in it. */
interface Placing {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly width: number;
  readonly height: number;
}

/**
 * What is seen of a curve in data units as the pixels of a figure; where a value is missing, or the curve is beside the
 * figure, it has a gap (NaN). Curves have hundreds of points, and each is looked at for each place of a name: of those
 * that lie closer than they can be told apart only some are taken.
 */
export function courseOf(
  { x, y }: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> },
  figure: Placing,
): PixelPoint[] {
  const points = Array.from(x, (value, i) => ({ px: figure.x(value), py: figure.y(y[i] ?? NaN) }));
  const course: PixelPoint[] = [];
  points.forEach((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    const begins = !isSeen(before, point, figure);
    const ends = !isSeen(point, after, figure);
    if (begins && ends) return;
    if (begins && course.length > 0) course.push({ px: NaN, py: NaN });
    const last = course.at(-1);
    const isClose = last && Math.hypot(point.px - last.px, point.py - last.py) < apart;
    if (!isClose || ends) course.push(point);
  });
  return course;
}

/** A band as strokes across it from one side to the other, so that what keeps off curves keeps off all of it. */
export function acrossBand({
  x,
  low,
  high,
}: {
  readonly x: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}): { readonly x: number[]; readonly y: number[] } {
  const places = Array.from(x);
  return {
    x: places.flatMap((value) => [value, value]),
    y: places.flatMap((_, i) => {
      const [down = NaN, up = NaN] = [low[i], high[i]];
      return i % 2 === 0 ? [down, up] : [up, down];
    }),
  };
}

/** Whether some of a segment may lie within a figure. */
function isSeen(
  a: PixelPoint | undefined,
  b: PixelPoint | undefined,
  { width, height }: Placing,
): boolean {
  if (a === undefined || b === undefined) return false;
  const isThere = Number.isFinite(a.px + a.py + b.px + b.py);
  return isThere && !isBeside(a, b, { left: 0, right: width, top: 0, bottom: height });
}

/** Both ends of a segment lie on the same side of a box: most of them do, while names are placed at every move. */
export function isBeside(
  a: PixelPoint,
  b: PixelPoint,
  { left, right, top, bottom }: Record<'left' | 'right' | 'top' | 'bottom', number>,
): boolean {
  return (
    (a.px < left && b.px < left) ||
    (a.px > right && b.px > right) ||
    (a.py < top && b.py < top) ||
    (a.py > bottom && b.py > bottom)
  );
}

/** Length of a course up to each of its points. */
function lengths(course: readonly PixelPoint[]): number[] {
  let sum = 0;
  return course.map(({ px, py }, i) => {
    const last = course[i - 1];
    if (last) sum += Math.hypot(px - last.px, py - last.py);
    return sum;
  });
}

export function courseLength(course: readonly PixelPoint[]): number {
  return lengths(course).at(-1) ?? 0;
}

/** How finely a course is searched, in pixels. */
const step = 3;

/** Places along a course where something stands in the way, from its start. */
function blockedPlaces(
  course: readonly PixelPoint[],
  isBlocked: (point: PixelPoint) => boolean,
): number[] {
  const upTo = lengths(course);
  return course.flatMap((point, i) => {
    const last = course[i - 1];
    if (!last) return [];
    const [from = 0, to = 0] = [upTo[i - 1], upTo[i]];
    const count = Math.max(1, Math.ceil((to - from) / step));
    return Array.from({ length: count + 1 }, (_, k) => k / count)
      .filter((share) =>
        isBlocked({
          px: last.px + share * (point.px - last.px),
          py: last.py + share * (point.py - last.py),
        }),
      )
      .map((share) => from + share * (to - from));
  });
}

/**
 * Where the middle of a text can stand on a course with nothing in its way, as close to the middle of the course as
 * possible, as a function of the text's width; null where there is no such place. The course is searched once for all
 * widths.
 */
export function clearPlaces(
  course: readonly PixelPoint[],
  isBlocked: (point: PixelPoint) => boolean,
): (needed: number) => number | null {
  const length = courseLength(course);
  const blocked = blockedPlaces(course, isBlocked);
  return (needed) => {
    const isClear = (place: number): boolean =>
      blocked.every((at) => Math.abs(at - place) > needed / 2);
    const reach = (length - needed) / 2;
    for (let shift = 0; shift <= reach; shift += step)
      for (const place of [length / 2 + shift, length / 2 - shift])
        if (isClear(place)) return place;
    return null;
  };
}

/** The points of a course from one place to another, with the step of a search between them. */
export function partOf(course: readonly PixelPoint[], from: number, to: number): PixelPoint[] {
  const upTo = lengths(course);
  const pointAt = (place: number): PixelPoint => {
    const found = upTo.findIndex((length) => length >= place);
    const i = found < 0 ? upTo.length - 1 : Math.max(1, found);
    const [a, b] = [course[i - 1], course[i]];
    if (!a || !b) return course[0] ?? { px: 0, py: 0 };
    const [l0 = 0, l1 = 0] = [upTo[i - 1], upTo[i]];
    const share = l1 > l0 ? (place - l0) / (l1 - l0) : 0;
    return { px: a.px + share * (b.px - a.px), py: a.py + share * (b.py - a.py) };
  };
  const count = Math.max(1, Math.ceil((to - from) / step));
  return Array.from({ length: count + 1 }, (_, i) => pointAt(from + ((to - from) * i) / count));
}
