import { describe, expect, it } from 'vitest';
import { historyMegabytes } from '../../../../src/physics/chsck/uniform/history';
import { maxRows, planUniformPasses } from '../../../../src/physics/chsck/uniform/plan';
import { spikedMixture } from '../../../../src/physics/mixture';

const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 1.5 });

describe('planPasses', () => {
  it('goes to the horizon where three passes are affordable', () => {
    expect(planUniformPasses({ mixture, initialOverlap: 1e-6, horizon: 50 }).end).toBe(50);
  });

  it('shortens a run that memory does not allow, leaving room for three passes', () => {
    const { end, rows } = planUniformPasses({ mixture, initialOverlap: 1e-6, horizon: 1e4 });
    expect(end).toBeGreaterThan(300);
    expect(end).toBeLessThan(400);
    expect(rows * 1.5 ** 2).toBeLessThanOrEqual(maxRows);
  });

  it('keeps the history within 400 megabytes', () => {
    expect(historyMegabytes(maxRows)).toBeCloseTo(392, 0);
  });
});
