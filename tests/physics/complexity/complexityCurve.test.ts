import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complexityAt } from '../../../src/physics/complexity/annealed';
import { complexityCurve } from '../../../src/physics/complexity/complexityCurve';
import { spikedMixture } from '../../../src/physics/mixture';
import { modelPoints } from '../../support/modelPoints';
import { staticReference } from '../../support/staticReference';

describe('complexityCurve', () => {
  it('equals complexityAt at every sample, and each kink is a sample', () => {
    fc.assert(
      fc.property(modelPoints, (point) => {
        const mixture = spikedMixture(point);
        const { landmarks } = complexityCurve(mixture, -1, 0, 2);
        const lo = landmarks.groundEnergy * 1.1;
        const hi = landmarks.thresholdEnergy * 0.9;
        const curve = complexityCurve(mixture, lo, hi, 50);
        curve.energy.forEach((energy, index) => {
          const expected = complexityAt(mixture, energy);
          expect(curve.sigma[index]).toBe(expected.sigma);
          expect(curve.shift[index]).toBe(expected.shift);
          expect(curve.minima.sigma[index]).toBe(expected.sigmaMinima);
        });
        for (const kink of Object.values(landmarks))
          if (kink !== null && kink > lo && kink < hi) expect(curve.energy).toContain(kink);
      }),
      { numRuns: 50 },
    );
  });

  it('has ascending energies and segments that cover them without gap', () => {
    fc.assert(
      fc.property(modelPoints, (point) => {
        const curve = complexityCurve(spikedMixture(point), -4, 0, 40);
        for (let index = 1; index < curve.energy.length; index++)
          expect(curve.energy[index]).toBeGreaterThan(curve.energy[index - 1] ?? NaN);
        expect(curve.segments[0]?.from).toBe(0);
        expect(curve.segments.at(-1)?.to).toBe(curve.energy.length - 1);
        curve.segments.slice(1).forEach(({ from, kind }, index) => {
          expect(from).toBe(curve.segments[index]?.to);
          expect(kind).not.toBe(curve.segments[index]?.kind);
        });
      }),
    );
  });

  it('changes kind exactly at e_th and e_B', () => {
    const curve = complexityCurve(
      spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.3 }),
      -1.85,
      -1.75,
      100,
    );
    expect(curve.segments.map(({ kind }) => kind)).toEqual(['minima', 'index-one', 'extensive']);
    const starts = curve.segments.map(({ from }) => curve.energy[from]);
    expect(starts.slice(1)).toEqual([curve.landmarks.minimaMerge, curve.landmarks.thresholdEnergy]);
  });

  it('has its landmarks where the reference has them', () => {
    for (const reference of staticReference.curves) {
      const { landmarks } = complexityCurve(spikedMixture(reference), -2, -1, 2);
      expect(landmarks.thresholdEnergy).toBeCloseTo(reference.thresholdEnergy, 14);
      expect(landmarks.groundEnergy).toBeCloseTo(reference.groundEnergy, 13);
      expect(landmarks.minimaOnset).toBeCloseTo(reference.minimaOnset, 14);
      if (reference.minimaMerge === null) expect(landmarks.minimaMerge).toBeNull();
      else expect(landmarks.minimaMerge).toBeCloseTo(reference.minimaMerge, 14);
    }
  });

  it('ends the curve of minima where minima end, for the pure tensor', () => {
    const { minima, landmarks } = complexityCurve(
      spikedMixture({ p: 3, deltaP: 1, invDelta2: 0 }),
      -1,
      -0.9,
      20,
    );
    expect(minima.energy.at(-1)).toBe(landmarks.thresholdEnergy);
  });
});
