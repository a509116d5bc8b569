/** Every number of the cross-check. */
import { holds } from '../../physics/crosscheck/checks';
import type { AppState } from '../../state/store';
import { selectCrosscheck } from '../../state/selectors/crosscheck';
import { columnOf } from '../columns';
import type { PanelData } from '../panelData';
import { checkRows } from './view';

export function crosscheckData(state: AppState): PanelData | null {
  const checks = checkRows(selectCrosscheck(state));
  const rows = checks.flatMap(({ check, outcome }) =>
    (outcome?.values ?? []).map((value) => ({ check, ...value })),
  );
  if (rows.length === 0) return null;
  return {
    caption: 'The program beside what others obtained',
    columns: [
      columnOf(rows, 'at', 'at', ({ at }) => at, { digits: 6 }),
      { key: 'check', title: 'check', values: rows.map(({ check }) => check.title) },
      { key: 'quantity', title: 'quantity', values: rows.map(({ quantity }) => quantity) },
      columnOf(rows, 'value', 'this program', ({ value }) => value, { digits: 8 }),
      columnOf(rows, 'reference', 'reference', ({ reference }) => reference, { digits: 8 }),
      columnOf(rows, 'difference', 'difference', (row) => row.value - row.reference, { digits: 2 }),
      columnOf(rows, 'estimate', 'estimate', ({ estimate }) => estimate, { digits: 2 }),
      columnOf(rows, 'referenceError', 'of the reference', (row) => row.referenceError, {
        digits: 2,
      }),
      columnOf(rows, 'allowed', 'allowed', ({ allowed }) => allowed, { digits: 2 }),
      { key: 'holds', title: 'agrees', values: rows.map((row) => (holds(row) ? 'yes' : 'no')) },
    ],
    sources: checks.map(({ check: { title, source, allowance } }) => ({
      name: title,
      method: source,
      settings: { allowed: allowance },
    })),
    shownRows: 'all',
  };
}
