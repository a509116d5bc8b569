import { describe, expect, it } from 'vitest';
import { showBy, showOrKeep, takeWaiting, timeFor } from '../../src/ui/toastQueue';

describe('messages whose display is not there yet', () => {
  it('wait for it in their order, and later ones are shown at once', () => {
    expect([showOrKeep({ text: 'first' }), showOrKeep({ text: 'second' })]).toEqual([false, false]);
    const shown: string[] = [];
    const stop = showBy((message) => shown.push(message.text));
    expect(showOrKeep({ text: 'third' })).toBe(true);
    expect(shown).toEqual(['first', 'second', 'third']);
    stop();
    expect(showOrKeep({ text: 'fourth' })).toBe(false);
    expect(takeWaiting()).toEqual([{ text: 'fourth' }]);
    expect(takeWaiting()).toEqual([]);
  });
});

describe('a message stays', () => {
  const stays = (letters: number, action?: { label: string; act: () => void }): number =>
    timeFor({ text: 'a'.repeat(letters), ...(action && { action }) });

  it('the longer the more there is to read, and a short one long enough to be found', () => {
    expect(stays(11)).toBe(stays(20));
    expect(stays(150)).toBeGreaterThan(2 * stays(11));
  });

  it('longer where it offers something to do', () => {
    expect(stays(11, { label: 'Undo', act: () => undefined })).toBeGreaterThan(2 * stays(11));
  });
});
