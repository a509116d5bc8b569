import { describe, expect, it } from 'vitest';
import { readCrosses } from '../../../src/panels/takeAway/readCrosses';

const cell = { command: 'measure-threshold', args: { p: '3', 'delta-p': '2' } };
const result = { p: 3, deltaP: 2, invDelta2: 1.62, errorEstimate: 0.01, points: [] };

function sweepOf(...cells: readonly unknown[]): unknown {
  return { format: 'saddle-surfer-sweep', name: 'a', cells };
}

describe('the crosses of a merged sweep', () => {
  it('are its measured thresholds, whatever else was computed', () => {
    const other = { cell: { command: 'outcomes', args: {} }, result: { p: 3 } };
    const limited = { cell, result: { p: 3, deltaP: 1, message: 'no growth', ended: 'limit' } };
    expect(readCrosses(sweepOf(other, { cell, result }, limited))).toEqual([
      { kind: 'threshold', p: 3, deltaP: 2, temperature: 0, value: 1.62, error: 0.01 },
    ]);
  });

  it('are told from places where the sign of growth was measured', () => {
    const args = { ...cell.args, 'growth-sign': 'true' };
    const file = sweepOf({ cell, result }, { cell: { ...cell, args }, result });
    expect(readCrosses(file).map(({ kind }) => kind)).toEqual(['threshold', 'growthSign']);
  });

  const bad = [
    [{ format: 'other' }, /format = "other" must be "saddle-surfer-sweep"/],
    [sweepOf(), /cells has no measured threshold/],
    [sweepOf({ cell, result: { ...result, deltaP: 1000 } }), /deltaP.*= 1000 must be a number/],
    [sweepOf({ cell, result: { ...result, invDelta2: null } }), /invDelta2 = null must be/],
    [sweepOf({ cell, result: { ...result, errorEstimate: 0 } }), /errorEstimate = 0 must be > 0/],
  ] as const;
  it.each(bad)('are refused in a sentence that names the field: %j', (file, complaint) => {
    expect(() => readCrosses(file)).toThrow(complaint);
  });
});
