import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepsOfKey, stepValue, valueAfterKey } from '../../src/ui/stepping';
import type { Track } from '../../src/ui/trackScale';

const track: Track = { scale: 'log', range: [0.05, 20], step: 0.01 };
const sizes: Track = { scale: 'log', range: [10, 2000], step: 0.01, integer: true };

const key = (name: string, modifiers: { shiftKey?: boolean; altKey?: boolean } = {}) => ({
  key: name,
  shiftKey: false,
  altKey: false,
  ...modifiers,
});

describe('stepsOfKey(event)', () => {
  it('counts 1 for an arrow, 10 with Shift, a tenth with Alt', () => {
    expect(stepsOfKey(key('ArrowUp'))).toBe(1);
    expect(stepsOfKey(key('ArrowLeft', { shiftKey: true }))).toBe(-10);
    expect(stepsOfKey(key('ArrowRight', { altKey: true }))).toBe(0.1);
  });

  it('counts 10 for PageUp and PageDown and nothing for letters', () => {
    expect(stepsOfKey(key('PageUp'))).toBe(10);
    expect(stepsOfKey(key('PageDown'))).toBe(-10);
    expect(stepsOfKey(key('a'))).toBe(0);
  });
});

describe('stepValue(value, steps, track)', () => {
  it('moves by hundredths of a decade', () => {
    expect(stepValue(1, 1, track)).toBe(1.023);
    expect(stepValue(1, 10, track)).toBe(1.259);
    expect(stepValue(1, -0.1, track)).toBe(0.9977);
  });

  it('goes from a value between set points to the next one', () => {
    expect(stepValue(1.9, 1, track)).toBe(1.905);
    expect(stepValue(1.9, -1, track)).toBe(1.862);
  });

  it('walks there and back to the same set point', () => {
    const steps = fc.constantFrom(0.1, 1, 10);
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), steps, (hundredths, count) => {
        const start = stepValue(10 ** (hundredths / 100), 1, track);
        expect(stepValue(stepValue(start, count, track), -count, track)).toBe(start);
      }),
    );
  });

  it('stops at the ends and lets a value from outside enter there', () => {
    expect(stepValue(19.9, 10, track)).toBe(20);
    expect(stepValue(25, 1, track)).toBe(25);
    expect(stepValue(25, -1, track)).toBe(19.95);
    expect(stepValue(0.01, -1, track)).toBe(0.01);
  });

  it('always moves a whole number, however small the step', () => {
    expect(stepValue(10, 1, sizes)).toBe(11);
    expect(stepValue(10, 0.1, sizes)).toBe(11);
    expect(stepValue(11, -1, sizes)).toBe(10);
    expect(stepValue(1000, 1, sizes)).toBe(1023);
  });
});

describe('valueAfterKey(value, event, track)', () => {
  it('goes to the bounds with Home and End', () => {
    expect(valueAfterKey(1, key('Home'), track)).toBe(0.05);
    expect(valueAfterKey(1, key('End'), track)).toBe(20);
  });
});
