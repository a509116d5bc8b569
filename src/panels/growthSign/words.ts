/** What is said of the measured sign of power-law growth. */
import { placeOnLaw } from '../../physics/threshold/growthSign';
import { signPlaces } from '../../physics/threshold/places';
import { formatNumber } from '../../plot/format';
import type { GrowthSignCell } from '../../state/studies/growthSignResults';
import { withError } from '../withError';
import {
  equation,
  errorIn,
  paperNotation,
  valueIn,
  type NoiseNotation,
  type Quantity,
} from '../notation/quantities';

/** @param line 1/Δ₂ of the conjecture; null where it says nothing. */
export function growthSignWords(
  cell: GrowthSignCell | null,
  line: number | null,
  { matrix }: NoiseNotation = paperNotation,
): string {
  const count = cell?.points.length ?? 0;
  if (!cell || count === 0) return '';
  if (count < signPlaces) return `${count} of ${signPlaces} places measured so far.`;
  const { sign } = cell;
  const [first, last] = [sign?.places[0], sign?.places.at(-1)];
  if (!sign || !first || !last)
    return 'The place where the exponent vanishes shows no limit yet: nothing is set on the diagram.';
  const { shown } = matrix;
  const missed = Math.abs(shown(placeOnLaw(sign, first.time)) - shown(first.control));
  return `At t = ${formatNumber(last.time)} the exponent of m vanishes at ${equation(matrix, last.control, 5)}; carried on to t → ∞ at ${withError(errorIn(matrix, sign))}, the error being the whole way that is carried on. The law through the last three decades misses the one before by ${formatNumber(missed, 2)}. ${conjectureWords(sign, line, matrix)}`;
}

function conjectureWords(
  { value, error }: { readonly value: number; readonly error: number },
  line: number | null,
  matrix: Quantity,
): string {
  if (line === null)
    return 'The conjectured line holds for one slow time scale and says nothing here.';
  const off = Math.abs(value - line) / error;
  const verdict =
    off <= 1 ? 'the two agree within the error' : `it is off by ${formatNumber(off, 2)} errors`;
  return `The conjecture Q″(0)√Q″(1) = Q′(1), predicted and not proved, did not enter and says ${valueIn(matrix, line, 5)}: ${verdict}.`;
}

/** What will be done, before anything is. */
export function beforeWords(marks: number): string {
  const each = marks === 1 ? 'The mark' : `Each of the ${marks} marks`;
  return `Below the line of gradient flow m is still no longer than a power of time: it grows where the exponent is positive and fades where it is negative. ${each} takes about 10 s of one core: the equations for N = ∞ are solved from m = 10⁻¹⁵⁰ to t = 10⁷ at ${signPlaces} values of 1/Δ₂, and the place where d\u00a0ln\u00a0m/d\u00a0ln\u00a0t vanishes is followed from decade to decade.`;
}
