import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../src/ui/parseNumber';

describe('parseNumber(text)', () => {
  it.each([
    ['0.4', 0.4],
    ['.4', 0.4],
    ['4.', 4],
    ['4e-1', 0.4],
    ['4E-1', 0.4],
    ['1/2.5', 0.4],
    [' 1 / 2.5 ', 0.4],
    ['+2', 2],
    ['−1.5', -1.5],
    ['∞', Infinity],
    ['Inf', Infinity],
    ['-infinity', -Infinity],
  ])('reads %j as %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', 'abc', '0,4', '1,500', '1/0', '0/0', '1/2/3', '0x10', '1e999', 'e3', '.', 'NaN'])(
    'refuses %j',
    (text) => {
      expect(parseNumber(text)).toBeNull();
    },
  );

  it('reads every finite number as JavaScript writes it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseNumber(String(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
