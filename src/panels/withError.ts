import type { Vanishing } from '../physics/threshold/vanishing';
import { formatFixed } from '../plot/format';

/** A value with its error, to the digits that the error leaves. */
export function withError({ value, error }: Pick<Vanishing, 'value' | 'error'>): string {
  const digits = Math.min(6, Math.max(1, 1 - Math.floor(Math.log10(error))));
  return `${formatFixed(value, digits)} ± ${formatFixed(error, digits)}`;
}
