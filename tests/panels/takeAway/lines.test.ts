import { describe, expect, it } from 'vitest';
import { broken } from '../../../src/panels/takeAway/picture/lines';

const within = (length: number) => (line: string) => line.length <= length;

describe('broken(text, fits, mayBreak, between)', () => {
  it('fills lines with words, and breaks no word that fits', () => {
    expect(broken('one two three four', within(9), / /, ' ')).toEqual(['one two', 'three', 'four']);
  });

  it('keeps together what a no-break space joins', () => {
    expect(broken('p = 3, q\u00a0=\u00a04', within(8), / /, ' ')).toEqual([
      'p = 3,',
      'q\u00a0=\u00a04',
    ]);
  });

  it('loses no character of a link, whatever its length', () => {
    const link = 'https://a.test/#v=2&run1=p=3,deltaP=1;chsck:m0=1e-10';
    const lines = broken(link, within(12), /(?<=[&;,])/, '');
    expect(lines.join('')).toBe(link);
    expect(lines.every((line) => line.length <= 12)).toBe(true);
  });
});
