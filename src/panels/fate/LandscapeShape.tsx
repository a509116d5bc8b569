/** The rows of the landscape, back to front, with their ponds, and the valley of the signal. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { useFigure } from '../../plot/figureContext';
import { polyline } from '../../plot/path';
import { lineLength } from '../../plot/lines';
import styles from './Fate.module.css';
import { basinOf, pondOf, streamOf } from './shapes';
import type { ShapeOutline } from './shapes';
import { openWells, type FateRow, type Well } from './rows';

/** SVG path of a curve given in shares of the frame. */
function usePath(): (outline: ShapeOutline) => string {
  const { x, y } = useFigure();
  return (outline) =>
    polyline(
      outline.x.map((share) => x(share)),
      outline.y.map((share) => y(share)),
    );
}

export const LandscapeShape = memo(function Landscape({
  rows,
  foot,
}: {
  readonly rows: readonly FateRow[];
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
          <Ponds row={row} />
          <Ground
            path={pathOf(row.ground)}
            className={row.isThreshold ? styles.thresholdRidge : styles.ridge}
            fill={groundColour(i / (rows.length - 1))}
          />
        </g>
      ))}
      {basin.lake === null ? null : <path d={`${pathOf(basin.lake)}Z`} className={styles.lake} />}
      <Ground path={pathOf(basin.ground)} className={styles.ridge} fill="var(--fate-near)" />
      {foot === null ? null : <Streams rows={rows} foot={foot} />}
    </g>
  );
});

/**
 * Solid ground down to the foot of the frame, with its rim; the other sides of the outline lie beyond
 * the frame. Water stands above the ground and is drawn before it, so that the rim is in front.
 */
function Ground({
  path,
  className,
  fill,
}: {
  readonly path: string;
  readonly className: string | undefined;
  readonly fill: string;
}): ReactNode {
  const { width, height } = useFigure();
  const [right, foot] = [width + beyond, height + beyond];
  return <path d={`${path}H${right}V${foot}H${-beyond}Z`} className={className} style={{ fill }} />;
}

/** So many pixels beyond the frame no rim is seen. */
const beyond = 9;

/** Rows fade with their distance, as hills do. */
function groundColour(nearness: number): string {
  return `color-mix(in oklab, var(--fate-near) ${Math.round(100 * nearness)}%, var(--fate-far))`;
}

/** The kinds of wells that look different from each other. */
const pondLooks = [
  { name: 'closed', drained: false, typical: true },
  { name: 'closed', drained: false, typical: false },
  { name: 'open', drained: true, typical: true },
] as const;

/** All ponds of one kind are one path: the fewer elements, the smoother a drag. */
function Ponds({ row }: { readonly row: FateRow }): ReactNode {
  const pathOf = usePath();
  return pondLooks.map(({ name, drained, typical }) => {
    const path = row.wells
      .filter((well) => well.drained > 0 === drained && well.typical === typical)
      .map((well) => pondOf(row, well))
      .map((pond) => (pond === null ? '' : `${pathOf(pond)}Z`))
      .join('');
    return path === '' ? null : (
      <path
        key={`${name}-${String(typical)}`}
        d={path}
        className={drained ? styles.drainingPond : styles.pond}
        data-well={name}
        style={{ opacity: typical ? 1 : 0.55 }}
      />
    );
  });
}

/** From every open well its way down to the signal, as wide as its descent is steep. */
function Streams({
  rows,
  foot,
}: {
  readonly rows: readonly FateRow[];
  readonly foot: number;
}): ReactNode {
  const pathOf = usePath();
  return rows.map((row, i) => {
    const open = openWells(row);
    const path = (wells: readonly Well[]): string =>
      wells.map((well) => pathOf(streamOf(row, well, foot))).join('');
    // The last well is a fraction of one, and fainter: a path of its own.
    const whole = open.slice(0, -1);
    const last = open.slice(-1);
    return [whole, last].map((wells, k) =>
      wells[0] === undefined ? null : (
        <path
          key={`${i}-${k}`}
          className={styles.stream}
          d={path(wells)}
          strokeWidth={lineLength(0.8 + 2.4 * Math.tanh(-8 * row.level.lowestCurvature))}
          strokeOpacity={wells[0].depth / (row.ridge - row.bottom)}
        />
      ),
    );
  });
}
