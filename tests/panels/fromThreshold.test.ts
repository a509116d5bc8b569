import { describe, expect, it } from 'vitest';
import { fromThreshold, rangeFromThreshold } from '../../src/panels/fromThreshold';
import { notationOf, paperNotation } from '../../src/panels/notation/quantities';

describe('fromThreshold(quantity, energy, threshold)', () => {
  it('tells energies apart whose first digits are the same', () => {
    const { energy } = paperNotation;
    expect(fromThreshold(energy, -1.80961, -1.80817)).toBe('0.00144 below εₜₕ');
    expect(fromThreshold(energy, -1.80817, -1.80817)).toBe('at εₜₕ');
    expect(rangeFromThreshold(energy, { lo: -1.80851, hi: -1.79323 }, -1.80817)).toBe(
      'from 3.4×10⁻⁴ below εₜₕ to 0.0149 above εₜₕ',
    );
  });

  it('is in the unit of energies', () => {
    expect(fromThreshold(notationOf('delta', 2).energy, -1.5, -2)).toBe('0.25 J above εₜₕ');
  });
});
