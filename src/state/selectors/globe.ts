/** The globe that is shown: the loss on the sphere of the three directions that matter where the flow is. */
import { steepestWay } from '../../physics/globe/descent';
import type { Globe } from '../../physics/globe/globe';
import { energyOn, type GlobeLandscape, type GlobePlace } from '../../physics/globe/polynomial';
import { stateGlobe, thresholdGlobe } from '../../physics/globe/stateGlobe';
import type { Model } from '../../physics/model';
import { globeWay } from '../settings/globe';
import type { AppState } from '../store';
import { selectModel } from './landscape';
import { memoiseLast } from './memo';
import { selectFollowedPoint, type MovingPoint } from './movingHessian';

export interface LimitGlobe {
  readonly globe: Globe;
  /** Where the flow is followed, its state; null at the threshold state. */
  readonly moving: MovingPoint | null;
}

const thresholdOf = memoiseLast((model: Model, way: 'lowest' | 'random'): LimitGlobe => ({
  globe: thresholdGlobe(model, way),
  moving: null,
}));

const followedOf = memoiseLast(
  (model: Model, way: 'lowest' | 'random', moving: MovingPoint): LimitGlobe => ({
    globe: stateGlobe(model.mixture, moving, model.threshold.energy, way),
    moving,
  }),
);

/** For N = infinity: of the flow where it is followed, else of the threshold state. */
export function selectLimitGlobe(state: AppState): LimitGlobe {
  const model = selectModel(state);
  const way = globeWay.of(state.view);
  const moving = selectFollowedPoint(state);
  return moving?.engine === 'chsck' ? followedOf(model, way, moving) : thresholdOf(model, way);
}

/** Radians from the saddle at which a way down begins. */
const firstStep = 0.02;

/**
 * The steepest ways down that leave x along the globe's second axis, to either side, the first to the side of the
 * signal; none where that axis does not go down.
 */
export const waysDown = memoiseLast(
  ({ landscape, frame }: Globe): readonly (readonly GlobePlace[])[] =>
    frame.curvature < 0
      ? [1, -1].map((side) =>
          steepestWay(landscape, [Math.cos(firstStep), side * Math.sin(firstStep), 0]),
        )
      : [],
);

/** Places at which the range of energies is looked for. */
const probes = 1000;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** The lowest and the highest energy on a globe, found at places spread evenly over it. */
export const energyRange = memoiseLast(
  (landscape: GlobeLandscape): { readonly lo: number; readonly hi: number } => {
    let [lo, hi] = [Infinity, -Infinity];
    for (let i = 0; i < probes; i++) {
      const c = 1 - (2 * i + 1) / probes;
      const radius = Math.sqrt(1 - c * c);
      const energy = energyOn(
        landscape,
        radius * Math.cos(i * goldenAngle),
        radius * Math.sin(i * goldenAngle),
        c,
      );
      lo = Math.min(lo, energy);
      hi = Math.max(hi, energy);
    }
    return { lo, hi };
  },
);
