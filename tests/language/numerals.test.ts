import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  inEnglishNumerals,
  inReadersNumerals,
  withEnglishNumerals,
  writeNumbersIn,
} from '../../src/language/numerals';
import { rightWords } from '../../src/lessons/teacher/answerWords';
import { classCsv } from '../../src/lessons/teacher/classCsv';
import { formatFixed, formatNumber, formatWithError, powerOfTen } from '../../src/plot/format';
import { axisTicks, createScale } from '../../src/plot/scales';
import { numberProblem } from '../../src/ui/numberProblem';
import { parseNumber } from '../../src/ui/parseNumber';

afterEach(() => {
  writeNumbersIn(['en']);
});

const languages = ['en', 'de', 'de-CH', 'fr', 'sv', 'pl', 'ar-EG', 'fa', 'hi', 'bn', 'ja', 'pt-BR'];

describe('for a reader of German', () => {
  it('every number of the page has a comma', () => {
    writeNumbersIn(['de-DE', 'en']);
    expect(formatNumber(-1.69)).toBe('−1,69');
    expect(formatNumber(1.5e-10)).toBe('1,5×10⁻¹⁰');
    expect(formatWithError(0.0554, 0.004)).toBe('0,055 ± 0,004');
    expect(formatFixed(-0.00001, 3)).toBe('0,000');
    expect(powerOfTen(-1)).toBe('0,1');
    const labels = axisTicks(createScale('linear', [0, 1], [0, 400]), 4).map(({ label }) => label);
    expect(labels).toEqual(['0,0', '0,2', '0,4', '0,6', '0,8', '1,0']);
    expect(inReadersNumerals('At 1.9 (θ = 0.96), eq. (5).')).toBe('At 1,9 (θ = 0,96), eq. (5).');
  });

  it('fields take comma and point, and say how they are meant', () => {
    writeNumbersIn(['de-DE']);
    expect(['1,5', '1.5', '−1,5', '1/2,5', '4,5×10⁻¹'].map(parseNumber)).toEqual([
      1.5, 1.5, -1.5, 0.4, 0.45,
    ]);
    // A group of thousands and a decimal mark at once: whichever was meant, nobody guesses.
    expect(['1.500,5', '1,500.5', '1,5,0'].map(parseNumber)).toEqual([null, null, null]);
    const problem = numberProblem(null, { name: 'Δ₂', min: 0, max: 1, format: String });
    expect(problem).toBe('Δ₂ must be a number such as 0,4, 4e-1 or 1/2,5');
  });

  it('a file is as for any other', () => {
    const right = { kind: 'number', value: 0.25, allowed: 0.01 } as const;
    const mark = { verdict: 'right', given: 0.25, right, tries: 1 } as const;
    const rows = [{ name: 'Ada', state: 'counts', marks: [mark] }] as const;
    const english = classCsv(rows, 1);
    writeNumbersIn(['de']);
    expect(rightWords(right)).toBe('0,25 ± 0,01');
    expect(classCsv(rows, 1)).toBe(english);
    expect(formatNumber(0.5)).toBe('0,5');
    const failing = (): never => {
      throw new Error('no file');
    };
    expect(() => withEnglishNumerals(failing)).toThrow('no file');
    expect(formatNumber(0.5)).toBe('0,5');
  });
});

describe('for any reader', () => {
  it.each(languages)('in %s a field reads back what the page writes', (language) => {
    writeNumbersIn([language]);
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseNumber(inReadersNumerals(String(value)))).toBe(value === 0 ? 0 : value);
        const read = parseNumber(formatNumber(value, 6)) ?? NaN;
        if (Math.abs(value) > 1e-300 && Math.abs(value) < 1e300)
          expect(Math.abs(read - value)).toBeLessThanOrEqual(5e-6 * Math.abs(value));
      }),
      { numRuns: 50 },
    );
    const once = inReadersNumerals('1.9 and 2.3');
    expect(inReadersNumerals(once)).toBe(once);
  });

  it.each([
    ['ar-EG', '٢٫٣'],
    ['fa', '۲٫۳'],
    ['hi-u-nu-deva', '२.३'],
  ])('a number typed in the digits of %s counts', (language, text) => {
    expect(parseNumber(text)).toBeNull();
    writeNumbersIn([language]);
    expect(parseNumber(text)).toBe(2.3);
    expect(parseNumber('2.3')).toBe(2.3);
  });

  it('an unknown or missing language is English', () => {
    writeNumbersIn(['de']);
    writeNumbersIn(['not a language!', 'xx-klingon-xxxxxxxxx']);
    expect(formatNumber(1.5)).toBe('1.5');
    writeNumbersIn([]);
    expect(inEnglishNumerals('1,5')).toBe('1,5');
  });
});
