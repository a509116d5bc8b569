/** What is particular to the uniform grid; all else: tests/conformance. */
import { describe, expect, it } from 'vitest';
import { collectDynamics } from '../../../../src/physics/chsck/collectDynamics';
import { solveUniform } from '../../../../src/physics/chsck/uniform/solveUniform';
import { spikedMixture } from '../../../../src/physics/mixture';
import { brokenLaws } from '../../../support/dynamicsLaws';

describe('solveUniform', () => {
  it.each([
    { p: 3, deltaP: 0.2, invDelta2: 0, horizon: 4 },
    { p: 3, deltaP: 1, invDelta2: 30, horizon: 0.5 },
  ])(
    'keeps every law without a matrix and with little else, p = $p, Δ_p = $deltaP, 1/Δ₂ = $invDelta2',
    ({ horizon, ...point }) => {
      const mixture = spikedMixture(point);
      const { samples, summary } = collectDynamics(
        solveUniform({ mixture, initialOverlap: 0.01, horizon }, { tolerance: 1e-2 }),
      );
      expect(summary.reason).toBe('horizon');
      expect(brokenLaws(samples, mixture, 1e-3)).toEqual([]);
    },
  );

  it('grows a tiny overlap without losing digits: m is linear in m0 while small', () => {
    const overlapAt = (initialOverlap: number): number =>
      collectDynamics(
        solveUniform(
          {
            mixture: spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.7 }),
            initialOverlap,
            horizon: 5,
          },
          { tolerance: 1e-3, times: [5] },
        ),
      ).samples.overlap[0] ?? NaN;
    expect(overlapAt(1e-12) / 1e-12 / (overlapAt(1e-9) / 1e-9)).toBeCloseTo(1, 6);
  });
});
