/** A heat map as a long table. */
import type { GridMap } from '../physics/maps/gridMap';
import { numberColumn } from './columns';
import type { MapData } from './panelData';

interface Axis {
  readonly key: string;
  readonly title: string;
}

/** Row by row of the map, from its first place on both axes. */
export function mapData(
  caption: string,
  { rows, columns, values }: GridMap,
  { row, column, value }: Readonly<Record<'row' | 'column' | 'value', Axis>>,
): MapData {
  const places = Array.from(values, (_, i) => ({
    row: rows[Math.floor(i / columns.length)] ?? NaN,
    column: columns[i % columns.length] ?? NaN,
  }));
  return {
    caption,
    columns: [
      numberColumn(
        column.key,
        column.title,
        places.map((place) => place.column),
      ),
      numberColumn(
        row.key,
        row.title,
        places.map((place) => place.row),
      ),
      numberColumn(value.key, value.title, values),
    ],
  };
}
