/** The ridge of the plane: the splits with most stationary points at each energy that it shows. */
import { complexityCurve, type CurveSegment } from '../../physics/complexity/complexityCurve';
import type { SplitCurve } from '../../physics/complexity/split';
import type { SpectralInterval } from '../../physics/hessian/bulk';
import type { Model } from '../../physics/model';
import { selectEnergyWindow, selectModel } from './landscape';
import { memoiseLast } from './memo';
import { splitAt, type SplitPlaneView } from './splitPlane';
import type { AppState } from '../store';

/** The ridge and the kinds of its parts. */
export interface Ridge extends SplitCurve {
  readonly segments: readonly CurveSegment[];
}

/**
 * The splits with most stationary points at the energies that the plane shows, all the kinks there among them: samples
 * of the whole curve would be a handful in the close window, and have corners that the ridge has not.
 */
export function selectRidge(state: AppState, plane: SplitPlaneView): Ridge {
  return ridgeOf(selectModel(state), plane, selectEnergyWindow(state, 'overview'));
}

const ridgeSamples = 161;
const ridgeOf = memoiseLast(
  (model: Model, { tensor, matrix }: SplitPlaneView, whole: SpectralInterval): Ridge => {
    const lo = Math.max(whole.lo, tensor.lo + matrix.lo);
    const hi = Math.min(whole.hi, tensor.hi + matrix.hi);
    const curve = complexityCurve(model.mixture, lo, hi, ridgeSamples);
    const splits = Array.from(curve.energy, (e, i) => splitAt(model, e, curve.shift[i] ?? 0));
    return {
      tensor: Float64Array.from(splits, ({ tensor: part }) => part),
      matrix: Float64Array.from(splits, ({ matrix: part }) => part),
      segments: curve.segments,
    };
  },
);
