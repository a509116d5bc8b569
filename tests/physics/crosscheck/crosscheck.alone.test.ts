import { describe, expect, it, vi } from 'vitest';
import type * as MatrixModule from '../../../src/physics/crosscheck/matrixDynamics';
import { reportOf } from '../../../scripts/crosscheck/report';
import { checkRows } from '../../../src/panels/crosscheck/view';
import { crosscheckWords } from '../../../src/panels/crosscheck/words';
import { runToEnd } from '../../../src/physics/computation';
import { checkKeys } from '../../../src/physics/crosscheck/checkKeys';
import { crosschecks, holds, type CheckOutcome } from '../../../src/physics/crosscheck/checks';
import { runCheck } from '../../../src/physics/crosscheck/runCheck';
import type { CrosscheckResult } from '../../../src/state/studies/crosscheckResults';

/** What is added to the exact energy at t = 10. */
const planted = vi.hoisted(() => ({ offset: 0 }));
vi.mock('../../../src/physics/crosscheck/matrixDynamics', async (original) => {
  const { matrixDynamics } = await original<typeof MatrixModule>();
  return {
    matrixDynamics: (weight: number) => {
      const exact = matrixDynamics(weight);
      const energy = (t: number): number => exact.energy(t) + (t === 10 ? planted.offset : 0);
      return { ...exact, energy };
    },
  };
});

const matrix = crosschecks.find(({ key }) => key === 'matrix');
if (!matrix) throw new Error('there is no check of the matrix');

function resultWith(outcome: CheckOutcome): CrosscheckResult {
  return {
    key: 'all',
    cells: [{ request: { check: 'matrix' }, decided: 1, outcome }],
    status: 'done',
    fraction: 1,
    elapsed: 1,
    timeLeft: null,
    summary: null,
    failure: null,
  };
}

describe('the cross-check', () => {
  it('is one list: every key has its row', () => {
    expect(crosschecks.map(({ key }) => key)).toEqual(checkKeys);
  });

  it('agrees where the reference is right', () => {
    planted.offset = 0;
    const outcome = runToEnd(runCheck('matrix'));
    expect(outcome.values).toHaveLength(16);
    expect(outcome.values.filter((value) => !holds(value))).toEqual([]);
    expect(reportOf(matrix, outcome).failures).toBe(0);
    expect(crosscheckWords(checkRows(resultWith(outcome)))).toMatch(/every one differs by no more/);
  });

  it('tells a planted wrong reference, on the page and on the command line', () => {
    planted.offset = 1e-4;
    const outcome = runToEnd(runCheck('matrix'));
    const failed = outcome.values.filter((value) => !holds(value));
    expect(failed.map(({ quantity, at }) => `${quantity} at ${at}`)).toEqual(['ε at 10']);
    const report = reportOf(matrix, outcome);
    expect(report.failures).toBe(1);
    expect(report.lines.filter((line) => line.includes('FAIL'))).toHaveLength(1);
    const rows = checkRows(resultWith(outcome));
    expect(crosscheckWords(rows)).toMatch(/16 numbers of 1 of 6 checks: 1 differs by more/);
    expect(rows.find(({ check }) => check.key === 'matrix')).toMatchObject({
      failures: 1,
      worst: { quantity: 'ε', at: 10 },
    });
  });

  it('does not let a number pass that is missing', () => {
    const value = {
      quantity: 'ε',
      at: 1,
      reference: 1,
      estimate: 1,
      referenceError: 0,
      allowed: 1,
    };
    expect(holds({ ...value, value: NaN })).toBe(false);
    expect(holds({ ...value, value: 1.5, allowed: NaN })).toBe(false);
  });
});
