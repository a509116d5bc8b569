import { describe, expect, it } from 'vitest';
import { fromThreshold, rangeFromThreshold } from '../../src/panels/fromThreshold';
import { notationOf, paperNotation } from '../../src/panels/notation/quantities';

describe('fromThreshold(quantity, energy, threshold)', () => {
  it('tells energies apart whose first digits are the same', () => {
    const { energy } = paperNotation;
    expect(fromThreshold(energy, -1.80961, -1.80817)).toBe('0.00144 below εₜₕ');
    expect(fromThreshold(energy, -1.80817, -1.80817)).toBe('at εₜₕ');
    expect(rangeFromThreshold(energy, { lo: -1.80961, hi: -1.79323 }, -1.80817)).toBe(
      'from 0.00144 below to 0.0149 above εₜₕ',
    );
  });

  it('writes the ends of a range with one power of ten', () => {
    const range = (lo: number, hi: number) =>
      rangeFromThreshold(paperNotation.energy, { lo, hi }, 0);
    expect(range(-3.4e-4, 0.0149)).toBe('from 0.34×10⁻³ below to 14.9×10⁻³ above εₜₕ');
    expect(range(-2e-6, 5e-5)).toBe('from 0.2×10⁻⁵ below to 5×10⁻⁵ above εₜₕ');
    expect(range(0, 5e-5)).toBe('from at εₜₕ to 5×10⁻⁵ above εₜₕ');
  });

  it('writes ends of very different size each with its own power', () => {
    expect(rangeFromThreshold(paperNotation.energy, { lo: -3e-9, hi: 0.0149 }, 0)).toBe(
      'from 3×10⁻⁹ below to 0.0149 above εₜₕ',
    );
  });

  it('is in the unit of energies', () => {
    expect(fromThreshold(notationOf('delta', 2).energy, -1.5, -2)).toBe('0.25 J above εₜₕ');
  });
});
