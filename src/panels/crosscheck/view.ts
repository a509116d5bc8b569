/** What the panel of the cross-check shows of each check. */
import {
  crosschecks,
  holds,
  type CheckedValue,
  type CheckOutcome,
  type Crosscheck,
} from '../../physics/crosscheck/checks';
import type { CrosscheckResult } from '../../state/studies/crosscheckResults';

export interface CheckRow {
  readonly check: Crosscheck;
  /** Null until it is computed. */
  readonly outcome: CheckOutcome | null;
  /** The number that comes nearest to what is allowed, or is farthest beyond. */
  readonly worst: CheckedValue | null;
  /** Numbers that differ by more than they may. */
  readonly failures: number;
}

export function checkRows(result: CrosscheckResult | null): readonly CheckRow[] {
  return crosschecks.map((check) => {
    const cell = result?.cells.find(({ request }) => request.check === check.key);
    const outcome = cell?.outcome ?? null;
    const values = outcome?.values ?? [];
    return {
      check,
      outcome,
      worst: [...values].sort((a, b) => shareOf(b) - shareOf(a))[0] ?? null,
      failures: values.filter((value) => !holds(value)).length,
    };
  });
}

/** Difference over what is allowed; a number that is missing is the worst of all. */
function shareOf({ value, reference, allowed }: CheckedValue): number {
  const share = Math.abs(value - reference) / allowed;
  return Number.isNaN(share) ? Infinity : share;
}

export interface CheckPicture {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly curve: CheckOutcome['curve'];
  /** References of the curve's quantity. */
  readonly references: readonly CheckedValue[];
}

/** Room about what is drawn, as a share of its extent. */
const margin = 0.08;

export function checkPicture({ values, curve }: CheckOutcome): CheckPicture {
  const quantity = values[0]?.quantity;
  const references = values.filter((value) => value.quantity === quantity);
  const y = [
    ...curve.y,
    ...references.flatMap(({ reference, referenceError }) => [
      reference - referenceError,
      reference + referenceError,
    ]),
  ].filter(Number.isFinite);
  const x = [...curve.x, ...references.map(({ at }) => at)];
  const [low, high] = [Math.min(...y), Math.max(...y)];
  const room = margin * (high - low || Math.abs(high) || 1);
  return {
    x: [Math.min(...x) / 1.3, Math.max(...x) * 1.3],
    y: [low - room, high + room],
    curve,
    references,
  };
}
