/** Dense LU factors with partial pivoting, in place, for the systems of a few hundred unknowns. */

import type { LinearSolver, Portions } from '../kernel';

/** Work, in multiply-adds, after which a factorisation lets its caller breathe (a few ms). */
const breath = 3e6;

/** Zeros in succession that are worth skipping. */
const shortestGap = 8;

export class LuFactors implements LinearSolver {
  /** Row-major matrix: filled by the caller, overwritten by the factors. */
  readonly matrix: Float64Array;
  private readonly pivots: Int32Array;
  private readonly runs: Int32Array;

  constructor(readonly size: number) {
    this.matrix = new Float64Array(size * size);
    this.pivots = new Int32Array(size);
    this.runs = new Int32Array(size + 1);
  }

  /** Factors the matrix; returns false if it is singular or not finite. */
  *factor(): Portions<boolean> {
    const { matrix: A, size: n, pivots } = this;
    let work = 0;
    for (let k = 0; k < n; k++) {
      let pivot = k;
      let largest = Math.abs(A[k * n + k]);
      for (let i = k + 1; i < n; i++) {
        const candidate = Math.abs(A[i * n + k]);
        if (candidate > largest) {
          largest = candidate;
          pivot = i;
        }
      }
      if (!(largest > 0 && largest < Infinity)) return false;
      pivots[k] = pivot;
      if (pivot !== k) this.swapRows(k, pivot);
      this.eliminate(k);
      work += (n - k) * (n - k);
      if (work > breath) {
        work = 0;
        yield;
      }
    }
    return true;
  }

  /** Overwrites b with the solution of A x = b. */
  solve(b: Float64Array): void {
    const { matrix: A, size: n, pivots } = this;
    for (let k = 0; k < n; k++) {
      const swap = b[pivots[k]];
      b[pivots[k]] = b[k];
      b[k] = swap;
    }
    for (let i = 1; i < n; i++) {
      let sum = b[i];
      for (let j = 0, at = i * n; j < i; j++, at++) sum -= A[at] * b[j];
      b[i] = sum;
    }
    for (let i = n - 1; i >= 0; i--) {
      let sum = b[i];
      for (let j = i + 1, at = i * n + i + 1; j < n; j++, at++) sum -= A[at] * b[j];
      b[i] = sum / A[i * n + i];
    }
  }

  private swapRows(i: number, k: number): void {
    const { matrix: A, size: n } = this;
    for (let j = 0; j < n; j++) {
      const value = A[i * n + j];
      A[i * n + j] = A[k * n + j];
      A[k * n + j] = value;
    }
  }

  private eliminate(k: number): void {
    const { matrix: A, size: n, runs } = this;
    const count = this.findRuns(k);
    const inverse = 1 / A[k * n + k];
    for (let i = k + 1; i < n; i++) {
      const factor = A[i * n + k] * inverse;
      if (factor === 0) continue;
      A[i * n + k] = factor;
      const shift = (k - i) * n;
      for (let run = 0; run < count; run += 2)
        for (let at = i * n + runs[run], end = i * n + runs[run + 1]; at < end; at++)
          A[at] -= factor * A[at + shift];
    }
  }

  /** Runs of columns beyond k in which row k is not zero: ends of them in `runs`; returns how many. */
  private findRuns(k: number): number {
    const { matrix: A, size: n, runs } = this;
    let count = 0;
    let zeros = shortestGap;
    for (let j = k + 1; j < n; j++) {
      if (A[k * n + j] === 0) {
        zeros++;
        continue;
      }
      if (zeros >= shortestGap) {
        runs[count] = j;
        count += 2;
      }
      runs[count - 1] = j + 1;
      zeros = 0;
    }
    return count;
  }
}
