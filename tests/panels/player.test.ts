import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareAtTime, timeAtShare } from '../../src/panels/player/player';

const spans = fc.constantFrom(
  { from: 0.01, to: 1e4, scale: 'log' } as const,
  { from: 0, to: 50, scale: 'linear' } as const,
);

describe('the play of a run', () => {
  it('goes from its beginning to its very end', () => {
    fc.assert(
      fc.property(spans, (span) => {
        expect(timeAtShare(span, 0)).toBe(span.from);
        expect(timeAtShare(span, 1)).toBe(span.to);
        expect(timeAtShare(span, 1.2)).toBe(span.to);
      }),
    );
  });

  it('goes on from where the cursor stands', () => {
    fc.assert(
      fc.property(spans, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (span, share) => {
        expect(shareAtTime(span, timeAtShare(span, share))).toBeCloseTo(share, 9);
      }),
    );
  });

  it('begins anew from the end, from outside, and without a cursor', () => {
    const span = { from: 0.01, to: 100, scale: 'log' } as const;
    for (const time of [null, 0, 100, 1e6]) expect(shareAtTime(span, time)).toBe(0);
  });
});
