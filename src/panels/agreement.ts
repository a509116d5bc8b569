/** How panels say whether something measured agrees with what is predicted. */
import { formatNumber } from '../plot/format';

/** Standard errors up to which two numbers are said to agree. */
export const agreementWidth = 2;

/** "1.3 standard errors". */
export function standardErrors(count: number): string {
  const rounded = count < 10 ? Math.round(10 * count) / 10 : Math.round(count);
  return `${formatNumber(rounded)} standard error${rounded === 1 ? '' : 's'}`;
}
