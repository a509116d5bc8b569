/** Names of the bands between two curves: level where there is room for it, else along their middle. */
import type { ReactNode } from 'react';
import { clearPlaces, courseLength, partOf } from './course';
import type { PixelPoint } from './course';
import { useFigure } from './figureContext';
import type { FigureFrame } from './figureContext';
import styles from './marks.module.css';
import { polyline } from './path';
import { boxAround, boxOf, frameBox, isClearOf, placeAll, textBox } from './placement';
import type { Box } from './placement';

export interface NamedBand {
  readonly x: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  /** Wordings from the longest to the shortest; the first that fits is set. */
  readonly texts: readonly string[];
  /** Set above the band, with a line into it, where no text fits inside. */
  readonly callOut?: string | undefined;
}

/** Size of the names, in em of the figure. */
const labelSize = 0.78;
/** Mean advance of a character of the interface font, in em of the label. */
const advance = 0.56;

interface BandPoint extends PixelPoint {
  readonly room: number;
}

function middle({ x, low, high }: NamedBand, figure: FigureFrame): BandPoint[] {
  const [yMin, yMax] = figure.y.domain;
  return Array.from({ length: x.length }, (_, i) => {
    const lo = Math.max(yMin, low[i] ?? 0);
    const hi = Math.min(yMax, high[i] ?? 0);
    return {
      px: figure.x(x[i] ?? 0),
      py: (figure.y(lo) + figure.y(hi)) / 2,
      room: figure.y(lo) - figure.y(hi),
    };
  }).filter(({ px }) => px >= 0 && px <= figure.width);
}

/** Steeper than this, text along the course is hard to read. */
const steepest = 1.2;

/** Letters that turn by more than this from one em to the next, in radians, fall apart. */
const sharpest = 0.3;

/** Whether the band has `needed` pixels of room at right angles to a course one can read along. */
function isWide(points: readonly BandPoint[], i: number, needed: number): boolean {
  const a = points[Math.max(0, i - 1)];
  const b = points[Math.min(points.length - 1, i + 1)];
  const here = points[i];
  if (!a || !b || !here || here.room <= 0) return false;
  const run = b.px - a.px;
  const length = Math.hypot(run, b.py - a.py);
  if (length === 0 || Math.abs(b.py - a.py) > steepest * run) return false;
  const turn = Math.abs(angle(here, b) - angle(a, here));
  // Room for a line of text is somewhat more than an em of it.
  if (a !== here && b !== here && (turn / length) * needed > sharpest) return false;
  return (here.room * run) / length >= needed;
}

function angle(from: PixelPoint, to: PixelPoint): number {
  return Math.atan2(to.py - from.py, to.px - from.px);
}

/** The run of wide points that is longest along x. */
function longestWideRun(points: readonly BandPoint[], needed: number): BandPoint[] {
  let best: BandPoint[] = [];
  let current: BandPoint[] = [];
  points.forEach((point, i) => {
    current = isWide(points, i, needed) ? [...current, point] : [];
    const extent = (run: BandPoint[]): number => (run.at(-1)?.px ?? 0) - (run[0]?.px ?? 0);
    if (extent(current) > extent(best)) best = current;
  });
  return best;
}

/** What names are kept clear of, in pixels of the frame. */
interface Avoided {
  readonly boxes: readonly Box[];
  readonly curves: readonly (readonly PixelPoint[])[];
}

/** Whether text through a point would run into something. */
function standsInWay(
  { boxes, curves }: Avoided,
  figure: FigureFrame,
): (point: PixelPoint) => boolean {
  const { em } = figure;
  const [half, gap] = [0.45 * em, 0.2 * em];
  return (point) =>
    boxes.some(
      ({ left, right, top, bottom }) =>
        point.px > left - gap &&
        point.px < right + gap &&
        point.py > top - half &&
        point.py < bottom + half,
    ) || !isClearOf(boxAround(point, 0.3 * em), frameBox(figure), [], curves);
}

/** Where and how the name of one band stands. */
type Placement =
  | { readonly how: 'along'; readonly course: readonly PixelPoint[]; readonly place: number }
  | { readonly how: 'level'; readonly at: PixelPoint }
  | { readonly how: 'call-out'; readonly at: BandPoint; readonly base: number };

type Placed = Placement & { readonly text: string; readonly box: Box };

/** Null where the name has no room: better none than one that cannot be read. */
function placedName(band: NamedBand, figure: FigureFrame, avoid: Avoided): Placed | null {
  const size = labelSize * figure.em;
  const points = middle(band, figure);
  const course = longestWideRun(points, 1.25 * size);
  const length = courseLength(course);
  const width = (wording: string): number => (wording.length + 2) * advance * size;
  const fitting = band.texts.filter((wording) => length >= width(wording));
  // The search is what a placement costs: none where no wording fits, and one for all of them.
  const placeFor = fitting.length > 0 ? clearPlaces(course, standsInWay(avoid, figure)) : null;
  for (const text of fitting) {
    const place = placeFor?.(width(text)) ?? null;
    if (place === null) continue;
    const [at] = partOf(course, place, place);
    if (at === undefined) continue;
    const box = levelBox(at, text, figure);
    const isLevel =
      isWithin(box, points) && isClearOf(box, frameBox(figure), avoid.boxes, avoid.curves);
    if (isLevel) return { how: 'level', text, at, box };
    const covered = partOf(course, place - width(text) / 2, place + width(text) / 2);
    return { how: 'along', text, course, place, box: boxOf(covered, 0.6 * size) };
  }
  return level(band, points, figure, avoid) ?? calledOut(band, points, figure, avoid);
}

/** Where no course can be read along, or none is long enough: level, at the widest place that holds it, in the middle of the band if it can. */
function level(
  { texts }: NamedBand,
  points: readonly BandPoint[],
  figure: FigureFrame,
  { boxes, curves }: Avoided,
): Placed | null {
  const text = texts.at(-1);
  if (text === undefined) return null;
  const frame = frameBox(figure);
  const widest = spaced(points).sort((a, b) => b.room - a.room);
  const candidates = heights
    .flatMap((height) => widest.map((at) => ({ ...at, py: at.py - height * at.room })))
    .map((at) => ({ at, box: levelBox(at, text, figure) }))
    .filter(({ box }) => isWithin(box, points));
  const [chosen = -1] = placeAll([candidates.map(({ box }) => box)], { frame, boxes, curves });
  const best = candidates[chosen];
  const isClear = best !== undefined && isClearOf(best.box, frame, boxes, curves);
  return isClear ? { how: 'level', text, ...best } : null;
}

/** Where in a band a level name may stand, in shares of its room above the middle: marks often stand there. */
const heights = [0, 0.3, -0.3] as const;

/** What a level name takes, with a little room above and below. */
function levelBox(at: PixelPoint, text: string, { em }: FigureFrame): Box {
  const box = textBox(levelPlace(at, em), 'middle', text.length + 2, em);
  return { ...box, top: box.top - 0.1 * em, bottom: box.bottom + 0.1 * em };
}

/** Whether the band holds all of a box. */
function isWithin(box: Box, points: readonly BandPoint[]): boolean {
  return points
    .filter(({ px }) => px >= box.left && px <= box.right)
    .every(({ py, room }) => py - room / 2 <= box.top && py + room / 2 >= box.bottom);
}

/** Of a base line, so that the letters stand about the middle of the band. */
function levelPlace({ px, py }: PixelPoint, em: number): PixelPoint {
  return { px, py: py + 0.27 * em };
}

/** Base lines of a name above its band, in em over it: right above it, or further up over what lies between. */
const rises = [0.9, 2, 3.1, 4.2] as const;
/** Places that are nearer to each other, in pixels, are as good. */
const apart = 6;

/** Above a band that has no room for its name, with a line that leads into the band; none over a curve or a mark. */
function calledOut(
  { callOut: text }: NamedBand,
  points: readonly BandPoint[],
  figure: FigureFrame,
  { boxes, curves }: Avoided,
): Placed | null {
  if (text === undefined) return null;
  const { em, width } = figure;
  const frame = frameBox(figure);
  const candidates = spaced(points.filter(({ room }) => room >= 3))
    .sort((a, b) => Math.abs(a.px - calm * width) - Math.abs(b.px - calm * width))
    .flatMap((at) =>
      rises.map((rise) => {
        const base = at.py - at.room / 2 - rise * em;
        const box = textBox({ px: at.px, py: base }, 'middle', text.length, em);
        return { at, base, box, lead: { ...boxAround(at, 1), top: base } };
      }),
    )
    .filter(({ lead }) => isClearOf(lead, frame, boxes));
  const [chosen = -1] = placeAll([candidates.map(({ box }) => box)], { frame, boxes, curves });
  const best = candidates[chosen];
  const isClear = best !== undefined && isClearOf(best.box, frame, boxes, curves);
  return isClear ? { how: 'call-out', text, ...best } : null;
}

/** Of points in a row those that are not right beside each other. */
function spaced<T extends PixelPoint>(points: readonly T[]): T[] {
  let last = -Infinity;
  return points.filter(({ px }) => {
    const isApart = px - last >= apart;
    if (isApart) last = px;
    return isApart;
  });
}

/** Without points that nearly coincide, whose direction is that of rounding and would turn the letter above them. */
function smooth(course: readonly PixelPoint[]): PixelPoint[] {
  const end = course.at(-1);
  if (end === undefined) return [];
  return [...spaced(course).filter(({ px }) => end.px - px >= apart), end];
}

/** Share of the width where bands are calm and wide. */
const calm = 0.72;

/** Names of bands, clear of what is to be avoided and of each other. */
export function BandLabels({
  bands,
  avoid,
  curves,
  rather,
}: {
  readonly bands: readonly NamedBand[];
  /** In pixels of the frame, as all that follows. */
  readonly avoid: readonly Box[];
  readonly curves: readonly (readonly PixelPoint[])[];
  /** Left free too where there is room elsewhere. */
  readonly rather: Box;
}): ReactNode {
  const figure = useFigure();
  const placed = bands.reduce<readonly Placed[]>((before, band) => {
    const boxes = [...avoid, ...before.map(({ box }) => box)];
    const name =
      placedName(band, figure, { boxes: [...boxes, rather], curves }) ??
      placedName(band, figure, { boxes, curves });
    return name === null ? before : [...before, name];
  }, []);
  return placed.map((name) => {
    switch (name.how) {
      case 'along':
        return <AlongCourse key={name.text} {...name} />;
      case 'level':
        return <Level key={name.text} {...name} />;
      case 'call-out':
        return <CallOut key={name.text} {...name} />;
    }
  });
}

function Level({ at, text }: { readonly at: PixelPoint; readonly text: string }): ReactNode {
  const { em } = useFigure();
  const { px, py } = levelPlace(at, em);
  return (
    <g className={styles.bandLabel} style={{ fontSize: labelSize * em }}>
      <text x={px} y={py} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}

function AlongCourse({
  course,
  text,
  place,
}: {
  readonly course: readonly PixelPoint[];
  readonly text: string;
  /** Where its middle stands, in pixels from the start of the course. */
  readonly place: number;
}): ReactNode {
  const figure = useFigure();
  const pathId = `${figure.id}-${text.replace(/\W+/g, '-')}`;
  const points = smooth(course);
  const path = polyline(
    points.map(({ px }) => px),
    points.map(({ py }) => py),
  );
  return (
    <g className={styles.bandLabel} style={{ fontSize: labelSize * figure.em }}>
      <path id={pathId} d={path} fill="none" />
      <text dy="0.35em">
        <textPath href={`#${pathId}`} startOffset={place} textAnchor="middle">
          {text}
        </textPath>
      </text>
    </g>
  );
}

function CallOut({
  at,
  base,
  text,
}: {
  readonly at: PixelPoint;
  readonly base: number;
  readonly text: string;
}): ReactNode {
  const { em } = useFigure();
  return (
    <g className={styles.bandLabel} style={{ fontSize: labelSize * em }}>
      <line x1={at.px} x2={at.px} y1={base + 0.2 * em} y2={at.py} />
      <circle cx={at.px} cy={at.py} r={0.14 * em} />
      <text x={at.px} y={base} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}
