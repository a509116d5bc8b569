/** Finite-N gradient flow of one sampled instance (docs/physics.md#finite-n) as a problem. */
import type { Columns, Computation } from '../computation';
import type { ModelPoint } from '../parameters';
import type { FlowParameters } from '../runParameters';
import type { TemperatureSchedule } from '../thermal/schedule';

/**
 * How the random couplings are represented. `dense`: every coupling of the model, for small N.
 * `diluted`: random tuples of variables, `degree` of them at each variable, and a matrix with
 * semicircular spectrum that is applied by fast transforms (docs/numerics.md#large-n); it tends to
 * the model as `degree` grows and allows N far beyond any dense tensor.
 */
export type Couplings =
  { readonly kind: 'dense' } | { readonly kind: 'diluted'; readonly degree: number };

type LeftOut = 'degree' | 'members' | 'startOverlap' | 'noiseSeed' | keyof TemperatureSchedule;

/** With a temperature, at some time at least, it is Langevin dynamics; else gradient flow. */
export interface FlowProblem extends Omit<FlowParameters, LeftOut>, TemperatureSchedule {
  readonly point: ModelPoint;
  /** Dense unless said otherwise. */
  readonly couplings?: Couplings;
  /**
   * m(0), not 0 and of modulus below 1: the start is uniform among the points of this overlap with
   * the signal. Absent, it is uniform on the sphere, with an m(0) of order 1/sqrt(N).
   */
  readonly startOverlap?: number;
  /** Of the thermal noise, 0 if absent. */
  readonly noiseSeed?: number;
}

/** What singles out one instance with its start. */
export type InstanceProblem = Omit<FlowProblem, 'horizon'>;

export interface FlowOptions {
  /** Local error allowed per unit step of the integrator; with a temperature, error of the energy (`longestStep`). */
  readonly tolerance: number;
  /** Ascending sample times in (0, horizon]; by default log-spaced for drawing. */
  readonly times?: readonly number[];
  /** Ascending times in (0, horizon] at which the Hessian's spectrum is wanted; none by default. */
  readonly spectrumTimes?: readonly number[];
}

export const flowObservables = ['energy', 'mu', 'overlap'] as const;

export type FlowObservable = (typeof flowObservables)[number];

export type FlowColumn = 'time' | FlowObservable;

/**
 * Ascending eigenvalues of the Hessian, and the squared overlap of each eigenvector with the
 * direction of the signal in the tangent space.
 */
export type ModeColumn = 'eigenvalue' | 'signalOverlap';

/** The Hessian of the loss on the sphere where the flow stands (docs/physics.md#hessian). */
export interface FlowSpectrum {
  readonly time: number;
  /** Mean of the eigenvalues: mu, without the part T that is the noise's. */
  readonly mu: number;
  readonly overlap: number;
  /** True if `modes` holds all N - 1 of them; else the few lowest. */
  readonly complete: boolean;
  /** How far an eigenvalue may be off: 0 where all are computed to rounding. */
  readonly resolution: number;
  readonly modes: Columns<ModeColumn>;
}

export interface FlowBatch {
  readonly samples: Columns<FlowColumn>;
  /** Error estimate of every observable at every sample; absent where there are no samples. */
  readonly errors?: Columns<FlowObservable>;
  /** Spectra reached since the last batch, in the order of time. */
  readonly spectra?: readonly FlowSpectrum[];
}

export interface FlowSummary {
  readonly reason: 'horizon' | 'stationary';
  readonly message: string;
  readonly method: string;
  /** Accumulated error of the discretisation of time: the largest estimates over the samples. */
  readonly errorEstimate: Readonly<Record<FlowObservable, number>>;
  /** Overlap of the starting point with the signal. */
  readonly initialOverlap: number;
  readonly cost: { readonly steps: number; readonly megabytes: number };
}

/** What simulates one instance: samples as they come, then a summary. */
export type SimulateFlow = (
  problem: FlowProblem,
  options: FlowOptions,
) => Computation<FlowBatch, FlowSummary>;
