/** What is said of measured thresholds. */
import { usualPlaces } from '../../physics/threshold/places';
import { formatNumber } from '../../plot/format';
import type { ThresholdCell, ThresholdResult } from '../../state/studies/thresholdResults';
import { progressWords } from '../studyControls/words';
import { withError } from '../withError';
import { errorIn, paperNotation, valueIn, type NoiseNotation } from '../notation/quantities';

/** What has been measured at one Δ_p, beside eq. (5) or the formula for a temperature. */
export function thresholdWords(
  cell: ThresholdCell | null,
  line: number,
  temperature = 0,
  { matrix }: NoiseNotation = paperNotation,
): string {
  const count = cell?.points.length ?? 0;
  if (!cell?.fits) return count === 0 ? '' : `${count} of ${usualPlaces} places measured so far.`;
  const { byRate, byEscape } = cell.fits;
  const off = Math.abs(byRate.value - line) / byRate.error;
  const verdict =
    off <= 1 ? 'agrees within its error' : `is off by ${formatNumber(off, 2)} times its error`;
  const preliminary = count < usualPlaces ? ` (from ${count} of ${usualPlaces} places so far)` : '';
  return `The growth of m vanishes at ${matrix.symbol} = ${withError(errorIn(matrix, byRate))}, with the power ${formatNumber(byRate.exponent, 3)} of the distance; escape times diverge at ${withError(errorIn(matrix, byEscape))}${preliminary}. ${temperature > 0 ? formulaWords(temperature) : 'Eq. (5)'}, which did not enter, says ${valueIn(matrix, line, 5)}: the cross ${verdict}.`;
}

/** The formula is proved at T = 0 and known from elsewhere at T = 1. */
function formulaWords(temperature: number): string {
  return temperature < 1
    ? 'The formula Q″(1 − TΔ₂) Δ₂² = 1, ours and not proved for 0 < T < 1'
    : 'The Langevin line Q″(1 − TΔ₂) Δ₂² = 1, or 1/Δ₂ = T without a plateau';
}

/** What will be done, before anything is. */
export function beforeWords(places: number): string {
  const crosses = places === 1 ? 'The cross' : `Each of the ${places} crosses`;
  return `${crosses} takes about 15 s of one core: the equations for N = ∞ are solved from m = 10⁻³⁰⁰ at ${usualPlaces} values of 1/Δ₂, the rate at which m grows is read off late times, and where it vanishes is extrapolated. Nothing of eq. (5), or of the formula at a temperature, enters.`;
}

/** How far the measurement is. */
export function measuredWords(result: ThresholdResult): string {
  return progressWords(result, 'solutions', () => usualPlaces);
}
