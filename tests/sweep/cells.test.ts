import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyOf, readCell, readSweep } from '../../scripts/sweep/cells';

function sweepOf(...sets: readonly unknown[]): string {
  return JSON.stringify({ name: 'a', sets });
}

describe('a sweep', () => {
  it('is a list of cells: every combination of the values of its sets, each once', () => {
    const args = { p: [3, 4], 'delta-p': [0.5, '1', 1] };
    const { cells } = readSweep(sweepOf({ command: 'thresholds', args }));
    expect(cells.map((cell) => cell.args)).toEqual([
      { 'delta-p': '0.5', p: '3' },
      { 'delta-p': '1', p: '3' },
      { 'delta-p': '0.5', p: '4' },
      { 'delta-p': '1', p: '4' },
    ]);
  });

  it('gives a flag without a value where it says true', () => {
    const args = { p: 3, 'delta-p': 1, 'growth-sign': true };
    const { cells } = readSweep(sweepOf({ command: 'measure-threshold', args }));
    expect(cells.map((cell) => cell.args)).toEqual([
      { 'delta-p': '1', 'growth-sign': 'true', p: '3' },
    ]);
  });

  it('files a cell under what determines its result, in whatever order that is written', () => {
    const one = readCell('{"command": "thresholds", "args": {"p": 3, "delta-p": 1}}');
    const same = readCell('{"args": {"delta-p": "1", "p": "3"}, "command": "thresholds"}');
    const other = readCell('{"command": "thresholds", "args": {"p": 3, "delta-p": 2}}');
    expect(keyOf(one)).toBe(keyOf(same));
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  const bad = [
    ['{', /no JSON/],
    ['[]', /the sweep must be an object/],
    ['{"name": "", "sets": []}', /name must be a text/],
    ['{"name": "a", "sets": 3}', /sets must be a list/],
    [sweepOf({ command: 'thresholds' }), /sets\[0\]\.args must be an object/],
    [sweepOf({ command: 'thresholds', args: { p: [null] } }), /p must be a number, a text/],
    [sweepOf({ command: 'unknown', args: {} }), /command = unknown is none of thresholds, /],
    [
      sweepOf({ command: 'thresholds', args: { p: [3, 30], 'delta-p': 1 } }),
      /thresholds .*"p":"30".*between 3 and 10/,
    ],
  ] as const;
  it.each(bad)('is refused whole before anything is computed: %s', (text, complaint) => {
    expect(() => readSweep(text)).toThrow(complaint);
  });

  const folder = join(import.meta.dirname, '../../sweeps');
  it.each(readdirSync(folder).filter((name) => name.endsWith('.json')))(
    'that comes with the program can be computed: %s',
    (name) => {
      expect(readSweep(readFileSync(join(folder, name), 'utf8')).cells.length).toBeGreaterThan(5);
    },
  );
});
