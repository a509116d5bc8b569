import { describe, expect, it } from 'vitest';
import { formatWithError } from '../../src/plot/format';

describe('formatWithError(value, error)', () => {
  it('shows the digits that the error supports', () => {
    expect(formatWithError(-1.80812345, 2e-5)).toBe('−1.80812 ± 2×10⁻⁵');
    expect(formatWithError(0.0554, 0.004)).toBe('0.055 ± 0.004');
  });

  it('takes out the power of ten of a small value', () => {
    expect(formatWithError(1.19e-10, 5e-13)).toBe('(1.190 ± 0.005)×10⁻¹⁰');
    expect(formatWithError(-2e-7, 1e-6)).toBe('(0 ± 1)×10⁻⁶');
  });

  it('is the value alone without an error', () => {
    expect(formatWithError(0.5, 0)).toBe('0.5');
  });
});
