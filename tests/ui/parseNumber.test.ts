import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/plot/format';
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
    ['4×10⁻¹', 0.4],
    ['10⁻¹⁰', 1e-10],
    ['−10²', -100],
    ['1/10⁶', 1e-6],
    ['∞', Infinity],
    ['Inf', Infinity],
    ['-infinity', -Infinity],
  ])('reads %j as %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each([
    '',
    'abc',
    '0,4',
    '1,500',
    '1/0',
    '0/0',
    '1/2/3',
    '0x10',
    '×10²',
    '2×103',
    '1e999',
    'e3',
    '.',
    'NaN',
  ])('refuses %j', (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  it('reads what the app writes', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e8, noNaN: true }), (value) => {
        const read = parseNumber(formatNumber(value, 6)) ?? NaN;
        expect(Math.abs(read - value)).toBeLessThanOrEqual(5e-6 * value);
      }),
    );
  });

  it('reads every finite number as JavaScript writes it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseNumber(String(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
