/** What dilution does to the energy, in words: said before a run and on its card. */
import { formatNumber } from '../plot/format';
import type { Dilution } from '../state/runs/plan';

/** Beyond this bias nothing was measured: it is only known to be larger. */
const largestMeasured = 0.2;

/** How much lower than the model's the energies of diluted systems lie, without full stop. */
export function dilutionBiasWords({ bias }: Pick<Dilution, 'bias'>): string {
  const amount =
    bias > largestMeasured
      ? `more than ${percentWords(largestMeasured)}`
      : `about ${percentWords(bias)}`;
  return `Dilution lowers the energy by ${amount}`;
}

export function percentWords(value: number): string {
  return `${formatNumber(100 * value, 2)} %`;
}
