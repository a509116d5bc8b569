/**
 * Every field of a link in the order in which it is written: key, codec and place in the view. Keys
 * and defaults are frozen within a version; see migrations.ts for how to change one.
 */
import { parameters } from '../../physics/parameters';
import { legalPhaseWindow } from '../selectors/phaseWindow';
import {
  conditionedDimensionRange,
  contourNames,
  cursorRanges,
  furtherLineNames,
  panelIds,
  spectrumDimensionRange,
  sweepPlacesRange,
  sweepSizes,
  trendHorizonRange,
  trendMembersRange,
  type PhaseWindow,
  type ViewState,
} from '../view';
import {
  choiceCodec,
  choicesCodec,
  flagCodec,
  numberChoicesCodec,
  numberCodec,
  numbersCodec,
  optionalCodec,
  optionalNumberCodec,
  parameterCodec,
  wholeNumberCodec,
  type Codec,
} from './codec';

export interface Field {
  readonly key: string;
  readonly allowed: string;
  /** The field's text in this view. */
  write(view: ViewState): string;
  /** The view with the field as `text` says, or null if that is not legal. */
  read(view: ViewState, text: string): ViewState | null;
}

/** A field for the part of the view that `part` picks and `withPart` puts back. */
function field<T>(
  key: string,
  codec: Codec<T>,
  part: (view: ViewState) => T,
  withPart: (view: ViewState, value: NonNullable<T>) => ViewState,
): Field {
  return {
    key,
    allowed: codec.allowed,
    write: (view) => codec.write(part(view)),
    read(view, text) {
      const value = codec.read(text);
      return value === null || value === undefined ? null : withPart(view, value);
    },
  };
}

function pointField(key: keyof ViewState['point']): Field {
  return field(
    key,
    parameterCodec(key),
    ({ point }) => point[key],
    (view, value) => ({ ...view, point: { ...view.point, [key]: value } }),
  );
}

type Launch = ViewState['launch'];

function launchField<K extends keyof Launch>(key: string, name: K, codec: Codec<Launch[K]>): Field {
  return field(
    key,
    codec,
    ({ launch }) => launch[name],
    (view, value) => ({ ...view, launch: { ...view.launch, [name]: value } }),
  );
}

type Sweep = ViewState['sweep'];

function sweepField<K extends keyof Sweep>(key: string, name: K, codec: Codec<Sweep[K]>): Field {
  return field(
    key,
    codec,
    ({ sweep }) => sweep[name],
    (view, value) => ({ ...view, sweep: { ...view.sweep, [name]: value } }),
  );
}

type Trend = ViewState['trend'];

function trendField<K extends keyof Trend>(key: string, name: K, codec: Codec<Trend[K]>): Field {
  return field(
    key,
    codec,
    ({ trend }) => trend[name],
    (view, value) => ({ ...view, trend: { ...view.trend, [name]: value } }),
  );
}

type Conditioned = ViewState['conditioned'];

function conditionedField(key: string, name: keyof Conditioned, codec: Codec<number>): Field {
  return field(
    key,
    codec,
    ({ conditioned }) => conditioned[name],
    (view, value) => ({ ...view, conditioned: { ...view.conditioned, [name]: value } }),
  );
}

function viewField<K extends keyof ViewState>(
  key: string,
  name: K,
  codec: Codec<ViewState[K]>,
): Field {
  return field(
    key,
    codec,
    (view) => view[name],
    (view, value) => ({ ...view, [name]: value }),
  );
}

/** A window of the phase diagram as Δ_p from and to, 1/Δ₂ from and to; legal on a linear axis. */
const zoomCodec: Codec<PhaseWindow | null> = numbersCodec<PhaseWindow>(
  4,
  ({ deltaP, invDelta2 }) => [...deltaP, ...invDelta2],
  ([x0 = 0, x1 = 0, y0 = 0, y1 = 0]) =>
    x0 < 0 || x1 > parameters.deltaP.max || y0 < 0 || y1 > parameters.invDelta2.max
      ? null
      : legalPhaseWindow({ deltaP: [x0, x1], invDelta2: [y0, y1] }, 'linear'),
  'four numbers, Δₚ from and to and 1/Δ₂ from and to, each rising and within 0 and 100',
);

export const fields: readonly Field[] = [
  pointField('p'),
  pointField('deltaP'),
  pointField('invDelta2'),
  viewField('energy', 'energy', optionalNumberCodec(cursorRanges.energy)),
  viewField('time', 'time', optionalNumberCodec(cursorRanges.time)),
  viewField('page', 'page', choiceCodec('surf', 'landscape', 'finite-n')),
  viewField('large', 'large', optionalCodec(choiceCodec(...panelIds), 'none')),
  viewField('timeScale', 'timeScale', choiceCodec('log', 'linear')),
  viewField('phaseScale', 'phaseScale', choiceCodec('linear', 'log')),
  viewField('zoom', 'phaseWindow', zoomCodec),
  viewField('lines', 'furtherLines', choicesCodec(...furtherLineNames)),
  viewField('contour', 'contour', choiceCodec(...contourNames)),
  viewField('window', 'complexityWindow', choiceCodec('threshold', 'overview')),
  viewField('hessian', 'hessianSource', choiceCodec('energy', 'run')),
  viewField('spectrum', 'spectrumDimension', optionalNumberCodec(spectrumDimensionRange, true)),
  viewField('spectrumSeed', 'spectrumSeed', parameterCodec('seed')),
  launchField('chsck', 'chsck', flagCodec),
  launchField('m0', 'initialOverlap', parameterCodec('initialOverlap')),
  launchField('tMax', 'chsckHorizon', parameterCodec('horizon')),
  launchField('tol', 'tolerance', parameterCodec('tolerance')),
  launchField('flow', 'flow', flagCodec),
  launchField('n', 'dimension', parameterCodec('dimension')),
  launchField('seed', 'seed', parameterCodec('seed')),
  launchField('flowTMax', 'flowHorizon', parameterCodec('horizon')),
  launchField('c', 'degree', optionalCodec(parameterCodec('degree'), 'auto')),
  launchField('k', 'members', parameterCodec('members')),
  launchField('flowM0', 'startOverlap', optionalCodec(parameterCodec('startOverlap'), 'random')),
  sweepField('sweepN', 'sizes', numberChoicesCodec(sweepSizes)),
  sweepField('sweepK', 'members', parameterCodec('members')),
  sweepField('sweepPlaces', 'places', wholeNumberCodec(sweepPlacesRange)),
  sweepField('sweepSeed', 'seed', parameterCodec('seed')),
  sweepField('sweepTMax', 'horizon', parameterCodec('horizon')),
  trendField('trendN', 'sizes', numberChoicesCodec(sweepSizes)),
  trendField('trendK', 'members', wholeNumberCodec(trendMembersRange)),
  trendField('trendSeed', 'seed', parameterCodec('seed')),
  trendField('trendTMax', 'horizon', numberCodec(trendHorizonRange)),
  conditionedField('pointN', 'dimension', wholeNumberCodec(conditionedDimensionRange)),
  conditionedField('pointK', 'members', parameterCodec('members')),
  conditionedField('pointSeed', 'seed', parameterCodec('seed')),
];
