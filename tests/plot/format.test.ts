import { describe, expect, it } from 'vitest';
import { formatAtFirstSight, formatSteadily, formatWithError } from '../../src/plot/format';

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

describe('formatAtFirstSight(value, error)', () => {
  it('has three digits, and the error as far as it reaches into them', () => {
    expect(formatAtFirstSight(-1.80812345)).toBe('−1.81');
    expect(formatAtFirstSight(0.00852041, 8e-6)).toBe('0.00852');
    expect(formatAtFirstSight(0.9999, 0.003)).toBe('1');
    expect(formatAtFirstSight(1.0001, 0.003)).toBe('1');
    expect(formatAtFirstSight(0.5512, 0.02)).toBe('0.55 ± 0.02');
    expect(formatAtFirstSight(0.12345, null)).toBe('0.123 (provisional)');
    expect(formatAtFirstSight(0, 1e-3)).toBe('0.000 ± 0.001');
  });
});

describe('formatSteadily(value, most)', () => {
  it('has three digits, zeros among them, and no more decimals than asked for', () => {
    expect([1.109, 0.98765, -0.0223, 0.1, 12.345].map((value) => formatSteadily(value, 4))).toEqual(
      ['1.11', '0.988', '−0.0223', '0.100', '12.3'],
    );
    expect(formatSteadily(0.0001, 4)).toBe('0.0001');
    expect(formatSteadily(0, 4)).toBe('0.0000');
  });
});
