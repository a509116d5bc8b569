/** Finite-N gradient flow of one sampled instance (docs/physics.md#finite-n) as a problem. */
import type { Columns, Computation } from '../computation';
import type { ModelPoint } from '../parameters';

export interface FlowProblem {
  readonly point: ModelPoint;
  /** N. */
  readonly dimension: number;
  /** Fixes couplings, signal and starting point. */
  readonly seed: number;
  readonly horizon: number;
}

export interface FlowOptions {
  /** Local error allowed per unit step of the integrator. */
  readonly tolerance: number;
  /** Ascending sample times in (0, horizon]; by default log-spaced for drawing. */
  readonly times?: readonly number[];
}

export type FlowColumn = 'time' | 'energy' | 'mu' | 'overlap';

export interface FlowBatch {
  readonly samples: Columns<FlowColumn>;
}

export interface FlowSummary {
  readonly reason: 'horizon' | 'stationary';
  readonly message: string;
  readonly method: string;
  /** Accumulated time-discretisation error of the energy, as the integrator estimates it. */
  readonly errorEstimate: { readonly energy: number };
  /** Overlap of the starting point with the signal, of order 1/sqrt(N). */
  readonly initialOverlap: number;
  readonly cost: { readonly steps: number; readonly megabytes: number };
}

export type SimulateFlow = (
  problem: FlowProblem,
  options: FlowOptions,
) => Computation<FlowBatch, FlowSummary>;
