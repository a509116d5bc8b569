import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholePhaseWindow } from '../../src/state/selectors/phaseWindow';
import { legalPhaseWindow } from '../../src/state/settings/phaseDiagram';

describe('legalPhaseWindow', () => {
  it('keeps the width of a window that is dragged beyond the edge', () => {
    const moved = legalPhaseWindow({ deltaP: [-1, 2], invDelta2: [98, 102] }, 'linear');
    expect(moved).toEqual({ deltaP: [0, 3], invDelta2: [96, 100] });
  });

  it('keeps the ratio of a window on a logarithmic axis', () => {
    const moved = legalPhaseWindow({ deltaP: [0.001, 0.1], invDelta2: [0, 4] }, 'log');
    expect(moved?.deltaP).toEqual([0.01, 1]);
  });

  it('is never beyond the parameters and never empty', () => {
    const place = fc.double({ min: -200, max: 300, noNaN: true });
    const width = fc.double({ min: 1e-3, max: 500, noNaN: true });
    fc.assert(
      fc.property(place, width, place, width, (x, dx, y, dy) => {
        const legal = legalPhaseWindow({ deltaP: [x, x + dx], invDelta2: [y, y + dy] }, 'linear');
        for (const [lo, hi] of legal ? [legal.deltaP, legal.invDelta2] : []) {
          expect(lo).toBeGreaterThanOrEqual(0);
          expect(hi).toBeLessThanOrEqual(100);
          expect(hi).toBeGreaterThan(lo);
        }
      }),
    );
  });

  it('refuses what is too narrow to show', () => {
    expect(legalPhaseWindow({ deltaP: [1, 1.00001], invDelta2: [0, 4] }, 'linear')).toBeNull();
  });
});

describe('wholePhaseWindow', () => {
  it('holds every point that is marked, on both axes', () => {
    const far = { p: 3, deltaP: 20, invDelta2: 30 };
    for (const scale of ['linear', 'log'] as const) {
      const { deltaP, invDelta2 } = wholePhaseWindow(scale, [far]);
      expect(deltaP[1]).toBeGreaterThan(20);
      expect(invDelta2[1]).toBeGreaterThan(30);
    }
    expect(wholePhaseWindow('log', [{ ...far, deltaP: 0.02 }]).deltaP[0]).toBeLessThan(0.02);
  });
});
