import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phaseLinesAt } from '../../../src/physics/lines/phaseLines';
import { regionOf } from '../../../src/physics/lines/regions';
import { tensors } from '../../support/modelPoints';

describe('regionOf', () => {
  it('places the paper’s four points', () => {
    const at = (invDelta2: number): string => regionOf({ p: 3, deltaP: 1, invDelta2 });
    expect([1.5, 1.9, 2.3, 2.7].map(at)).toEqual([
      'gradient-flow-fails',
      'gradient-flow-fails',
      'surfing',
      'trivial',
    ]);
    expect(at(0.9)).toBe('impossible');
  });

  it('knows a hard region only where the tensor brings a first-order transition', () => {
    expect(regionOf({ p: 3, deltaP: 0.5, invDelta2: 0.9 })).toBe('hard');
    expect(regionOf({ p: 3, deltaP: 0.5, invDelta2: 0.8 })).toBe('impossible');
    expect(regionOf({ p: 3, deltaP: 0.1, invDelta2: 0 })).toBe('hard');
  });

  it('passes through the regions in order as the matrix grows', () => {
    const order = ['impossible', 'hard', 'gradient-flow-fails', 'surfing', 'trivial'];
    fc.assert(
      fc.property(tensors, ({ p, deltaP }) => {
        const { trivial } = phaseLinesAt(p, deltaP);
        let previous = 0;
        for (let invDelta2 = 0; invDelta2 < 1.2 * trivial; invDelta2 += trivial / 50) {
          const rank = order.indexOf(regionOf({ p, deltaP, invDelta2 }));
          expect(rank).toBeGreaterThanOrEqual(previous);
          previous = rank;
        }
        expect(previous).toBe(4);
      }),
    );
  });

  it('counts a point on a line to the region of stronger signal', () => {
    expect(regionOf({ p: 3, deltaP: 1, invDelta2: 2 })).toBe('surfing');
    expect(regionOf({ p: 3, deltaP: 1, invDelta2: 1 })).toBe('gradient-flow-fails');
  });
});
