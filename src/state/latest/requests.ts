/** What the view asks for beside its runs, as requests; each stays the same object until it changes. */
import type {
  JobBatch,
  JobKind,
  JobRequest,
  JobSummary,
} from '../../../workers/protocol/catalogue';
import { parameters, type ModelPoint } from '../../physics/parameters';
import type { FurtherLine, FurtherLinesProblem } from '../../physics/lines/furtherLines';
import type { ContourQuantity } from '../../physics/maps/contourMap';
import { selectAlgorithmsRequest } from '../selectors/algorithms';
import { selectAgingRequest } from '../selectors/aging';
import { selectConditionedRequest } from '../selectors/conditioned';
import { selectGlobeRequest } from '../selectors/globeRequest';
import { selectWantedLines } from '../selectors/landscape';
import { memoiseLast } from '../selectors/memo';
import { selectSpectrumTheta } from '../selectors/movingHessian';
import { ofSpiked } from '../selectors/ofSpiked';
import { selectOverlapMapRequest, selectQuenchedRequest } from '../selectors/overlapPlane';
import { selectPhaseWindow } from '../selectors/phaseWindow';
import { selectPlaneRequest } from '../selectors/planeLines';
import { selectSplitMapRequest } from '../selectors/splitPlane';
import { selectFoundSharesRequest } from '../selectors/sweep';
import { selectEnergyLimitRequest } from '../selectors/trend';
import type { AppState } from '../store';
import { spectrumDimension, spectrumSeed } from '../settings/hessian';
import { chsckPart, temperatureOf } from '../settings/launch';
import {
  contour,
  phaseScale,
  phaseZoom,
  type PhaseScale,
  type PhaseWindow,
} from '../settings/phaseDiagram';
import { phaseLineGrid } from './phaseLineGrid';

export interface RequestRule<K extends JobKind> {
  /** What it computes, as the subject of a sentence. */
  readonly subject: string;
  /** Null while nothing is wanted. */
  readonly request: (state: AppState) => JobRequest<K> | null;
  /**
   * What becomes of a job when another request takes its place: given up, or finished first, so that
   * a request that changes with every frame of a drag still shows something; or given up once it has
   * shown a first picture.
   */
  readonly whenReplaced: 'abort' | 'finish' | 'finish-picture';
  /** Where batches are pictures: what one of them shows until the next one is there. */
  readonly picture?: (batch: JobBatch<K>) => JobSummary<K>;
  /**
   * Whether its job begins as soon as the view asks for it, or once the view has stood still for a
   * moment: for what a coarse picture stands in for meanwhile, so that a drag has the cores to itself.
   */
  readonly begins: 'at-once' | 'at-rest';
  /** What it streams is shown as it comes, and kept. */
  readonly keepsBatches?: true;
}

/** Places along each axis of a contour map, enough for smooth contours on a large screen. */
const contourPlaces = 97;

const gridFor = memoiseLast((window: PhaseWindow | null) => phaseLineGrid(window));
const linesRequest = memoiseLast((p: number, deltaP: readonly number[]) => ({ p, deltaP }));
const furtherRequest = memoiseLast(
  (
    p: number,
    deltaP: readonly number[],
    temperature: number,
    wanted: readonly FurtherLine[],
  ): FurtherLinesProblem => ({ p, deltaP, temperature, wanted }),
);
const contourRequest = memoiseLast(
  (
    quantity: ContourQuantity,
    { p }: Pick<ModelPoint, 'p'>,
    initialOverlap: number,
    { deltaP, invDelta2 }: PhaseWindow,
    scale: PhaseScale,
  ) => ({
    quantity,
    p,
    // Only the escape time depends on it: the others are not computed again when it changes.
    initialOverlap: quantity === 'escapeTime' ? initialOverlap : parameters.initialOverlap.initial,
    deltaP: {
      lo: Math.max(deltaP[0], parameters.deltaP.min),
      hi: deltaP[1],
      count: contourPlaces,
      spacing: scale,
    },
    invDelta2: {
      lo: invDelta2[0],
      hi: invDelta2[1],
      count: contourPlaces,
      spacing: 'linear' as const,
    },
  }),
);
const spectrumRequest = memoiseLast((dimension: number, seed: number, theta: number) => ({
  dimension,
  seed,
  theta,
  // Shift and scale are applied where it is drawn: the same sample serves every energy.
  shift: 0,
  scale: 1,
}));

/** Which kinds of jobs follow the view, one row each. */
export type JobRules = { readonly [K in JobKind]?: RequestRule<K> };

export const jobRules: JobRules = {
  phaseLines: {
    subject: 'The lines',
    request: ofSpiked(({ view }) => linesRequest(view.point.p, gridFor(phaseZoom.of(view)))),
    whenReplaced: 'abort',
    begins: 'at-once',
  },
  furtherLines: {
    subject: 'The further lines',
    request: ofSpiked((state) => {
      const { view } = state;
      const wanted = selectWantedLines(state);
      return wanted.length === 0
        ? null
        : furtherRequest(view.point.p, gridFor(phaseZoom.of(view)), temperatureOf(view), wanted);
    }),
    whenReplaced: 'abort',
    begins: 'at-once',
  },
  planeLines: {
    subject: 'The lines',
    request: selectPlaneRequest,
    whenReplaced: 'abort',
    begins: 'at-rest',
  },
  contourMap: {
    subject: 'The contours',
    request: ofSpiked((state) => {
      const { view } = state;
      const quantity = contour.of(view);
      const { initialOverlap } = chsckPart.asked.of(view);
      const window = selectPhaseWindow(state);
      return quantity === 'none'
        ? null
        : contourRequest(quantity, view.point, initialOverlap, window, phaseScale.of(view));
    }),
    whenReplaced: 'abort',
    begins: 'at-once',
  },
  spectrum: {
    subject: 'The random matrix',
    request: (state) => {
      const dimension = spectrumDimension.of(state.view);
      return dimension === null
        ? null
        : spectrumRequest(dimension, spectrumSeed.of(state.view), selectSpectrumTheta(state));
    },
    whenReplaced: 'finish',
    begins: 'at-once',
  },
  twoTime: {
    subject: 'The two-time picture',
    request: selectAgingRequest,
    picture: (batch) => batch,
    whenReplaced: 'finish-picture',
    begins: 'at-once',
  },
  splitMap: {
    subject: 'The fine map',
    request: selectSplitMapRequest,
    whenReplaced: 'abort',
    begins: 'at-rest',
  },
  overlapMap: {
    subject: 'The fine map',
    request: selectOverlapMapRequest,
    whenReplaced: 'abort',
    begins: 'at-rest',
  },
  quenchedCurve: {
    subject: 'The quenched curve',
    request: selectQuenchedRequest,
    whenReplaced: 'abort',
    begins: 'at-rest',
  },
  energyLimit: {
    subject: 'The limit of the energy',
    request: selectEnergyLimitRequest,
    whenReplaced: 'abort',
    begins: 'at-once',
  },
  foundShares: {
    subject: 'The predicted shares',
    request: selectFoundSharesRequest,
    whenReplaced: 'abort',
    begins: 'at-once',
  },
  globe: {
    subject: 'The globes of the run',
    request: selectGlobeRequest,
    whenReplaced: 'abort',
    // While the surf plays no view stands still.
    begins: 'at-once',
    keepsBatches: true,
  },
  algorithms: {
    subject: 'The comparison of the algorithms',
    request: selectAlgorithmsRequest,
    whenReplaced: 'abort',
    begins: 'at-rest',
  },
  conditioned: {
    subject: 'The conditioned spectra',
    request: selectConditionedRequest,
    whenReplaced: 'abort',
    begins: 'at-rest',
  },
};

export function kindsOf(rules: JobRules): readonly JobKind[] {
  return Object.keys(rules) as JobKind[];
}
