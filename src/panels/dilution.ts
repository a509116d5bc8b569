/** What dilution does to the energy, in words: said before a run and on its card. */
import { dilutionBias } from '../physics/flow/dilutionBias';
import type { ModelPoint } from '../physics/parameters';
import { formatNumber } from '../plot/format';

/** Beyond this bias nothing was measured: it is only known to be larger. */
const largestMeasured = 0.2;

/** How much lower than the model's the energies of systems diluted to `degree` lie, without full stop. */
export function dilutionBiasWords(point: ModelPoint, degree: number): string {
  const bias = dilutionBias(point, degree);
  const amount =
    bias > largestMeasured
      ? `more than ${percentWords(largestMeasured)}`
      : `about ${percentWords(bias)}`;
  return `Dilution lowers the energy by ${amount}`;
}

export function percentWords(value: number): string {
  return `${formatNumber(100 * value, 2)} %`;
}
