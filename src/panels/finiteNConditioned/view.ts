/** What the panel of conditioned points draws: measured spectra over what is predicted for them. */
import type { ConditionedProblem, ConditionedSpectra } from '../../physics/flow/conditionedSpectra';
import type { Hessian } from '../../physics/hessian/hessianAt';
import { momentsOf, type Moments } from '../../physics/numerics/statistics';
import { modelOf } from '../../state/selectors/landscape';
import { binWidth, histogram } from '../hessianDensity/samples';
import { densityView, type DensityView } from '../hessianDensity/view';

/** One mode of one instance: its eigenvalue and squared overlap with the signal. */
export interface ConditionedMode {
  readonly seed: number;
  readonly eigenvalue: number;
  readonly signalOverlap: number;
}

export interface ConditionedView {
  readonly request: ConditionedProblem;
  readonly energy: number;
  /** N = infinity. */
  readonly theory: Hessian;
  /**
   * Standard deviation of an isolated eigenvalue at this N, to leading order: that of a Gaussian
   * matrix with a term of rank one, s sqrt(2 (1 - 1/theta^2)/N). Null without an isolated one.
   */
  readonly predictedSpread: number | null;
  readonly density: DensityView;
  /** Staircase of the eigenvalues of all instances. */
  readonly bars: { readonly x: Float64Array; readonly y: Float64Array };
  /** The lowest mode of each instance. */
  readonly lowest: readonly ConditionedMode[];
  /** The next ones: the edge of the bulk. */
  readonly others: readonly ConditionedMode[];
  readonly position: Moments;
  readonly squaredOverlap: Moments;
  readonly whole: readonly [number, number];
  readonly edge: readonly [number, number];
  readonly top: number;
}

export function conditionedView(
  request: ConditionedProblem,
  { eigenvalues, lowest: rows, modesEach }: ConditionedSpectra,
): ConditionedView {
  const { dimension, stationary } = request;
  const { energy, mu, overlap } = stationary;
  const theory = modelOf(request).hessian(mu, overlap);
  const { scale, bulk } = theory;
  const modes = Array.from(rows.seed, (seed, i) => ({
    seed,
    eigenvalue: rows.eigenvalue[i] ?? NaN,
    signalOverlap: rows.signalOverlap[i] ?? NaN,
  }));
  const lowest = modes.filter((_, i) => i % modesEach === 0);
  const predictedSpread =
    theory.outlierOverlap === null || theory.outlier === null
      ? null
      : scale * Math.sqrt((2 * theory.outlierOverlap) / dimension);
  // Several instances allow bins half as wide as those of one.
  const bars = histogram(eigenvalues, binWidth(2 * dimension) * scale);
  const least = Math.min(eigenvalues[0] ?? bulk.lo, bulk.lo, theory.outlier ?? bulk.lo);
  const most = Math.max(eigenvalues.at(-1) ?? bulk.hi, bulk.hi);
  return {
    request,
    energy,
    theory,
    predictedSpread,
    density: densityView(theory),
    bars,
    lowest,
    others: modes.filter((_, i) => i % modesEach !== 0),
    position: momentsOf(lowest.map(({ eigenvalue }) => eigenvalue)),
    squaredOverlap: momentsOf(lowest.map(({ signalOverlap }) => signalOverlap)),
    whole: [least - 0.25 * scale, most + 0.25 * scale],
    edge: [least - 0.15 * scale, bulk.lo + 0.5 * scale],
    top: 1.12 * Math.max(1 / (Math.PI * scale), ...bars.y),
  };
}
