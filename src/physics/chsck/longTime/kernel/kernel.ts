/**
 * The heavy part of a row's equations, behind one interface: the plain TypeScript of `reference/`,
 * which is the one to read and to test against, and the same arithmetic in WebAssembly, which runs.
 */
import type { RowFrame } from '../scheme/coordinates';
import type { FieldLaw } from '../scheme/fields';
import type { LagGrid } from '../grid/lagGrid';
import type { LagHistory } from '../scheme/history';

/** Work in portions of a few milliseconds. */
export type Portions<T = void> = Generator<void, T, void>;

/** The memory integrals of the row that `frame` is placed at, column by column. */
export interface MemoryKernel {
  /** gamma int Sigma R ds, and the integrals of the C equation, as of the last `integrate`. */
  readonly responseMemory: Float64Array;
  readonly correlationMemory: Float64Array;
  /** Works out all that does not depend on the row's unknowns. */
  prepare(): Portions;
  /** Evaluates the integrals at the trial row. */
  integrate(): Portions;
  /**
   * Subtracts their derivatives by W_1..W_M, C_1..C_M, where they were last integrated, from the
   * rows of the W and C equations of `matrix` (row-major, as in `LinearSolver`).
   */
  differentiate(matrix: Float64Array): Portions;
}

/** Dense LU factors of the row's Jacobian. */
export interface LinearSolver {
  /** Row-major matrix: filled by the caller, overwritten by the factors. */
  readonly matrix: Float64Array;
  /** Factors the matrix; false if it is singular or not finite. */
  factor(): Portions<boolean>;
  /** Overwrites b with the solution of A x = b. */
  solve(b: Float64Array): void;
}

/** What a kernel works on. */
export interface KernelInput {
  readonly grid: LagGrid;
  readonly frame: RowFrame;
  readonly law: FieldLaw;
  readonly history: LagHistory;
  /** Coefficients of the trial row, element by element. */
  readonly scaledResponseModal: Float64Array;
  readonly correlationModal: Float64Array;
  /** Number of unknowns of the row. */
  readonly size: number;
  /** Gauss points a quadrature panel, even. */
  readonly gauss: number;
  /** Rows in a stencil of the interpolation in x. */
  readonly stencil: 4 | 6;
}

export interface RowKernel {
  readonly memory: MemoryKernel;
  readonly factors: LinearSolver;
}

export type CreateKernel = (input: KernelInput) => RowKernel;
