/** A function of two variables on a grid, for heat maps and contours: first coarse, then fine. */
import type { Columns, Computation } from '../computation';

/** `count` >= 2 places from `lo` to `hi`, both included. */
export interface MapAxis {
  readonly lo: number;
  readonly hi: number;
  readonly count: number;
  /** Equal steps, or equal ratios (0 < lo < hi). */
  readonly spacing: 'linear' | 'log';
}

/** Whole rows of one picture. Later passes are finer and replace what the earlier ones showed. */
export interface MapBatch {
  readonly pass: number;
  /** Size of this pass's grid; it spans the same axes. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly firstRow: number;
  /** Row by row; NaN where the function has no value. */
  readonly cells: Columns<'value'>;
}

/** The finest picture. */
export interface GridMap {
  readonly rows: Float64Array<ArrayBuffer>;
  readonly columns: Float64Array<ArrayBuffer>;
  /** `rows.length` times `columns.length` values, row by row; NaN where there is none. */
  readonly values: Float64Array<ArrayBuffer>;
}

/** Each pass divides the number of places on both axes by this; the first one shows in no time. */
const passDivisors = [8, 1] as const;

/** The places of an axis. */
export function axisPlaces({ lo, hi, count, spacing }: MapAxis): Float64Array<ArrayBuffer> {
  const places = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    const share = index / (count - 1);
    places[index] = spacing === 'log' ? lo * (hi / lo) ** share : lo + (hi - lo) * share;
  }
  places[count - 1] = hi;
  return places;
}

/** A function of row and column; null where it has no value. */
type FunctionOfRow = (row: number) => (column: number) => number | null;

/**
 * Samples a function given row by row, so that what a whole row shares is computed once.
 * @param cellsPerStep cells between two yields, worth a few milliseconds of work.
 * @throws RangeError if an axis has fewer than two places, or is no interval.
 */
export function* sampleMap(
  rowAxis: MapAxis,
  columnAxis: MapAxis,
  functionOfRow: FunctionOfRow,
  cellsPerStep: number,
): Computation<MapBatch, GridMap> {
  for (const axis of [rowAxis, columnAxis]) checkAxis(axis);
  for (const [pass, divisor] of passDivisors.slice(0, -1).entries())
    yield* samplePass(
      pass,
      coarsened(rowAxis, divisor),
      coarsened(columnAxis, divisor),
      functionOfRow,
      cellsPerStep,
    );
  return yield* samplePass(
    passDivisors.length - 1,
    rowAxis,
    columnAxis,
    functionOfRow,
    cellsPerStep,
  );
}

function coarsened(axis: MapAxis, divisor: number): MapAxis {
  return { ...axis, count: Math.max(2, Math.round(axis.count / divisor)) };
}

function* samplePass(
  pass: number,
  rowAxis: MapAxis,
  columnAxis: MapAxis,
  functionOfRow: FunctionOfRow,
  cellsPerStep: number,
): Computation<MapBatch, GridMap> {
  const [rows, columns] = [axisPlaces(rowAxis), axisPlaces(columnAxis)];
  const [rowCount, columnCount] = [rows.length, columns.length];
  const values = new Float64Array(rowCount * columnCount);
  const rowsPerStep = Math.max(1, Math.floor(cellsPerStep / columnCount));
  for (let firstRow = 0; firstRow < rowCount; firstRow += rowsPerStep) {
    const end = Math.min(rowCount, firstRow + rowsPerStep);
    for (let row = firstRow; row < end; row++) {
      const at = functionOfRow(rows[row]);
      for (let column = 0; column < columnCount; column++)
        values[row * columnCount + column] = at(columns[column]) ?? NaN;
    }
    const value = values.slice(firstRow * columnCount, end * columnCount);
    yield {
      fraction: (pass + end / rowCount) / passDivisors.length,
      batch: { pass, rowCount, columnCount, firstRow, cells: { value } },
    };
  }
  return { rows, columns, values };
}

function checkAxis({ lo, hi, count, spacing }: MapAxis): void {
  if (!(lo < hi && Number.isFinite(hi - lo)) || (spacing === 'log' && lo <= 0))
    throw new RangeError(`an axis from ${lo} to ${hi} has no ${spacing} places`);
  if (!Number.isInteger(count) || count < 2)
    throw new RangeError(`count = ${count} must be a whole number >= 2`);
}
