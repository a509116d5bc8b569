/** Text set along the middle of a band between two curves, where the band is wide enough. */
import type { ReactNode } from 'react';
import { clearPlace, courseLength } from './course';
import type { PixelPoint } from './course';
import { useFigure } from './figureContext';
import styles from './marks.module.css';
import { polyline } from './path';

export interface BandLabelProps {
  readonly x: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  /** Wordings from the longest to the shortest; the first that fits is set. */
  readonly texts: readonly string[];
  /** Marks in data units that the text must not run into. */
  readonly avoid?: readonly { readonly x: number; readonly y: number }[];
  /** Set above the band, with a line into it, where no text fits inside. */
  readonly callOut?: string | undefined;
}

/** Mean advance of a character of the interface font, in em of the label. */
const advance = 0.56;

interface BandPoint extends PixelPoint {
  readonly room: number;
}

function middle(
  { x, low, high }: BandLabelProps,
  figure: ReturnType<typeof useFigure>,
): BandPoint[] {
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

/** Whether the band has `needed` pixels of room at right angles to a course one can read along. */
function isWide(points: readonly BandPoint[], i: number, needed: number): boolean {
  const a = points[Math.max(0, i - 1)];
  const b = points[Math.min(points.length - 1, i + 1)];
  const here = points[i];
  if (!a || !b || !here || here.room <= 0) return false;
  const run = b.px - a.px;
  const slope = Math.hypot(run, b.py - a.py);
  if (slope === 0 || Math.abs(b.py - a.py) > steepest * run) return false;
  return (here.room * run) / slope >= needed;
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

/** Whether text through a point would run into a mark, or into the number of a run beside it. */
function standsInWay(
  { avoid = [] }: BandLabelProps,
  figure: ReturnType<typeof useFigure>,
): (point: PixelPoint) => boolean {
  const { em } = figure;
  const marks = avoid.map(({ x, y }) => ({ px: figure.x(x), py: figure.y(y) }));
  return ({ px, py }) =>
    marks.some(
      (mark) =>
        px > mark.px - 0.7 * em && px < mark.px + 2.2 * em && Math.abs(py - mark.py) < 0.9 * em,
    );
}

export function BandLabel(props: BandLabelProps): ReactNode {
  const figure = useFigure();
  const size = 0.78 * figure.em;
  const points = middle(props, figure);
  const course = longestWideRun(points, 1.25 * size);
  const length = courseLength(course);
  const width = (wording: string): number => (wording.length + 2) * advance * size;
  const fitting = props.texts.filter((wording) => length >= width(wording));
  const isInWay = standsInWay(props, figure);
  for (const text of fitting) {
    const place = clearPlace(course, width(text), isInWay);
    if (place !== null) return <AlongCourse course={course} text={text} place={place} />;
  }
  if (props.callOut !== undefined) return <CallOut points={points} text={props.callOut} />;
  const [text] = fitting;
  return text === undefined ? null : <AlongCourse course={course} text={text} place={length / 2} />;
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
  const path = polyline(
    course.map(({ px }) => px),
    course.map(({ py }) => py),
  );
  return (
    <g className={styles.bandLabel} style={{ fontSize: 0.78 * figure.em }}>
      <path id={pathId} d={path} fill="none" />
      <text dy="0.35em">
        <textPath href={`#${pathId}`} startOffset={place} textAnchor="middle">
          {text}
        </textPath>
      </text>
    </g>
  );
}

/** Text above a band that has no room for it, with a line that leads into the band. */
function CallOut({
  points,
  text,
}: {
  readonly points: readonly BandPoint[];
  readonly text: string;
}): ReactNode {
  const { width, em } = useFigure();
  const place = points.findLast(({ px }) => px <= 0.72 * width);
  if (!place || place.room < 3) return null;
  const base = place.py - place.room / 2 - 0.9 * em;
  if (base < 1.5 * em) return null;
  return (
    <g className={styles.bandLabel} style={{ fontSize: 0.78 * em }}>
      <line x1={place.px} x2={place.px} y1={base + 0.2 * em} y2={place.py} />
      <circle cx={place.px} cy={place.py} r={0.14 * em} />
      <text x={place.px} y={base} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}
