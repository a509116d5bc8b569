/** Energies that differ only where the digits of a first sight have ended: what is said is how far they lie apart. */
import { digitsAtFirstSight, formatNumber, powerOfTen } from '../plot/format';
import type { Quantity } from './notation/quantities';

/** "0.0149 above εₜₕ", "at εₜₕ". */
export function fromThreshold(quantity: Quantity, energy: number, threshold: number): string {
  return placeWords(quantity, gapBetween(quantity, energy, threshold), 0);
}

/** "from 0.33×10⁻³ below to 14.9×10⁻³ above εₜₕ": one power of ten for both, so that they can be compared. */
export function rangeFromThreshold(
  quantity: Quantity,
  { lo, hi }: { readonly lo: number; readonly hi: number },
  threshold: number,
): string {
  const gaps = [lo, hi].map((energy) => gapBetween(quantity, energy, threshold));
  const power = commonPower(gaps.map(Math.abs));
  const [from = '', to = ''] = gaps.map((gap) => placeWords(quantity, gap, power));
  return `from ${gaps.includes(0) ? from : from.replace(' εₜₕ', '')} to ${to}`;
}

function gapBetween({ shown }: Quantity, energy: number, threshold: number): number {
  return shown(energy) - shown(threshold);
}

function placeWords({ suffix }: Quantity, gap: number, power: number): string {
  if (gap === 0) return 'at εₜₕ';
  const count = formatNumber(Math.abs(gap) / 10 ** power, digitsAtFirstSight);
  const unit = power === 0 ? '' : `×${powerOfTen(power)}`;
  return `${count}${unit}${suffix} ${gap < 0 ? 'below' : 'above'} εₜₕ`;
}

/** Of what is written with one anyway: thousandths, as axes about εₜₕ mostly count in, or the power of the largest. */
function commonPower(sizes: readonly number[]): number {
  const least = Math.min(...sizes.filter((size) => size > 0));
  const power = Math.min(-3, Math.floor(Math.log10(Math.max(...sizes))));
  const isPlain = least >= 1e-3;
  // Too different for one: each has its own.
  const isFar = least < 1e-3 * 10 ** power;
  return isPlain || isFar ? 0 : power;
}
