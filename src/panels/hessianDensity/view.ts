/** What the Hessian panel draws, in data units. */
import { semicircleDensity } from '../../physics/hessian/bulk';
import { hessianAt, type Hessian } from '../../physics/hessian/hessianAt';
import { spikedMixture } from '../../physics/mixture';
import type { ModelPoint } from '../../physics/parameters';
import { runAt } from '../../state/selectors/movingHessian';
import type { Run } from '../../state/view';
import { signalWay, valueAt } from './ways';

export interface DensityView {
  readonly lambda: Float64Array;
  readonly density: Float64Array;
  readonly zeros: Float64Array;
  /** Around zero and the edge of the bulk: the transition happens within a few per cent of its width. */
  readonly edgeWindow: readonly [number, number];
  readonly wholeWindow: readonly [number, number];
  readonly edgeTop: number;
  readonly wholeTop: number;
}

const samples = 241;

/** The density sampled evenly in the angle, which makes its square-root edges smooth. */
export function densityView({ shift, scale, bulk, outlier }: Hessian): DensityView {
  const lambda = Float64Array.from(
    { length: samples },
    (_, i) => scale * (shift - 2 * Math.cos((Math.PI * i) / (samples - 1))),
  );
  const density = lambda.map((value) => semicircleDensity(value, shift, scale));
  const lowest = Math.min(0, bulk.lo, outlier ?? 0);
  const edgeWindow = [
    lowest * 1.25 - 0.07 * scale,
    Math.max(bulk.lo, 0) + 0.22 * scale + 0.5 * Math.max(0, -lowest),
  ] as const;
  const wholeTop = 1 / (Math.PI * scale);
  const peak = Math.min(edgeWindow[1], scale * shift);
  return {
    lambda,
    density,
    zeros: new Float64Array(samples),
    edgeWindow,
    wholeWindow: [Math.min(lowest, 0) - 0.3 * scale, Math.max(bulk.hi, 0.3 * scale) + 0.3 * scale],
    // Room above the curve for the whole spectrum in a corner.
    edgeTop: 2.4 * Math.max(semicircleDensity(peak, shift, scale), 0.15 * wholeTop),
    wholeTop: 1.15 * wholeTop,
  };
}

/** While the signal grows the windows stand still: they are those of the end of its way. */
export function growingView(
  hessian: Hessian,
  tensor: Pick<ModelPoint, 'p' | 'deltaP'>,
): DensityView {
  const end = spikedMixture({ ...tensor, invDelta2: valueAt(signalWay(tensor), 1) });
  const { lambda, density, zeros, wholeTop } = densityView(hessian);
  const still = densityView(hessianAt(end, thresholdShift));
  return { ...still, lambda, density, zeros, wholeTop: Math.max(wholeTop, still.wholeTop) };
}

/** How far the centre of the bulk goes along a run, in units of the scale. */
export interface ShiftRange {
  readonly lo: number;
  readonly hi: number;
}

/** The shifts mu / scale of a run's samples. */
export function shiftRange(mu: Float64Array, scale: number): ShiftRange {
  const shifts = mu.map((value) => value / scale);
  return {
    lo: shifts.reduce((low, value) => Math.min(low, value), 0),
    hi: shifts.reduce((high, value) => Math.max(high, value), 2),
  };
}

/** Windows that stand still while the spectrum moves through them along a run. */
export function movingView(hessian: Hessian, { lo, hi }: ShiftRange): DensityView {
  const { scale } = hessian;
  const wholeTop = 1 / (Math.PI * scale);
  return {
    ...densityView(hessian),
    edgeWindow: [-0.35 * scale, 0.45 * scale],
    edgeTop: 0.5 * wholeTop,
    wholeWindow: [(lo - 2.3) * scale, (hi + 2.3) * scale],
    // Room above the curve for the edge in a corner.
    wholeTop: 1.9 * wholeTop,
  };
}

/** The threshold states of another point, for comparison. */
export interface ComparedSpectrum {
  readonly slot: number;
  readonly hessian: Hessian;
  readonly view: DensityView;
}

/** Spectra at the threshold, as in the paper's Fig. 4 left, of all runs but those at `current`. */
export function comparedSpectra(runs: readonly Run[], current: ModelPoint): ComparedSpectrum[] {
  const here = runAt(runs, current);
  return runs
    .filter((run) => run !== here)
    .map(({ slot, point }) => {
      const hessian = hessianAt(spikedMixture(point), thresholdShift);
      return { slot, hessian, view: densityView(hessian) };
    });
}

/** At the threshold energy the bulk touches zero. */
const thresholdShift = 2;

/** `view` with room for the isolated eigenvalues of other spectra. */
export function widenedView(view: DensityView, others: readonly ComparedSpectrum[]): DensityView {
  const lowest = Math.min(...others.map(({ hessian }) => 1.25 * (hessian.outlier ?? 0)));
  return lowest < view.edgeWindow[0] ? { ...view, edgeWindow: [lowest, view.edgeWindow[1]] } : view;
}
