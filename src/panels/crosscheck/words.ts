/** What the panel of the cross-check says. */
import { holds } from '../../physics/crosscheck/checks';
import { formatNumber } from '../../plot/format';
import type { CrosscheckResult } from '../../state/studies/crosscheckResults';
import type { CheckRow } from './view';
import { progressWords } from '../studyControls/words';

export const beforeWords =
  'The same code that draws this page is held against a run that others published, exact limits, an independent engine and real systems; about 15 s of one core. On the command line: npm\u00a0run\u00a0crosscheck.';

export function crosscheckWords(rows: readonly CheckRow[]): string {
  const values = rows.flatMap(({ outcome }) => outcome?.values ?? []);
  if (values.length === 0) return '';
  const failed = values.filter((value) => !holds(value)).length;
  const done = rows.filter(({ outcome }) => outcome !== null).length;
  const count = `${values.length} numbers of ${done === rows.length ? 'all' : done} ${rows.length === done ? '' : `of ${rows.length} `}checks`;
  return failed === 0
    ? `${count}: every one differs by no more than is allowed.`
    : `${count}: ${failed} ${failed === 1 ? 'differs' : 'differ'} by more than is allowed.`;
}

export function verdictWords({ outcome, failures }: CheckRow): string {
  if (outcome === null) return '';
  return failures === 0 ? '✓ agrees' : `✗ ${failures} of ${outcome.values.length} differ`;
}

/** The number of a check that comes nearest to what is allowed. */
export function worstWords({ worst }: CheckRow): string {
  return worst === null
    ? ''
    : `${worst.quantity} at ${formatNumber(worst.at, 4)}, estimate ${smallWords(worst.estimate)}`;
}

/** A length such as 1.4e-8, to two digits. */
export function smallWords(value: number | undefined): string {
  return value === undefined ? '' : formatNumber(value, 2);
}

export function crosscheckProgressWords(result: CrosscheckResult): string {
  return progressWords(result, 'checks', () => 1);
}
