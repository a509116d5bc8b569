/**
 * A magnifier: a part of a figure drawn once more, larger, in a box inside the same figure. Children
 * draw in data units as anywhere else; the part that is seen is marked where it lies.
 */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { FigureContext, useFigure } from './figureContext';
import styles from './marks.module.css';
import { axisTicks, createScale } from './scales';
import type { Interval } from './scales';

export interface LensProps {
  /** In pixels of the frame around it; the labels of its ticks stand below. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The part that is seen. */
  readonly x: Interval;
  readonly y: Interval;
  readonly children: ReactNode;
}

export function Lens({ left, top, width, height, x, y, children }: LensProps): ReactNode {
  const figure = useFigure();
  const [x0, x1] = x;
  const [y0, y1] = y;
  const inside = useMemo(() => {
    const id = `${figure.id}-lens`;
    return {
      ...figure,
      id,
      clip: `url(#${id}-clip)`,
      left: figure.left + left,
      top: figure.top + top,
      width,
      height,
      x: createScale('linear', [x0, x1], [0, width]),
      y: createScale('linear', [y0, y1], [height, 0]),
    };
  }, [figure, left, top, width, height, x0, x1, y0, y1]);
  const ticks = useMemo(
    () =>
      axisTicks(inside.x, Math.max(2, width / (4 * inside.em))).filter(
        ({ value }) => Math.abs(inside.x(value) - width / 2) < width / 2 - inside.em,
      ),
    [inside, width],
  );
  const [seenLeft, seenRight] = [figure.x(x0), figure.x(x1)];
  const [seenTop, seenFoot] = [figure.y(y1), figure.y(y0)];
  // From the corner that is nearest, or on the side of the smaller values: clear of the labels of its ticks, and of what is right of the seen part.
  const [right, foot] = [left + width, top + height];
  const corner = (seenLeft + seenRight) / 2 > right ? right : left;
  return (
    <g data-testid="lens">
      <path
        className={styles.sight}
        d={`M${seenLeft},${seenTop}L${corner},${foot}L${seenRight},${seenTop}`}
      />
      <rect
        className={styles.seen}
        x={seenLeft}
        y={seenTop}
        width={seenRight - seenLeft}
        height={seenFoot - seenTop}
      />
      <g transform={`translate(${left},${top})`}>
        <clipPath id={`${inside.id}-clip`}>
          <rect width={width} height={height} />
        </clipPath>
        <rect className={styles.glass} width={width} height={height} />
        <FigureContext value={inside}>{children}</FigureContext>
        <rect className={styles.rim} width={width} height={height} />
        {ticks.map(({ value, label }) => (
          <g key={value} transform={`translate(${inside.x(value)},${height})`} aria-hidden="true">
            <line className={styles.rim} y2={0.2 * inside.em} />
            <text className={styles.lensTick} y={1.05 * inside.em} textAnchor="middle">
              {label.replace('-', '−')}
            </text>
          </g>
        ))}
      </g>
    </g>
  );
}
