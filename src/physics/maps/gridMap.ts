/** A function of two variables on a grid, for heat maps and contours: first coarse, then fine. */
import { axisPlaces, type Axis } from '../axis';
import type { Columns, Computation } from '../computation';

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

/** A function of row and column; null where it has no value. */
type FunctionOfRow = (row: number) => (column: number) => number | null;

/**
 * Samples a function given row by row, so that what a whole row shares is computed once.
 * @param cellsPerStep cells between two yields, worth a few milliseconds of work.
 * @throws RangeError as `axisPlaces` does.
 */
export function* sampleMap(
  rowAxis: Axis,
  columnAxis: Axis,
  functionOfRow: FunctionOfRow,
  cellsPerStep: number,
): Computation<MapBatch, GridMap> {
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

function coarsened(axis: Axis, divisor: number): Axis {
  return { ...axis, count: Math.max(2, Math.round(axis.count / divisor)) };
}

function* samplePass(
  pass: number,
  rowAxis: Axis,
  columnAxis: Axis,
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
