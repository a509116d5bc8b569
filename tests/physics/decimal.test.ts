import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecimal } from '../../src/physics/decimal';

describe('a number in a link or on the command line', () => {
  it('is read back as any program writes it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readDecimal(String(value))).toBe(value === 0 ? 0 : value);
        expect(readDecimal(value.toExponential())).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it.each([
    ['1', 1],
    ['+1.5', 1.5],
    ['.5', 0.5],
    ['5.', 5],
    ['1E-3', 0.001],
    ['007', 7],
    ['1e-400', 0],
  ])('may be written %j', (text, value) => {
    expect(readDecimal(text)).toBe(value);
  });

  it('has no sign where it is zero', () => {
    for (const text of ['-0', '-0.0', '-0e5', '-1e-400']) expect(readDecimal(text)).toBe(0);
  });

  it.each(
    [
      ...['', ' ', ' 3', '3 ', '\n3', '0x10', '0b11', '0o7', '1_000', '1,5', '1e400', '-1e400'],
      ...['Infinity', 'inf', 'NaN', '∞', '1/2', '.', '+', '1e', 'e5', '1e1.5', '--1', '−1', '٣'],
    ].map((text) => [text]),
  )('is never %j', (text) => {
    expect(readDecimal(text)).toBeNull();
  });
});
