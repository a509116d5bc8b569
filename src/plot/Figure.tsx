/**
 * A measured SVG with two axes. It owns margins, scales, ticks and grid, and gives the scales to
 * its children by context; children draw in data units through them.
 */
import { memo, useId, useMemo } from 'react';
import type { ReactNode } from 'react';
import styles from './Figure.module.css';
import { FigureContext } from './figureContext';
import type { FigureFrame } from './figureContext';
import { apart, axisTicks, createScale, drawingScale, ticksShownAs } from './scales';
import type { Interval, Scale, ScaleKind, ShownAs, Tick } from './scales';
import { useSize } from './useSize';
import type { Size } from './useSize';

export interface AxisSpec {
  readonly domain: Interval;
  readonly kind?: ScaleKind;
  /** SVG text content: plain strings and tspans. Absent where a neighbour carries the axis. */
  readonly label?: ReactNode;
  /** In place of a label of words for which the figure has no room. */
  readonly shortLabel?: string;
  /** Ticks are shown divided by this; name it in the label. */
  readonly unit?: number;
  /** Ticks are counted from this value; name it in the label. */
  readonly origin?: number;
  /** Ticks are at round values of this; name it in the label. */
  readonly shown?: ShownAs;
  readonly hideTickLabels?: boolean;
  /** In place of evenly spread ticks. */
  readonly ticks?: readonly Tick[];
}

export interface FigureProps {
  readonly x: AxisSpec;
  readonly y: AxisSpec;
  /** What the figure shows, one sentence computed from the data, for people who do not see it. */
  readonly description: string;
  readonly children: ReactNode;
  /** Drawn under the axes and marks; HTML, e.g. a canvas that covers the frame. */
  readonly underlay?: ReactNode;
  /** Drawn over the frame and its labels: what stands at an edge or can be moved there, where they must not cross it. */
  readonly over?: ReactNode;
  /** Room to the left of the frame for tick labels and the title of y, in em. */
  readonly marginLeft?: number;
  /** Room to the right of the frame for direct labels, in em; where they have a short form, also that in a narrow figure. */
  readonly marginRight?: number | Readonly<Record<'wide' | 'narrow', number>>;
  /** Smaller margins, no grid, no axis titles. */
  readonly compact?: boolean;
}

/** Narrower than this, in em, a figure has room for short names only. */
const narrowWidth = 24.5;

export function Figure(props: FigureProps): ReactNode {
  const [ref, size] = useSize();
  return (
    // Words put in by a translation would be no SVG, and vanish.
    <div
      ref={ref}
      className={styles.measure}
      translate="no"
      data-undrawn={size === null ? '' : undefined}
    >
      {size && size.width > 40 && size.height > 30 ? <Frame {...props} size={size} /> : null}
    </div>
  );
}

/**
 * The frame of a figure. It stays the same object while size and axes stay the same, so that marks
 * whose data stay the same are not drawn again during a drag elsewhere.
 */
function useFrame(
  { x, y, marginLeft = 3.6, marginRight = 0.8, compact = false }: FigureProps,
  { width, height, em }: Size,
): FigureFrame {
  const xKind = x.kind ?? 'linear';
  const yKind = y.kind ?? 'linear';
  const margin =
    typeof marginRight === 'number'
      ? marginRight
      : marginRight[width < narrowWidth * em ? 'narrow' : 'wide'];
  const [x0, x1] = x.domain;
  const [y0, y1] = y.domain;
  const bottom = (compact ? 1.3 : x.label === undefined ? 0.5 : 2.7) * em;
  return useMemo(() => {
    const left = (compact ? 0.4 : marginLeft) * em;
    const right = (compact ? 0.4 : margin) * em;
    const top = (compact ? 0.4 : 0.7) * em;
    const innerWidth = Math.max(10, width - left - right);
    const innerHeight = Math.max(10, height - top - bottom);
    return {
      em,
      left,
      top,
      right,
      width: innerWidth,
      height: innerHeight,
      x: drawingScale(createScale(xKind, [x0, x1], [0, innerWidth])),
      y: drawingScale(createScale(yKind, [y0, y1], [innerHeight, 0])),
    };
  }, [compact, em, width, height, marginLeft, margin, bottom, xKind, x0, x1, yKind, y0, y1]);
}

/** Up a high picture: more would be finer steps, with longer numbers than there is room for beside the axis. */
const mostTicks = 8;

/** The same array while the axis stays the same. */
function useTicks(
  { ticks, unit, origin, shown }: AxisSpec,
  scale: Scale,
  room: number,
): readonly Tick[] {
  return useMemo(() => {
    const count = Math.max(2, room);
    if (ticks !== undefined) return ticks;
    return shown === undefined
      ? axisTicks(scale, count, unit, origin)
      : ticksShownAs(scale, count, shown);
  }, [scale, room, unit, origin, shown, ticks]);
}

function Frame(props: FigureProps & { readonly size: Size }): ReactNode {
  const { x, y, size, description, children, underlay, over, compact = false } = props;
  const id = useId();
  const frame = useFrame(props, size);
  const xTicks = useTicks(x, frame.x, frame.width / (5.2 * frame.em));
  const yTicks = useTicks(y, frame.y, Math.min(mostTicks, frame.height / (2.6 * frame.em)));
  const context = useMemo(() => ({ ...frame, clip: `url(#${id}-clip)`, id }), [frame, id]);
  const svg = (
    <svg
      className={underlay === undefined ? styles.svg : styles.over}
      width={size.width}
      height={size.height}
      role="group"
      aria-label={description}
    >
      <clipPath id={`${id}-clip`}>
        <rect width={frame.width} height={frame.height} />
      </clipPath>
      <g transform={`translate(${frame.left},${frame.top})`}>
        {compact ? null : <Grid frame={frame} xTicks={xTicks} yTicks={yTicks} />}
        <FigureContext value={context}>{children}</FigureContext>
        <rect className={styles.frame} width={frame.width} height={frame.height} />
        {x.hideTickLabels ? null : (
          <XAxis frame={frame} ticks={xTicks} label={fitting(x, roomAcross(frame))} />
        )}
        {compact ? null : (
          <YAxis frame={frame} ticks={yTicks} label={fitting(y, size.height / frame.em)} />
        )}
        {over === undefined ? null : <FigureContext value={context}>{over}</FigureContext>}
      </g>
    </svg>
  );
  if (underlay === undefined) return svg;
  return (
    <>
      <FigureContext value={context}>{underlay}</FigureContext>
      {svg}
    </>
  );
}

// Lines and ticks are known by their order: during a drag they move, and none comes or goes.
const Grid = memo(function Grid({
  frame,
  xTicks,
  yTicks,
}: {
  readonly frame: FigureFrame;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
}): ReactNode {
  return (
    <g className={styles.grid} aria-hidden="true">
      {xTicks.map(({ value }, i) => (
        <line key={i} x1={frame.x(value)} x2={frame.x(value)} y2={frame.height} />
      ))}
      {yTicks.map(({ value }, i) => (
        <line key={i} y1={frame.y(value)} y2={frame.y(value)} x2={frame.width} />
      ))}
    </g>
  );
});

/** The label for which there is so much room along the axis, in em. */
function fitting({ label, shortLabel }: AxisSpec, room: number): ReactNode {
  const isTooLong = typeof label === 'string' && advance * label.length > room;
  return isTooLong && shortLabel !== undefined ? shortLabel : label;
}

/** As much as a label in the middle of the frame can take before it leaves the figure, in em. */
function roomAcross({ left, width, right, em }: FigureFrame): number {
  return (width + 2 * Math.min(left, right)) / em;
}

interface TicksProps {
  readonly frame: FigureFrame;
  readonly ticks: readonly Tick[];
}

interface AxisProps extends TicksProps {
  readonly label?: ReactNode;
}

function XAxis({ frame, ticks, label }: AxisProps): ReactNode {
  return (
    <g className={styles.axis} transform={`translate(0,${frame.height})`} aria-hidden="true">
      <XTicks frame={frame} ticks={ticks} />
      {label === undefined ? null : (
        <text className={styles.title} x={frame.width / 2} y={2.35 * frame.em} textAnchor="middle">
          {label}
        </text>
      )}
    </g>
  );
}

const XTicks = memo(function XTicks({ frame, ticks }: TicksProps): ReactNode {
  const labels = ticks.map(({ value, label }) => {
    const half = (advance / 2) * label.length * frame.em;
    // Moved as far as it takes not to leave the figure.
    const [first, last] = [half - frame.left, frame.width + frame.right - half];
    return { label, half, middle: Math.max(first, Math.min(frame.x(value), last)) };
  });
  return apart(labels, ({ middle, half }) => [middle - half, middle + half]).map(
    ({ label, middle }, i) => (
      <text key={i} x={middle} y={1.05 * frame.em} textAnchor="middle">
        {label.replace('-', '−')}
      </text>
    ),
  );
});

/** Mean advance of a character of a label, and half the height of its digits, in em of the figure. */
const advance = 0.44;
const halfHeight = 0.35;

function YAxis({ frame, ticks, label }: AxisProps): ReactNode {
  const middle = frame.height / 2;
  const offset = 0.75 * frame.em - frame.left;
  return (
    <g className={styles.axis} aria-hidden="true">
      <YTicks frame={frame} ticks={ticks} />
      {label === undefined ? null : (
        <text
          className={styles.title}
          transform={`translate(${offset},${middle}) rotate(-90)`}
          textAnchor="middle"
        >
          {label}
        </text>
      )}
    </g>
  );
}

const YTicks = memo(function YTicks({ frame, ticks }: TicksProps): ReactNode {
  const labels = ticks.map(({ value, label }) => ({ label, middle: frame.y(value) }));
  const half = halfHeight * frame.em;
  return apart(labels, ({ middle }) => [middle - half, middle + half]).map(
    ({ label, middle }, i) => (
      <text key={i} x={-0.4 * frame.em} y={middle} dy="0.32em" textAnchor="end">
        {label.replace('-', '−')}
      </text>
    ),
  );
});
