/** Energies that differ only where the digits of a first sight have ended: what is said is how far they lie apart. */
import { digitsAtFirstSight, formatNumber } from '../plot/format';
import type { Quantity } from './notation/quantities';

/** "0.0149 above εₜₕ", "at εₜₕ". */
export function fromThreshold(
  { shown, suffix }: Quantity,
  energy: number,
  threshold: number,
): string {
  const gap = shown(energy) - shown(threshold);
  const size = `${formatNumber(Math.abs(gap), digitsAtFirstSight)}${suffix}`;
  return gap === 0 ? 'at εₜₕ' : `${size} ${gap < 0 ? 'below' : 'above'} εₜₕ`;
}

/** "from 0.00033 below εₜₕ to 0.0149 above εₜₕ". */
export function rangeFromThreshold(
  quantity: Quantity,
  { lo, hi }: { readonly lo: number; readonly hi: number },
  threshold: number,
): string {
  return `from ${fromThreshold(quantity, lo, threshold)} to ${fromThreshold(quantity, hi, threshold)}`;
}
