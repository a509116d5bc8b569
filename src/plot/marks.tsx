/** Marks of a figure: curves, areas, rules, markers, arrows and haloed labels, in data units. */
import { memo } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { useFigure } from './figureContext';
import { dashes, lineLength } from './lines';
import { band, mayEnter, polyline } from './path';
import type { Scale } from './scales';
import styles from './marks.module.css';

/** Full: minima. Dashed: one negative direction. Dotted: extensive index, or a limit. */
export type LineStyle = 'full' | 'dashed' | 'dotted' | 'dash-dotted';

/** By the width of the line: the round ends of dots take from the gaps between them. */
const patterns: Readonly<Record<LineStyle, (width: number) => string | undefined>> = {
  full: () => undefined,
  dashed: () => dashes(7, 4),
  dotted: (width) => dashes(1.5, width + 2.2),
  'dash-dotted': () => dashes(9, 3, 2, 3),
};

export interface LineLook {
  readonly lineStyle?: LineStyle | undefined;
  readonly width?: number | undefined;
}

interface StrokeProps extends LineLook {
  /** A CSS colour, normally a custom property of the theme. */
  readonly colour: string;
  readonly opacity?: number;
}

function stroke({ colour, lineStyle = 'full', width = 2, opacity = 1 }: StrokeProps) {
  return {
    stroke: colour,
    strokeWidth: lineLength(width),
    strokeDasharray: patterns[lineStyle](width),
    strokeLinecap: lineStyle === 'dotted' ? ('round' as const) : ('butt' as const),
    opacity,
  };
}

/** A line as it is in pictures, for their legends: dashes, width and colour are the same. */
export function LineSample({
  colour = 'currentcolor',
  ...look
}: LineLook & { readonly colour?: string | undefined }): ReactNode {
  return (
    <svg className={styles.sample} data-line={look.lineStyle} aria-hidden="true">
      <line x2="100%" y1="50%" y2="50%" {...stroke({ colour, ...look })} />
    </svg>
  );
}

export interface CurveProps extends StrokeProps {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly label?: string;
  /** A rim of the background, so that the curve stays legible over a heat map. */
  readonly halo?: boolean;
}

/** Pixel positions of data values, each computed once. */
function toPixels(values: ArrayLike<number>, scale: Scale): Float64Array {
  return Float64Array.from(values, (value) => scale(value));
}

/** A polyline through (x[i], y[i]); where a value is not finite it has a gap. Of one beside the frame nothing is drawn. */
export const Curve = memo(function Curve({
  x,
  y,
  label,
  halo = false,
  ...look
}: CurveProps): ReactNode {
  const figure = useFigure();
  const [px, py] = [toPixels(x, figure.x), toPixels(y, figure.y)];
  const path = mayEnter(px, py, figure) ? polyline(px, py) : '';
  const { width = 2 } = look;
  return (
    <g clipPath={figure.clip}>
      {halo ? (
        <path
          className={styles.curve}
          d={path}
          {...stroke({ colour: 'var(--surface)', width: width + 2.5, opacity: 0.75 })}
        />
      ) : null}
      <path className={styles.curve} d={path} data-curve={label} {...stroke(look)} />
    </g>
  );
});

export interface AreaProps {
  readonly x: ArrayLike<number>;
  /** Lower and upper boundary. */
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  readonly fill: string;
  readonly opacity?: number;
}

/** The area between two curves over the same x. */
export const Area = memo(function Area({ x, low, high, fill, opacity = 1 }: AreaProps): ReactNode {
  const figure = useFigure();
  const path = band(toPixels(x, figure.x), toPixels(low, figure.y), toPixels(high, figure.y));
  return (
    <g clipPath={figure.clip}>
      <path d={path} style={{ fill, opacity }} />
    </g>
  );
});

export interface RuleProps extends StrokeProps {
  /** Exactly one of x and y, in data units. */
  readonly x?: number;
  readonly y?: number;
  readonly label?: ReactNode;
  /** Where along the rule the label stands. */
  readonly labelAt?: 'start' | 'end';
}

/** A straight line across the frame at one value, with an optional label beside it. */
export function Rule({ x, y, label, labelAt = 'end', ...look }: RuleProps): ReactNode {
  const figure = useFigure();
  const vertical = x !== undefined;
  const at = vertical ? figure.x(x) : figure.y(y ?? NaN);
  const extent = vertical ? figure.width : figure.height;
  if (!(at >= -0.5 && at <= extent + 0.5)) return null;
  const ends = vertical
    ? { x1: at, x2: at, y1: 0, y2: figure.height }
    : { x1: 0, x2: figure.width, y1: at, y2: at };
  const start = labelAt === 'start';
  return (
    <g className={styles.rule}>
      <line {...ends} {...stroke({ width: 1.5, ...look })} />
      {label === undefined ? null : vertical ? (
        <Label
          px={at + (at > 0.75 * figure.width ? -0.4 : 0.4) * figure.em}
          py={start ? figure.height - 0.6 * figure.em : 0.95 * figure.em}
          anchor={at > 0.75 * figure.width ? 'end' : 'start'}
          colour={look.colour}
        >
          {label}
        </Label>
      ) : (
        <Label
          px={start ? 0.5 * figure.em : figure.width - 0.5 * figure.em}
          py={at > 1.4 * figure.em ? at - 0.4 * figure.em : at + figure.em}
          anchor={start ? 'start' : 'end'}
          colour={look.colour}
        >
          {label}
        </Label>
      )}
    </g>
  );
}

export interface LabelProps {
  /** Position in pixels of the frame. */
  readonly px: number;
  readonly py: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly colour?: string;
  readonly strong?: boolean;
  readonly children: ReactNode;
}

/** Text with a halo of the background, so that it stays legible over lines. */
export function Label({
  px,
  py,
  anchor = 'start',
  colour = 'var(--text)',
  strong = false,
  children,
}: LabelProps): ReactNode {
  const style: CSSProperties = { fill: colour, fontWeight: strong ? 600 : 450 };
  return (
    <text className={styles.label} x={px} y={py} textAnchor={anchor} style={style}>
      {children}
    </text>
  );
}

/** The symbol of a level of the energy, as a name in a picture; alone it is larger, since its letters are low. */
export function LevelSymbol({
  index,
  rest = '',
}: {
  readonly index: 'ₜₕ' | '₀';
  readonly rest?: string;
}): ReactNode {
  return (
    <tspan className={rest === '' ? styles.alone : undefined}>
      <tspan className="sym">ε</tspan>
      <tspan>{`${index}${rest}`}</tspan>
    </tspan>
  );
}

export interface DotProps {
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly radius?: number;
  readonly filled?: boolean;
  readonly title?: string;
}

/** Root font size where letters have their usual size: like lines, a dot grows with them. */
const usualLetters = 16;

/** A round marker; nothing is drawn where the point lies outside the frame. */
export function Dot({ x, y, colour, radius = 4, filled = true, title }: DotProps): ReactNode {
  const figure = useFigure();
  const px = figure.x(x);
  const py = figure.y(y);
  if (!(px >= -1 && px <= figure.width + 1 && py >= -1 && py <= figure.height + 1)) return null;
  return (
    <circle
      cx={px}
      cy={py}
      r={radius * Math.max(1, figure.em / usualLetters)}
      style={{
        fill: filled ? colour : 'var(--surface)',
        stroke: colour,
        strokeWidth: lineLength(2),
      }}
    >
      {title === undefined ? null : <title>{title}</title>}
    </circle>
  );
}

export interface ArrowProps {
  readonly x: number;
  /** Height of the shaft in data units of y; the arrow stands on y = 0 and points up. */
  readonly height: number;
  readonly colour: string;
  /** Of the shaft, in pixels; the head goes with it. */
  readonly width?: number;
}

/** A vertical arrow from the axis: the mass of an isolated eigenvalue. */
export function Arrow({ x, height, colour, width = 3 }: ArrowProps): ReactNode {
  const figure = useFigure();
  const px = figure.x(x);
  const tip = figure.y(height);
  const head = 0.15 * width * figure.em;
  if (!(px >= 0 && px <= figure.width)) return null;
  return (
    <g style={{ stroke: colour, fill: colour }}>
      <line x1={px} x2={px} y1={figure.y(0)} y2={tip + head} strokeWidth={lineLength(width)} />
      <path stroke="none" d={`M${px},${tip} l${-0.7 * head},${1.5 * head} h${1.4 * head} Z`} />
    </g>
  );
}
