import { describe, expect, it } from 'vitest';
import { showBy, showOrKeep, takeWaiting } from '../../src/ui/toastQueue';

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
