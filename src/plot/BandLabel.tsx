/** Text set along the middle of a band between two curves, where the band is wide enough. */
import type { ReactNode } from 'react';
import { useFigure } from './figureContext';
import styles from './marks.module.css';
import { polyline } from './path';

export interface BandLabelProps {
  readonly x: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  /** Wordings from the longest to the shortest; the first that fits is set. */
  readonly texts: readonly string[];
}

/** Mean advance of a character of the interface font, in em of the label. */
const advance = 0.56;

interface PixelPoint {
  readonly px: number;
  readonly py: number;
  readonly room: number;
}

function middle(
  { x, low, high }: BandLabelProps,
  figure: ReturnType<typeof useFigure>,
): PixelPoint[] {
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
function isWide(points: readonly PixelPoint[], i: number, needed: number): boolean {
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
function longestWideRun(points: readonly PixelPoint[], needed: number): PixelPoint[] {
  let best: PixelPoint[] = [];
  let current: PixelPoint[] = [];
  points.forEach((point, i) => {
    current = isWide(points, i, needed) ? [...current, point] : [];
    const extent = (run: PixelPoint[]): number => (run.at(-1)?.px ?? 0) - (run[0]?.px ?? 0);
    if (extent(current) > extent(best)) best = current;
  });
  return best;
}

function pathLength(points: readonly PixelPoint[]): number {
  return points.reduce((sum, { px, py }, i) => {
    const last = points[i - 1];
    return last ? sum + Math.hypot(px - last.px, py - last.py) : sum;
  }, 0);
}

export function BandLabel(props: BandLabelProps): ReactNode {
  const figure = useFigure();
  const size = 0.78 * figure.em;
  const course = longestWideRun(middle(props, figure), 1.25 * size);
  const length = pathLength(course);
  const text = props.texts.find((wording) => length >= (wording.length + 2) * advance * size);
  if (text === undefined) return null;
  const pathId = `${figure.id}-${text.replace(/\W+/g, '-')}`;
  const path = polyline(
    course.map(({ px }) => px),
    course.map(({ py }) => py),
  );
  return (
    <g className={styles.bandLabel} style={{ fontSize: size }}>
      <path id={pathId} d={path} fill="none" />
      <text dy="0.35em">
        <textPath href={`#${pathId}`} startOffset="50%" textAnchor="middle">
          {text}
        </textPath>
      </text>
    </g>
  );
}
