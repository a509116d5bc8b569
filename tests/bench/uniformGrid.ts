import { RowHistory, packedStart } from '../../src/physics/chsck/uniform/history';
import { addBlock, addRow } from '../../src/physics/chsck/uniform/memoryIntegrals';
import { RowStepper } from '../../src/physics/chsck/uniform/rowStepper';
import { spikedMixture } from '../../src/physics/mixture';
import { printTable, secondsOf } from './measure';

/** A multiplication and an addition for each of the four uses of an entry of C and R. */
const flopsPerEntry = 8;

/** The whole engine at a few sizes, and its inner loop against the textbook row loop. */
export function benchUniformGrid(): void {
  const rows = [500, 1000, 2000].map((n) => {
    const whole = secondsOf(() => {
      solveUniformRows(n);
    }, 1);
    const { fast, textbook } = innerLoop(n);
    const flops = flopsPerEntry * packedStart(n);
    return [
      String(n),
      whole.toFixed(3),
      (flops / fast / 1e9).toFixed(2),
      (flops / textbook / 1e9).toFixed(2),
      (textbook / fast).toFixed(2),
    ];
  });
  printTable(
    'CHSCK, uniform grid (one pass of n rows)',
    ['n', 'seconds', 'GFLOP/s', 'textbook GFLOP/s', 'ratio'],
    rows,
  );
}

/** One pass of so many rows. */
export function solveUniformRows(rows: number): void {
  const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 1.9 });
  const stepper = new RowStepper({ mixture }, 1e-6, 0.02, rows);
  while (stepper.row.last < rows) {
    const advance = stepper.advance();
    while (!advance.next().done);
  }
}

function innerLoop(n: number): { fast: number; textbook: number } {
  const history = new RowHistory();
  const row = new Float64Array(n + 1).fill(0.5);
  for (let i = 1; i < n; i++) history.append(row, row);
  const weights = { sigma: row, first: row };
  const sums = { intoC: new Float64Array(n + 1), intoR: new Float64Array(n + 1) };
  return {
    fast: secondsOf(() => {
      for (const block of history.blocks) addBlock(block, n, weights, sums);
    }, 20),
    textbook: secondsOf(() => {
      for (const block of history.blocks)
        for (let i = block.firstRow; i < Math.min(n, block.endRow); i++)
          addRow(block, i, 0, weights, sums);
    }, 20),
  };
}
