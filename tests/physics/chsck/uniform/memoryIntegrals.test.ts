import { describe, expect, it } from 'vitest';
import { RowHistory } from '../../../../src/physics/chsck/uniform/history';
import { addBlock, addRow } from '../../../../src/physics/chsck/uniform/memoryIntegrals';

const rowCount = 1501; // more than one block

function column(f: (i: number) => number, length = rowCount + 1): Float64Array<ArrayBuffer> {
  return Float64Array.from({ length }, (_, i) => f(i));
}

function history(): RowHistory {
  const rows = new RowHistory();
  for (let i = 1; i <= rowCount; i++)
    rows.append(
      column((j) => Math.cos(i + 2 * j), i),
      column((j) => Math.sin(3 * i - j), i),
    );
  return rows;
}

const weights = { sigma: column((i) => 1 / (1 + i)), first: column((i) => Math.cos(0.1 * i)) };

describe('addBlock', () => {
  const rows = history();

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 1449, 1502])(
    'sums %i rows, even or odd, as the textbook loop does',
    (end) => {
      const fast = { intoC: column(() => 0), intoR: column(() => 0) };
      const slow = { intoC: column(() => 0), intoR: column(() => 0) };
      for (const block of rows.blocks) {
        addBlock(block, end, weights, fast);
        for (let i = block.firstRow; i < Math.min(end, block.endRow); i++)
          addRow(block, i, 0, weights, slow);
      }
      for (const key of ['intoC', 'intoR'] as const)
        fast[key].forEach((value, i) => {
          expect(value).toBeCloseTo(slow[key][i] ?? NaN, 10);
        });
    },
  );

  it('keeps rows in blocks that follow each other and begin at even rows', () => {
    expect(rows.blocks.length).toBeGreaterThan(1);
    let next = 0;
    for (const { firstRow, endRow } of rows.blocks) {
      expect(firstRow).toBe(next);
      expect(firstRow % 2).toBe(0);
      next = endRow;
    }
    expect(next).toBeGreaterThan(rowCount);
  });
});
