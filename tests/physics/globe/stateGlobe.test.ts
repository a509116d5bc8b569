import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateGlobe, thresholdGlobe } from '../../../src/physics/globe/stateGlobe';
import {
  curvatureOn,
  energyOn,
  gradientOn,
  monomialAt,
} from '../../../src/physics/globe/polynomial';
import { SpikedModel } from '../../../src/physics/spikedModel';

const x = [1, 0, 0] as const;
const way = [0, 1, 0] as const;
const rest = [0, 0, 1] as const;

const models = fc
  .record({
    p: fc.integer({ min: 3, max: 10 }),
    deltaP: fc.double({ min: 0.01, max: 100, noNaN: true }),
    invDelta2: fc.double({ min: 0.01, max: 100, noNaN: true }),
  })
  .map((point) => new SpikedModel(point));

describe('the globe of a state for N = infinity', () => {
  it('has the energy of the state, no force, and the curvatures of the Hessian', () => {
    fc.assert(
      fc.property(
        models,
        fc.double({ min: -0.9, max: 0.9, noNaN: true }),
        fc.double({ min: 1, max: 3, noNaN: true }),
        (model, overlap, shift) => {
          const scale = Math.sqrt(model.mixture.atOne.second);
          const state = { energy: model.threshold.energy, mu: shift * scale, overlap };
          const { landscape, frame } = stateGlobe(model.mixture, state, model.threshold.energy);
          const { theta, outlier, outlierOverlap, bulk } = model.hessian(state.mu, overlap);
          const unit = model.mixture.atOne.second + Math.abs(state.energy);
          const close = (value: number, expected: number): void => {
            expect(Math.abs(value - expected) / unit).toBeLessThan(1e-12);
          };
          close(energyOn(landscape, ...x), state.energy);
          const [radial, ...tangent] = gradientOn(landscape, x);
          close(radial, -state.mu);
          for (const force of tangent) close(force, 0);
          close(curvatureOn(landscape, x, way), outlier ?? bulk.lo);
          close(frame.curvature, outlier ?? bulk.lo);
          // The signal's part that the way leaves over: theta (1 - (v.u)^2) below the centre of the bulk.
          const left = theta * (1 - (outlierOverlap ?? 0));
          close(curvatureOn(landscape, x, rest), scale * (shift - left));
          // No curvature mixes the two: the way is an eigenvector.
          const both = [0, Math.SQRT1_2, Math.SQRT1_2] as const;
          const mean = (curvatureOn(landscape, x, way) + curvatureOn(landscape, x, rest)) / 2;
          const mixed = curvatureOn(landscape, x, both) - mean;
          close(mixed, 0);
        },
      ),
    );
  });

  it('has the signal on it, with the overlaps of the state', () => {
    fc.assert(
      fc.property(models, fc.double({ min: -0.9, max: 0.9, noNaN: true }), (model, overlap) => {
        const { frame } = stateGlobe(model.mixture, { energy: -1, mu: 1, overlap }, -1);
        expect(Math.hypot(...frame.signal)).toBeCloseTo(1, 13);
        expect(frame.signal[0]).toBe(overlap);
        expect(frame.signal[1] ** 2 / (1 - overlap ** 2)).toBeCloseTo(frame.signalOverlap, 13);
      }),
    );
  });

  // In units of s. Measured on an instance of N = 16,384: -1.807, of which the matrix has 0.536.
  it('shares the curvature of the noise along the way between matrix and tensor', () => {
    const model = new SpikedModel({ p: 3, deltaP: 1, invDelta2: 2.3 });
    const { landscape } = thresholdGlobe(model);
    const { theta, scale } = model.hessian(0);
    const towards = Math.sqrt(1 - theta ** -2);
    const coefficient = (degree: number, i: number, j: number): number =>
      landscape.find((term) => term.degree === degree)?.coefficients[monomialAt(i, j)] ?? NaN;
    // The signal's own part of the matrix is taken off again; the tensor's is cubic.
    expect(2 * coefficient(2, 2, 0) + 2.3 * towards ** 2).toBeCloseTo(0.535 * -1.803 * scale, 2);
    expect(2 * coefficient(3, 2, 0)).toBeCloseTo(0.465 * -1.803 * scale, 2);
    expect(coefficient(3, 3, 0)).toBeCloseTo(-(towards ** 3) / 3, 14);
  });

  it('is flat along the way below the line, without the signal', () => {
    const { frame } = thresholdGlobe(new SpikedModel({ p: 3, deltaP: 1, invDelta2: 1.5 }));
    expect(frame).toMatchObject({ mode: 'edge', curvature: 0, signal: [0, 0, 1] });
  });

  it('curves up along a random way, which neither sees the signal nor leads anywhere', () => {
    const model = new SpikedModel({ p: 3, deltaP: 1, invDelta2: 2.7 });
    const { landscape, frame } = thresholdGlobe(model, 'random');
    const up = 2 * Math.sqrt(model.mixture.atOne.second);
    expect(frame).toMatchObject({ way: 'random', signal: [0, 0, 1] });
    expect(frame.curvature).toBeCloseTo(up, 12);
    expect(curvatureOn(landscape, x, way)).toBeCloseTo(up, 12);
    expect(frame.lowestEigenvalue).toBeCloseTo(-model.growthRate, 12);
  });
});
