/**
 * Paper eqs 8-11 on the current row (docs/physics.md#dynamics). A row is everything known at one
 * time t = t_n: C(t, t_j) and R(t, t_j) for j <= n, both 1 at j = n, and m(t). Integrals over past
 * times are trapezoidal, so they are of second order like the stepping.
 */
import type { Mixture } from '../../mixture';

export interface Row {
  /** n: the row has the entries 0..n, the last one on the diagonal. */
  last: number;
  readonly correlation: Float64Array<ArrayBuffer>;
  readonly response: Float64Array<ArrayBuffer>;
  overlap: number;
}

/** Q'(C(t,s)) and Q''(C(t,s)) R(t,s) along a row. */
export interface RowKernels {
  readonly first: Float64Array<ArrayBuffer>;
  readonly sigma: Float64Array<ArrayBuffer>;
}

/** The functions of one time that eqs 8-11 need or give. */
export interface RowIntegrals {
  readonly energy: number;
  readonly mu: number;
  /** chi = int_0^t R(t,s) ds. */
  readonly chi: number;
  /** int_0^t Q''(C(t,s)) R(t,s) m(s) ds of eq 10. */
  readonly overlapMemory: number;
}

/** Fills the kernels of a row; powers are built by multiplication, for any mixture. */
export function evaluateKernels(mixture: Mixture, row: Row, { first, sigma }: RowKernels): void {
  const { correlation: C, response: R, last } = row;
  first.fill(0, 0, last + 1);
  sigma.fill(0, 0, last + 1);
  for (const { degree, weight } of mixture.terms) {
    for (let j = 0; j <= last; j++) {
      let power = weight;
      for (let k = 2; k < degree; k++) power *= C[j];
      first[j] += power * C[j];
      sigma[j] += (degree - 1) * power * R[j];
    }
  }
}

/**
 * mu (eq 11), the energy e = -Q(m) - int_0^t R Q'(C) ds, chi and the memory of m, from one row and
 * its kernels.
 * @param overlaps m(t_j) for j < last; the row's own m is in the row.
 */
export function integrateRow(
  mixture: Mixture,
  row: Row,
  { first, sigma }: RowKernels,
  overlaps: Float64Array,
  step: number,
): RowIntegrals {
  const { correlation: C, response: R, last, overlap } = row;
  let energy = 0;
  let chi = 0;
  let curvature = 0;
  let memory = 0;
  for (let j = 0; j < last; j++) {
    const half = j === 0 ? 0.5 : 1;
    energy += half * R[j] * first[j];
    chi += half * R[j];
    curvature += half * sigma[j] * C[j];
    memory += half * sigma[j] * overlaps[j];
  }
  if (last > 0) {
    energy += 0.5 * first[last];
    chi += 0.5;
    curvature += 0.5 * sigma[last];
    memory += 0.5 * sigma[last] * overlap;
  }
  return {
    energy: -mixture.value(overlap) - step * energy,
    mu: mixture.first(overlap) * overlap + step * (energy + curvature),
    chi: step * chi,
    overlapMemory: step * memory,
  };
}
