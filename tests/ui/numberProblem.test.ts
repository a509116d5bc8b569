import { describe, expect, it } from 'vitest';
import { numberProblem } from '../../src/ui/numberProblem';

const rules = { name: 'Δ₂', min: 0.05, max: 20, format: String };

describe('numberProblem(value, rules)', () => {
  it('is null for a value within the range, ends included', () => {
    expect(numberProblem(0.05, rules)).toBeNull();
    expect(numberProblem(20, rules)).toBeNull();
  });

  it('names the quantity and the allowed range', () => {
    expect(numberProblem(21, rules)).toBe('Δ₂ must be between 0.05 and 20');
    expect(numberProblem(1, { ...rules, min: 2, max: Infinity })).toBe('Δ₂ must be at least 2');
    expect(numberProblem(3, { ...rules, min: -Infinity, max: 2 })).toBe('Δ₂ must be at most 2');
  });

  it('says how to write a number when the text is none', () => {
    expect(numberProblem(null, rules)).toBe('Δ₂ must be a number such as 0.4, 4e-1 or 1/2.5');
  });

  it('asks for whole numbers where only these make sense', () => {
    const integer = { ...rules, name: 'N', min: 10, max: 2000, integer: true };
    expect(numberProblem(12.5, integer)).toBe('N must be a whole number between 10 and 2000');
    expect(numberProblem(12, integer)).toBeNull();
  });

  it('applies a further rule to values within the range only', () => {
    const even = {
      ...rules,
      problem: (value: number) => (value === 1 ? 'Δ₂ must not be 1' : null),
    };
    expect(numberProblem(1, even)).toBe('Δ₂ must not be 1');
    expect(numberProblem(30, even)).toBe('Δ₂ must be between 0.05 and 20');
  });
});
