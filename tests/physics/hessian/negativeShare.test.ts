import { describe, expect, it } from 'vitest';
import { negativeShare, semicircleDensity } from '../../../src/physics/hessian/bulk';
import { integrate } from '../../../src/physics/numerics/gaussLegendre';

describe('negativeShare', () => {
  it('is the integral of the density up to zero', () => {
    for (const shift of [-1.9, -1, 0, 0.7, 1.99]) {
      // In the angle of x = -2 cos(angle) the density is smooth up to its edges.
      const share = integrate(
        (angle) => semicircleDensity(shift - 2 * Math.cos(angle), shift, 1) * 2 * Math.sin(angle),
        0,
        Math.acos(shift / 2),
      );
      expect(negativeShare(shift)).toBeCloseTo(share, 10);
    }
  });

  it('is 1 far left, 1/2 in the middle, 0 from the threshold on', () => {
    expect([-3, -2, 0, 2, 5].map(negativeShare)).toEqual([1, 1, 0.5, 0, 0]);
  });
});
