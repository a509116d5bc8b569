/**
 * The inner loops of the solver, O(i) each per row i: all memory integrals of a new row at once.
 *
 * For a new time t with Σ(s) = Q''(C(t,s)) R(t,s) and P(s) = Q'(C(t,s)) (already multiplied by the
 * quadrature weights) the parts of eqs 8 and 9 that read the history are
 *
 *     intoC[j] = sum_{s<j} [ Σ(s) C(j,s) + P(s) R(j,s) ] + sum_{s>j} Σ(s) C(s,j)
 *     intoR[j] = sum_{s>j} Σ(s) R(s,j)
 *
 * Row i contributes a dot product to entry i and a multiple of itself to the entries before it, so
 * every number of the history is read once per step.
 */
import { packedStart, type HistoryBlock } from './history';

export interface RowWeights {
  readonly sigma: Float64Array<ArrayBuffer>;
  readonly first: Float64Array<ArrayBuffer>;
}

export interface RowSums {
  readonly intoC: Float64Array<ArrayBuffer>;
  readonly intoR: Float64Array<ArrayBuffer>;
}

/**
 * Adds the contributions of the block's rows before `end` to the sums. Two rows are taken at once:
 * they share the loads of weights and sums. Four rows need more registers than there are and were
 * not faster (docs/numerics.md#uniform-grid).
 */
export function addBlock(
  block: HistoryBlock,
  end: number,
  weights: RowWeights,
  sums: RowSums,
): void {
  const to = Math.min(end, block.endRow);
  let i = block.firstRow;
  for (; i + 1 < to; i += 2) {
    addTwoRows(block, i, weights, sums);
    // The corner of the two rows: column i of row i + 1.
    addRow(block, i + 1, i, weights, sums);
  }
  if (i < to) addRow(block, i, 0, weights, sums);
}

/** Row i from column `from` on: the textbook loop. */
export function addRow(
  { firstRow, correlation: C, response: R }: HistoryBlock,
  i: number,
  from: number,
  { sigma, first }: RowWeights,
  { intoC, intoR }: RowSums,
): void {
  const start = packedStart(i) - packedStart(firstRow);
  const si = sigma[i];
  let dot = 0;
  for (let j = from; j < i; j++) {
    const c = C[start + j];
    const r = R[start + j];
    dot += sigma[j] * c + first[j] * r;
    intoC[j] += si * c;
    intoR[j] += si * r;
  }
  intoC[i] += dot;
}

/** Columns 0..i-1 of the rows i and i + 1. */
function addTwoRows(
  { firstRow, correlation: C, response: R }: HistoryBlock,
  i: number,
  { sigma, first }: RowWeights,
  { intoC, intoR }: RowSums,
): void {
  const s0 = sigma[i];
  const s1 = sigma[i + 1];
  let dot0 = 0;
  let dot1 = 0;
  let a = packedStart(i) - packedStart(firstRow);
  let b = a + i;
  for (let j = 0; j < i; j++, a++, b++) {
    const sj = sigma[j];
    const pj = first[j];
    const c0 = C[a];
    const r0 = R[a];
    const c1 = C[b];
    const r1 = R[b];
    dot0 += sj * c0 + pj * r0;
    dot1 += sj * c1 + pj * r1;
    intoC[j] += s0 * c0 + s1 * c1;
    intoR[j] += s0 * r0 + s1 * r1;
  }
  intoC[i] += dot0;
  intoC[i + 1] += dot1;
}
