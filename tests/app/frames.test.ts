/** Which frame stands in the page before the program is there. */
import { describe, expect, it } from 'vitest';
import { elsewhere, frameFor, frameLinks, type FirstAddress } from '../../src/app/start/frames';
import { tables } from '../../src/panels/registry';
import { createLink } from '../../src/state/url/link';
import { readLink } from '../../src/state/url/address';
import { storyStep } from '../../src/state/settings/story';

const stranger: FirstAddress = {
  hash: '',
  search: '',
  isFramed: false,
  hasSeenStory: false,
  language: 'en-GB',
};
const reader = { ...stranger, hasSeenStory: true };

describe('the frame of an address', () => {
  it.each([
    ['a first visit', stranger, { name: 'story', isExact: true }],
    ['a first visit in German', { ...stranger, language: 'de' }, { name: 'story', isExact: false }],
    ['a later visit, which begins with runs', reader, { name: 'lab', isExact: false }],
    ['the lab as it is', { ...stranger, hash: '#v=2' }, { name: 'lab', isExact: true }],
    [
      'numbers of others',
      { ...reader, hash: '#v=2', language: 'fr' },
      { name: 'lab', isExact: false },
    ],
    ['another point', { ...reader, hash: '#v=2&p=4' }, { name: 'lab', isExact: false }],
    ['a later step', { ...reader, hash: '#v=2&story=3' }, { name: 'story', isExact: false }],
    ['another page', { ...reader, hash: '#v=2&page=globe' }, null],
    ['an embed', { ...reader, hash: '#v=2&embed=hessian' }, null],
    ['a panel to be led to', { ...reader, hash: '#v=2&panel=hessian' }, null],
    ['a lesson', { ...reader, search: '?sheet=first' }, null],
    ['a page around it', { ...stranger, isFramed: true }, null],
  ] as const)('%s', (_, address, expected) => {
    expect(frameFor(address)).toEqual(expected);
  });

  it('knows the fields of links by the names that they have there', () => {
    const { keys } = createLink(tables);
    expect([...elsewhere, storyStep.key].filter((key) => !keys.has(key))).toEqual([]);
    expect(storyStep.key).toBe('story');
  });

  it('is that of the view that its link leads to', () => {
    const link = createLink(tables);
    const read = (hash: string) => readLink(link, { hash: `#${hash}`, search: '' });
    expect(read(frameLinks.lab).view).toEqual(read('').view);
    expect(storyStep.of(read(frameLinks.story).view)).toBe(1);
    expect(read(frameLinks.story).notices).toEqual([]);
  });
});
