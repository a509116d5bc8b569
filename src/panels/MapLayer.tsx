/** A map of complexities under a figure: nothing where there are no points, stronger where more. */
import type { ReactNode } from 'react';
import type { GridMap } from '../physics/maps/gridMap';
import { HeatLayer } from '../plot/HeatLayer';

export function MapLayer({
  map: { values, rows, columns },
  high,
}: {
  readonly map: GridMap;
  /** The complexity of the strongest colour. */
  readonly high: number;
}): ReactNode {
  return (
    <HeatLayer
      values={values}
      rowCount={rows.length}
      columnCount={columns.length}
      low={0}
      high={high}
    />
  );
}
