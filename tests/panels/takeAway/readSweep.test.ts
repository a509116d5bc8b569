import { describe, expect, it } from 'vitest';
import { leftOutWords, readSweep } from '../../../src/panels/takeAway/readSweep';

const cell = { command: 'measure-threshold', args: { p: '3', 'delta-p': '2' } };
const result = { p: 3, deltaP: 2, invDelta2: 1.62, errorEstimate: 0.01, points: [] };

function sweepOf(...cells: readonly unknown[]): unknown {
  return { format: 'saddle-surfer-sweep', name: 'a', cells };
}

const readCrosses = (file: unknown) => readSweep(file).sweep.crosses;

describe('the crosses of a merged sweep', () => {
  it('are its measured thresholds, whatever else was computed', () => {
    const other = { cell: { command: 'phase-diagram', args: {} }, result: { p: 3 } };
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
    [sweepOf(), /cells has nothing that is drawn/],
    [sweepOf({ cell, result: { ...result, deltaP: 1000 } }), /deltaP.*= 1000 must be a number/],
    [sweepOf({ cell, result: { ...result, invDelta2: null } }), /invDelta2 = null must be/],
    [sweepOf({ cell, result: { ...result, errorEstimate: 0 } }), /errorEstimate = 0 must be > 0/],
  ] as const;
  it.each(bad)('are refused in a sentence that names the field: %j', (file, complaint) => {
    expect(() => readCrosses(file)).toThrow(complaint);
  });
});

const args = { p: '3', 'delta-p': '1', 'inv-delta2': '2.3' };
const escaped = {
  cell: { command: 'dynamics', args: { ...args, m0: '1e-4', 't-max': '1000' } },
  result: { escape: { t: 391.5, errorEstimate: 0.04 } },
};
const ended = (seed: number, outcomes: readonly number[]) => ({
  cell: { command: 'outcomes', args: { ...args, n: '60', seed: String(seed), 't-max': '100' } },
  result: { outcomes, initialOverlaps: outcomes.map((outcome) => (outcome === -1 ? -0.1 : 0.1)) },
});

describe('escape times and outcomes of a merged sweep', () => {
  it('are read with the point, the start and the size that they belong to', () => {
    const { sweep, leftOut } = readSweep(sweepOf(escaped, ended(1, [1, 0]), ended(33, [-1, 1, 1])));
    expect(sweep.escapes).toEqual([
      {
        ...{ p: 3, deltaP: 1, invDelta2: 2.3, temperature: 0 },
        ...{ initialOverlap: 1e-4, time: 391.5, error: 0.04 },
      },
    ]);
    // Further seeds of the same systems are further members.
    expect(sweep.shares).toMatchObject([
      {
        request: { point: { p: 3, deltaP: 1, invDelta2: 2.3 }, dimension: 60, horizon: 100 },
        ...{ decided: 5, found: 3, antiCorrelated: 1, neither: 1, positive: 4, positiveFound: 3 },
      },
    ]);
    expect(leftOutWords(leftOut)).toBe('');
  });

  it('come with a word on what is not drawn', () => {
    const trapped = { ...escaped, result: { samples: [] } };
    const lines = { cell: { command: 'phase-diagram', args: {} }, result: {} };
    const mixed = { cell: { command: 'dynamics', args: { mixture: '3:1' } }, result: {} };
    const { sweep, leftOut } = readSweep(sweepOf(escaped, trapped, lines, mixed, lines));
    expect(sweep.escapes).toHaveLength(1);
    expect(leftOutWords(leftOut)).toBe(
      ' (not drawn: 1 runs without an escape, 2 of "phase-diagram", 1 of other mixtures)',
    );
  });

  const broken = [
    [{ ...escaped, result: { escape: { t: 0, errorEstimate: 1 } } }, /escape\.t = 0 must be > 0/],
    [
      { ...escaped, cell: { command: 'dynamics', args: { ...args, m0: '2' } } },
      /cells\[0\]\.cell\.args\.m0.*= 2 must be/,
    ],
    [ended(1, [1, 7]), /outcomes\[1\] = 7 must be -1, 0 or 1/],
    [
      { ...ended(1, [1]), result: { outcomes: [1], initialOverlaps: [] } },
      /initialOverlaps has 0 entries; there must be 1/,
    ],
  ] as const;
  it.each(broken)('are refused where a field cannot be: %j', (entry, complaint) => {
    expect(() => readSweep(sweepOf(entry))).toThrow(complaint);
  });
});
