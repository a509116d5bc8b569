import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlaceInPage } from '../../../src/state/url/address';
import { anyView } from '../../support/views';
import { decode, programLink } from '../../support/link';

const link = 'v=2&p=4&deltaP=0.5&invDelta2=2.5&timeScale=linear';
const { view: meant } = decode(link);
const twice = (text: string): string => encodeURIComponent(encodeURIComponent(text));

/** How programs hand a link on; the hash as the browser then has it. */
const handedOn: readonly (readonly [how: string, hash: string])[] = [
  ['escaped as a whole', encodeURIComponent(link)],
  ['escaped as a whole, twice', twice(link)],
  ['escaped as a whole, three times', encodeURIComponent(twice(link))],
  ['with every separator escaped twice', link.replaceAll('&', '%2526').replaceAll('=', '%253D')],
  ['with its & escaped', link.replaceAll('&', '%26')],
  ['with its & escaped twice', link.replaceAll('&', '%2526')],
  ['with its = escaped', link.replaceAll('=', '%3D')],
  ['out of HTML', link.replaceAll('&', '&amp;')],
  ['out of HTML in HTML', link.replaceAll('&', '&amp;amp;')],
  ['out of HTML, then escaped', encodeURIComponent(link.replaceAll('&', '&amp;'))],
  ['out of HTML by number', link.replaceAll('&', '&#38;')],
  ...[
    '.',
    ',',
    ';',
    ')',
    ').',
    ']',
    '}',
    '>',
    '"',
    "'",
    '”',
    '»',
    '’',
    '*',
    ' ',
    '\n',
    '&quot;',
    '&gt;',
    '!)',
  ].map((mark) => [`with ${JSON.stringify(mark)} behind it`, encodeURI(`${link}${mark}`)] as const),
  ['with blanks between fields', link.replaceAll('&', '%20&%0A')],
];

describe('a link as other programs hand it on', () => {
  it.each(handedOn)('%s is read as it was meant, and one notice says so', (_, hash) => {
    const { view, notices } = decode(hash);
    expect(view).toEqual(meant);
    expect(notices.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^The link was changed on its way \(.*\); it is read as it was before\.$/,
      ),
    ]);
  });

  it('after ? is mended alike, and foreign fields there are left alone', () => {
    const { view, notices } = decode('', '?utm=a%26p%3D9&v=2&amp;p=4&deltaP=0.5%26invDelta2=2.5).');
    expect(view.point).toEqual({ p: 4, deltaP: 0.5, invDelta2: 2.5 });
    expect(notices).toHaveLength(1);
  });

  it('keeps every view through two escapes and a full stop', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(decode(`${twice(programLink.encode(view))}.`).view).toEqual(view);
      }),
      { numRuns: 50 },
    );
  });

  it('with usual escapes of single characters needs no notice', () => {
    const run = 'run1=p=3,deltaP=1,invDelta2=1.9;chsck:m0=1e-10,tMax=50,tol=0.001';
    const escaped = `v=2&${run.replaceAll(',', '%2C').replaceAll(':', '%3A').replace(';', '%3B')}`;
    expect(decode(escaped)).toEqual(decode(`v=2&${run}`));
    expect(decode(escaped).notices).toEqual([]);
  });

  it('that names a place in the page stays one', () => {
    expect(isPlaceInPage('#panels')).toBe(true);
    expect(isPlaceInPage(`#${twice(link)}`)).toBe(false);
  });

  it('that is broken within an escape is said to be no link, and takes no place in the page', () => {
    expect(isPlaceInPage('#%E0%A4%A')).toBe(false);
    expect(decode('%E0%A4%A').notices).toMatchObject([{ message: /unknown.*%E0%A4%A/ }]);
  });
});

describe('a field given more than once', () => {
  it.each([
    ['p=4&p=5', /more than once.*: p\.$/, 5],
    ['p=5&run1=p=4,p=6;chsck', /more than once.*: run1\.p\.$/, 5],
    ['p=5&run1=p=6;chsck;chsck:tol=0.01', /more than once/, 5],
  ])('%s has its last value, and a notice says so', (hash, message, p) => {
    const { view, notices } = decode(hash);
    expect(view.point.p).toBe(p);
    if (view.runs.length > 0) expect(view.runs[0]?.point.p).toBe(6);
    expect(notices.map((notice) => notice.message)).toEqual([expect.stringMatching(message)]);
  });
});
