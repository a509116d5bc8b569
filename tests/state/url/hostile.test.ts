import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultView } from '../../../src/state/view';
import { decode, programLink } from '../../support/link';

function messages(hash: string): string[] {
  return decode(hash).notices.map(({ message }) => message);
}

afterEach(() => {
  vi.restoreAllMocks();
});

/** Lengths of all texts that patterns are applied to while a link is read. */
function lengthsMatched(hash: string): number[] {
  const exec = vi.spyOn(RegExp.prototype, 'exec');
  decode(hash);
  const lengths = exec.mock.calls.map(([text]) => text.length);
  exec.mockRestore();
  return lengths;
}

describe('a value of 80,000 digits', () => {
  const long = `${'1'.repeat(80_000)}x`;

  it.each([
    'v',
    'p',
    'deltaP',
    'energy',
    'zoom',
    'lines',
    'sweepN',
    'spectrum',
    'run1',
    'run1=p=3;chsck:tol',
    'colour',
  ])('of %s is refused by its length before any pattern is applied to it', (key) => {
    const { view, notices } = decode(`${key}=${long}&phaseScale=log`);
    expect(view).toEqual({ ...defaultView, settings: { phaseScale: 'log' } });
    expect(notices[0]?.message).toMatch(/^The link has .* longer than 1000 characters/);
    expect(Math.max(0, ...lengthsMatched(`${key}=${long}`))).toBeLessThanOrEqual(1000);
  });

  it('escaped again and again is refused too, without following the escapes for ever', () => {
    const { view, notices } = decode(`p=${'%25'.repeat(80_000)}41&phaseScale=log`);
    expect(view).toEqual({ ...defaultView, settings: { phaseScale: 'log' } });
    expect(notices.length).toBeGreaterThan(0);
  });
});

describe('twice the length of a link', () => {
  it.each([
    ['fields', (n: number) => 'a=1&'.repeat(n)],
    ['the same bad field', (n: number) => 'p=x&'.repeat(n)],
    ['parts of a run', (n: number) => `run1=${'x=1;'.repeat(n)}`],
    ['numbers of a list', (n: number) => `sweepN=${'30,'.repeat(n)}`],
    ['marks at the end', (n: number) => `p=4${'.'.repeat(n)}`],
  ])('of %s is at most about twice the work', (_, linkOf) => {
    // Work is what every pattern is applied to, in characters.
    const work = (n: number): number =>
      lengthsMatched(linkOf(n)).reduce((sum, length) => sum + length, 0);
    expect(work(20_000)).toBeLessThanOrEqual(2 * work(10_000) + 1000);
  });
});

describe('a link of 20,000 parts that cannot be used', () => {
  it('makes a dozen notices of bounded length, which say how many more there are', () => {
    const unknown = Array.from({ length: 20_001 }, (_, i) => `u${i}`).join('=1&');
    expect(messages(unknown)).toEqual([
      'The link has unknown fields, which are left out: u0, u1, u2, u3, u4, u5, u6, u7 and 19,993 more.',
    ]);
    const bad = Array.from({ length: 250 }, (_, i) => `x${i}=1`).join(',');
    const runs = Array.from({ length: 8 }, (_, i) => `run${i + 1}=chsck:${bad.slice(0, 900)}`);
    const said = messages(runs.join('&'));
    expect(said).toHaveLength(11);
    expect(said.at(-1)).toMatch(/^\d+ more parts of the link could not be taken as they are\.$/);
  });
});

describe('a text out of a link', () => {
  const sentence = 'Your session is over: call 555 0100 now and read your card number to us';

  it.each([
    ['the name of a field', `${sentence}=1`],
    ['a value', `p=${sentence}`],
    ['a run', `run1=${sentence}`],
    ['a part of a run', `run1=p=3;chsck;${sentence}`],
    ['a setting of a run', `run1=p=3;chsck:${sentence}=1`],
    ['a field given twice', `${sentence}=1&${sentence}=1`],
    ['the version', `v=2${sentence}`],
    ['a value with quotation marks', `p=4”; ${sentence}; “`],
    ['the version, as a number', `v=${'9'.repeat(900)}`],
  ])('as %s is cut and quoted: it makes no sentence of the page', (_, link) => {
    for (const message of messages(encodeURI(link))) {
      expect(message).not.toContain(sentence.slice(0, 41));
      expect(message).not.toMatch(/9{41}/);
      expect(message.replace(/“[^“”]*”/g, '')).not.toContain('session');
      expect(message.length).toBeLessThan(250);
    }
  });

  it('cannot turn the direction of the page or hide in it', () => {
    const [message = ''] = messages(`p=${encodeURIComponent('4\u202Egnp\u200B\u0007')}`);
    expect(message).toContain('“4 gnp  ”');
  });
});

describe('any text at all', () => {
  const keys = 'v p deltaP energy zoom lines sweepN trendK run1 run8 n k seed colour'.split(' ');
  const signs = ['=', '&', ';', ':', ',', '%', '%25', '%26', '%3D', '&amp;', '#', '+', '-0', '.'];
  const values = ['chsck', 'flow', 'm0=', 'log', '1e', '9', '0.5', '1e400', '-', 'none', ' ', '“'];
  const pieces = fc.constantFrom(...keys, ...signs, ...values);
  const text = fc
    .array(fc.oneof({ weight: 4, arbitrary: pieces }, fc.string({ unit: 'binary' })), {
      maxLength: 60,
    })
    .map((parts) => parts.join(''));

  it('is read without an error, with few and short notices, as a view that is written and read again as itself', () => {
    const numRuns = Number(process.env['FUZZ_RUNS'] ?? 300);
    fc.assert(
      fc.property(text, text, (hash, search) => {
        const { view, notices } = decode(hash, `?${search}`);
        expect(notices.length).toBeLessThanOrEqual(16);
        for (const { message } of notices) expect(message.length).toBeLessThanOrEqual(600);
        expect(decode(programLink.encode(view))).toEqual({ view, notices: [] });
      }),
      { numRuns },
    );
  });
});
