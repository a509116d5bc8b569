/**
 * Paper eqs 8-11 on the current row (docs/physics.md#dynamics). A row is everything known at one
 * time t = t_n: C(t, t_j) and R(t, t_j) for j <= n, both 1 at j = n, and m(t). Integrals over past
 * times are trapezoidal, so they are of second order like the stepping.
 */
import type { Mixture } from '../../mixture';
import { temperatureAt, type TemperatureSchedule } from '../../thermal/schedule';
import type { RowReading } from '../observables';
import type { DynamicsProblem } from '../problem';

export interface Row {
  /** n: the row has the entries 0..n, the last one on the diagonal. */
  last: number;
  readonly correlation: Float64Array<ArrayBuffer>;
  readonly response: Float64Array<ArrayBuffer>;
  overlap: number;
}

/** What drives the system. */
export type Drive = Pick<DynamicsProblem, 'mixture' | keyof TemperatureSchedule>;

/** Q'(C(t,s)) and Q''(C(t,s)) R(t,s) along a row. */
export interface RowKernels {
  readonly first: Float64Array<ArrayBuffer>;
  readonly sigma: Float64Array<ArrayBuffer>;
  /** Half of what both have of the tensors at the row where these come in: its part there is one of two sides. */
  edge: { readonly first: number; readonly sigma: number };
}

/** The functions of one time that eqs 8-11 need. */
export interface RowIntegrals {
  readonly mu: number;
  /** int_0^t R(t,s) Q'(C(t,s)) ds. */
  readonly work: number;
  /** int_0^t Q''(C(t,s)) R(t,s) m(s) ds of eq 10. */
  readonly overlapMemory: number;
}

/**
 * Fills the kernels of a row; powers are built by multiplication, for any mixture.
 * @param switchRow where the tensors come in: before they have no part, there that of one side of the jump, which is half.
 */
export function evaluateKernels(
  mixture: Mixture,
  row: Row,
  kernels: RowKernels,
  switchRow = 0,
): void {
  const { first, sigma } = kernels;
  const { correlation: C, response: R, last } = row;
  first.fill(0, 0, last + 1);
  sigma.fill(0, 0, last + 1);
  const edge = { first: 0, sigma: 0 };
  for (const { degree, weight } of mixture.terms) {
    const from = degree > 2 ? switchRow : 0;
    if (from > 0 && from >= last) continue;
    for (let j = from; j <= last; j++) {
      let power = weight;
      for (let k = 2; k < degree; k++) power *= C[j];
      first[j] += power * C[j];
      sigma[j] += (degree - 1) * power * R[j];
    }
    if (from === 0) continue;
    // After the loop, which is the hot one.
    const half = (weight / 2) * C[from] ** (degree - 2);
    edge.first += half * C[from];
    edge.sigma += (degree - 1) * half * R[from];
  }
  first[switchRow] -= edge.first;
  sigma[switchRow] -= edge.sigma;
  kernels.edge = edge;
}

/**
 * mu (eq 11) and the memory of m, from one row and its kernels.
 * @param overlaps m(t_j) for j < last; the row's own m is in the row.
 */
export function integrateRow(
  drive: Drive,
  row: Row,
  { first, sigma }: RowKernels,
  overlaps: Float64Array,
  step: number,
): RowIntegrals {
  const { correlation: C, response: R, last, overlap } = row;
  let drift = 0;
  let curvature = 0;
  let memory = 0;
  for (let j = 0; j < last; j++) {
    const half = j === 0 ? 0.5 : 1;
    drift += half * R[j] * first[j];
    curvature += half * sigma[j] * C[j];
    memory += half * sigma[j] * overlaps[j];
  }
  if (last > 0) {
    drift += 0.5 * first[last];
    curvature += 0.5 * sigma[last];
    memory += 0.5 * sigma[last] * overlap;
  }
  return {
    mu:
      temperatureAt(drive, last * step) +
      drive.mixture.signal.first(overlap) * overlap +
      step * (drift + curvature),
    work: step * drift,
    overlapMemory: step * memory,
  };
}

/** The row as the observables see it. */
export function readingOfRow(
  mixture: Mixture,
  row: Row,
  { mu, work }: RowIntegrals,
  step: number,
): RowReading {
  const { correlation: C, response: R, last, overlap } = row;
  return {
    mixture,
    overlap,
    mu,
    correlationZero: C[0],
    work,
    memory: (f) => {
      let sum = 0;
      for (let j = 0; j < last; j++) sum += (j === 0 ? 0.5 : 1) * R[j] * f(C[j]);
      return last > 0 ? step * (sum + 0.5 * f(1)) : 0;
    },
  };
}
