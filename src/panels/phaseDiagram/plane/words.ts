/** What the diagram over any two parameters says. */
import type { PlaneLine } from '../../../physics/plane/conditions';
import type { Place } from '../../../physics/plane/axes';
import { formatNumber } from '../../../plot/format';
import type { LatestStatus } from '../../../state/latest/results';
import { modelOf } from '../../../state/selectors/landscape';
import { hasTemperature, type Plane } from '../../../state/selectors/plane';
import type { PlaneLines } from '../../../state/selectors/planeLines';
import { mixtureWords } from '../../pointWords';
import { sentences } from '../../sentences';
import { linesOfMixture } from '../../mixtureLines';
import { flowLineWords, regionName, regionShortName } from '../words';
import { lineSpec } from './view';

/** The region of a place, as it is coloured. */
export function placeRegion(place: Place): { readonly name: string; readonly short: string } {
  const model = modelOf(place);
  const { temperature } = place;
  return { name: regionName(model, temperature), short: regionShortName(model, temperature) };
}

/** `Δₚ = 1, T = 0.5`. */
export function placeWords({ x, y }: Plane, place: Place): string {
  return [x, y].map((axis) => `${axis.symbol} = ${formatNumber(axis.of(place), 4)}`).join(', ');
}

/** What stays as it is all over the plane. */
function heldWords({ x, y }: Plane, { point, temperature }: Place): string {
  const isAxis = (parameter: string): boolean =>
    [x, y].some((axis) => axis.parameter === parameter);
  const { terms } = point;
  const held =
    terms === undefined
      ? [
          `p = ${point.p}`,
          isAxis('deltaP') ? '' : `Δₚ = ${formatNumber(point.deltaP, 4)}`,
          isAxis('invDelta2') ? '' : `1/Δ₂ = ${formatNumber(point.invDelta2, 4)}`,
        ]
      : [otherTerms(terms.filter(({ order }) => !isAxis(`a${order}`)))];
  const all = [...held, isAxis('T') ? '' : `T = ${formatNumber(temperature)}`];
  const words = all.filter((word) => word !== '').join(', ');
  return words === '' ? '' : `All over this plane ${words}.`;
}

function otherTerms(terms: NonNullable<Place['point']['terms']>): string {
  return terms.length === 0 ? '' : `the other terms are ${mixtureWords(terms)}`;
}

export function planeWords(
  plane: Plane,
  place: Place,
  lines: PlaneLines | null,
  status: LatestStatus,
): string {
  const model = modelOf(place);
  return sentences(
    heldWords(plane, place),
    linesOfPlane(plane, place),
    hasTemperature(plane) || place.temperature > 0 ? langevinStatus : '',
    lines === null ? '' : missingWords(lines, model.matrix !== null),
    pictureWords(lines, status),
  );
}

/** What becomes of lines that are not those of the model as it is. */
function pictureWords(lines: PlaneLines | null, status: LatestStatus): string {
  if (lines?.isCurrent) return '';
  if (status === 'failed') return 'No lines are drawn.';
  return `The lines${lines === null ? '' : ' of this plane'} are being computed.`;
}

/** Lines that only a matrix with the signal has. */
const ofMatrix: ReadonlySet<PlaneLine> = new Set([
  'gradientFlow',
  'langevin',
  'mlAmp',
  'bayesAmp',
  'trivial',
  'agingGrowth',
]);

/** Where 1/Δ₂ crosses the lines of gradient flow, or why there are none. */
function linesOfPlane(plane: Plane, place: Place): string {
  const model = modelOf(place);
  if (model.matrix === null)
    return `${linesOfMixture(model)} Message passing from m = 0, Langevin dynamics and trivialisation have none either.`;
  if (hasTemperature(plane)) return '';
  const { flowLine, trivialLine } = model;
  if (!model.isSpiked || flowLine === null || trivialLine === null) return linesOfMixture(model);
  return flowLineWords(flowLine, trivialLine);
}

const langevinStatus =
  'The line of Langevin dynamics is a formula of ours that is not proved for 0 < T < 1; crosses measured for 2+p at p = 3 agree with it within 0.2 %, their errors being up to 0.9 %.';

/** Lines that were asked for and do not pass, but those that do not exist. */
function missingWords({ curves }: PlaneLines, hasMatrix: boolean): string {
  const missing = curves
    .filter(({ key, pieces }) => pieces.length === 0 && (hasMatrix || !ofMatrix.has(key)))
    .map(({ key }) => lineSpec(key, null).label);
  return missing.length === 0 ? '' : `Not in this window: ${missing.join(', ')}.`;
}
