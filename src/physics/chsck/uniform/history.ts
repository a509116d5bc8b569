/**
 * The memory of the dynamics on a uniform grid: every C(t_i, t_j) and R(t_i, t_j) with j < i.
 *
 *     i \ j   0    1    2           C and R are packed row after row, so that the inner loops run
 *       1   [ x ]                   through contiguous numbers. Row i has i entries. The diagonal
 *       2   [ x    x ]              is C = R = 1 by the constraint and is not stored; above it C
 *       3   [ x    x    x ]         is symmetric and R vanishes.
 *
 * Rows are kept in blocks of about a million entries: memory is taken only as the run grows, and a
 * block is the amount of work done between two yields.
 */
const blockEntries = 2 ** 20;

export interface HistoryBlock {
  /** Rows firstRow <= i < endRow; firstRow is even. */
  readonly firstRow: number;
  readonly endRow: number;
  /** Packed rows; row i starts at `packedStart(i) - packedStart(firstRow)`. */
  readonly correlation: Float64Array<ArrayBuffer>;
  readonly response: Float64Array<ArrayBuffer>;
}

export class RowHistory {
  readonly blocks: HistoryBlock[] = [];
  /** Rows 0..rows-1 are known; row 0 is empty. */
  rows = 1;

  /** Appends the first `rows` entries of C and R of the next row. */
  append(correlation: Float64Array, response: Float64Array): void {
    const i = this.rows;
    let block = this.blocks.at(-1);
    if (!block || block.endRow <= i) {
      block = createBlock(block?.endRow ?? 0);
      this.blocks.push(block);
    }
    const start = packedStart(i) - packedStart(block.firstRow);
    block.correlation.set(correlation.subarray(0, i), start);
    block.response.set(response.subarray(0, i), start);
    this.rows++;
  }
}

/** Entries in all rows before row i. */
export function packedStart(i: number): number {
  return (i * (i - 1)) / 2;
}

/** Size of the history of `rows` rows in megabytes (10^6 bytes), known before allocating. */
export function historyMegabytes(rows: number): number {
  return (2 * packedStart(rows + 1) * Float64Array.BYTES_PER_ELEMENT) / 1e6;
}

function createBlock(firstRow: number): HistoryBlock {
  const wanted = Math.sqrt(firstRow ** 2 + 2 * blockEntries);
  const endRow = Math.max(firstRow + 2, Math.floor(wanted / 2) * 2);
  const entries = packedStart(endRow) - packedStart(firstRow);
  return {
    firstRow,
    endRow,
    correlation: new Float64Array(entries),
    response: new Float64Array(entries),
  };
}
