/** What is printed of a check: one line for each number. */
import {
  holds,
  type CheckedValue,
  type CheckOutcome,
  type Crosscheck,
} from '../../src/physics/crosscheck/checks';

export interface Report {
  readonly lines: readonly string[];
  /** Numbers that lie farther off than is allowed. */
  readonly failures: number;
}

export function reportOf({ title, source, allowance }: Crosscheck, outcome: CheckOutcome): Report {
  return {
    lines: [`${title}\n  beside ${source}\n  allowed: ${allowance}`, ...outcome.values.map(lineOf)],
    failures: outcome.values.filter((value) => !holds(value)).length,
  };
}

function lineOf(checked: CheckedValue): string {
  const { quantity, at, value, reference, estimate, referenceError, allowed } = checked;
  const numbers = [
    `${quantity} at ${Number(at.toPrecision(9))}`.padEnd(34),
    value.toFixed(9).padStart(14),
    `reference ${reference.toFixed(9)}${referenceError > 0 ? ` ± ${referenceError.toExponential(1)}` : ''}`.padEnd(
      36,
    ),
    `off by ${Math.abs(value - reference).toExponential(1)}`,
    `estimate ${estimate.toExponential(1)}`,
    `allowed ${allowed.toExponential(1)}`,
  ];
  return `  ${holds(checked) ? 'ok  ' : 'FAIL'} ${numbers.join('  ')}`;
}
