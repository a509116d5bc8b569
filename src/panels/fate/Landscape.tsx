/** The rows of the landscape, back to front, with their ponds, and the valley of the signal. */
import { area, line } from 'd3-shape';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { useFigure } from '../../plot/figureContext';
import styles from './Fate.module.css';
import { basinOf, pondOf, streamOf } from './shapes';
import type { Outline } from './shapes';
import type { Row } from './rows';

/** SVG path of a curve given in shares of the frame, closed down to the foot if `filled`. */
function usePath(): (outline: Outline, filled?: boolean) => string {
  const figure = useFigure();
  return ({ x, y }, filled = false) => {
    const index = Array.from(x, (_, i) => i);
    const px = (i: number): number => figure.x(x[i] ?? 0);
    const py = (i: number): number => figure.y(y[i] ?? 0);
    const path = filled
      ? area<number>().x(px).y0(figure.height).y1(py)(index)
      : line<number>(px, py)(index);
    return path ?? '';
  };
}

export const Landscape = memo(function Landscape({
  rows,
  foot,
}: {
  readonly rows: readonly Row[];
  /** Height of the signal state; null where there is none. */
  readonly foot: number | null;
}): ReactNode {
  const figure = useFigure();
  const pathOf = usePath();
  const basin = basinOf(foot);
  return (
    <g clipPath={figure.clip}>
      {rows.map((row, i) => (
        <g key={i} data-row={i}>
          <path
            d={pathOf(row.ground, true)}
            style={{ fill: groundColour(i / (rows.length - 1)) }}
          />
          {row.wells.map((well, k) => {
            const pond = pondOf(row, well);
            return pond === null ? null : (
              <path
                key={k}
                d={`${pathOf(pond)}Z`}
                className={well.drained > 0 ? styles.drainingPond : styles.pond}
                data-well={well.drained > 0 ? 'open' : 'closed'}
                style={{ opacity: well.typical ? 1 : 0.55 }}
              />
            );
          })}
          <path
            d={pathOf(row.ground)}
            className={row.isThreshold ? styles.thresholdRidge : styles.ridge}
          />
        </g>
      ))}
      <path d={pathOf(basin.ground, true)} className={styles.foreground} />
      {basin.lake === null ? null : <path d={`${pathOf(basin.lake)}Z`} className={styles.lake} />}
      <path d={pathOf(basin.ground)} className={styles.ridge} />
      {foot === null ? null : <Streams rows={rows} foot={foot} />}
    </g>
  );
});

/** Rows fade with their distance, as hills do. */
function groundColour(nearness: number): string {
  return `color-mix(in oklab, var(--fate-near) ${Math.round(100 * nearness)}%, var(--fate-far))`;
}

/** From every open well its way down to the signal, as wide as its descent is steep. */
function Streams({
  rows,
  foot,
}: {
  readonly rows: readonly Row[];
  readonly foot: number;
}): ReactNode {
  const pathOf = usePath();
  return rows.map((row, i) =>
    row.wells
      .filter(({ drained, typical }) => typical && drained > 0)
      .map((well) => (
        <path
          key={`${i}-${well.x}`}
          className={styles.stream}
          d={pathOf(streamOf(row, well, foot))}
          strokeWidth={0.8 + 2.4 * Math.tanh(-8 * row.level.lowestCurvature)}
          strokeOpacity={well.depth / (row.ridge - row.bottom)}
        />
      )),
  );
}
