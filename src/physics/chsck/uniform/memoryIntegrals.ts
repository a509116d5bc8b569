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
 * Adds the contributions of the block's rows before `end` to the sums. Four rows are taken at once:
 * they share the loads of weights and sums (docs/numerics.md#uniform-grid has the gain).
 */
export function addBlock(
  block: HistoryBlock,
  end: number,
  weights: RowWeights,
  sums: RowSums,
): void {
  const to = Math.min(end, block.endRow);
  let i = block.firstRow;
  for (; i + 3 < to; i += 4) {
    addFourRows(block, i, weights, sums);
    // The corner of the four rows that lies right of column i.
    for (let k = 1; k < 4; k++) addRow(block, i + k, i, weights, sums);
  }
  for (; i < to; i++) addRow(block, i, 0, weights, sums);
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

/** Columns 0..i-1 of the rows i..i+3. */
function addFourRows(
  { firstRow, correlation: C, response: R }: HistoryBlock,
  i: number,
  { sigma, first }: RowWeights,
  { intoC, intoR }: RowSums,
): void {
  const s0 = sigma[i];
  const s1 = sigma[i + 1];
  const s2 = sigma[i + 2];
  const s3 = sigma[i + 3];
  let dot0 = 0;
  let dot1 = 0;
  let dot2 = 0;
  let dot3 = 0;
  let a = packedStart(i) - packedStart(firstRow);
  let b = a + i;
  let c = b + i + 1;
  let d = c + i + 2;
  for (let j = 0; j < i; j++, a++, b++, c++, d++) {
    const sj = sigma[j];
    const pj = first[j];
    const ca = C[a];
    const ra = R[a];
    const cb = C[b];
    const rb = R[b];
    const cc = C[c];
    const rc = R[c];
    const cd = C[d];
    const rd = R[d];
    dot0 += sj * ca + pj * ra;
    dot1 += sj * cb + pj * rb;
    dot2 += sj * cc + pj * rc;
    dot3 += sj * cd + pj * rd;
    intoC[j] += s0 * ca + s1 * cb + (s2 * cc + s3 * cd);
    intoR[j] += s0 * ra + s1 * rb + (s2 * rc + s3 * rd);
  }
  intoC[i] += dot0;
  intoC[i + 1] += dot1;
  intoC[i + 2] += dot2;
  intoC[i + 3] += dot3;
}
