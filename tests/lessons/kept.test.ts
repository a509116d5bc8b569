/** What a teacher or a student has chosen, where it may be kept and where not. */
import { afterEach, expect, it, vi } from 'vitest';
import { keepPlaylist, readPlaylist } from '../../src/lessons/presenter/playlist';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('a list of one’s own is there for the visit where the browser refuses to keep it', () => {
  const refuse = (): never => {
    throw new DOMException('refused', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  const plan = readPlaylist();
  keepPlaylist(['v=2&invDelta2=1.9']);
  expect(readPlaylist()).toEqual(['v=2&invDelta2=1.9']);
  keepPlaylist([]);
  expect(readPlaylist()).toEqual(plan);
});
