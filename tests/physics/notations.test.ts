import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelAt } from '../../src/physics/spikedModel';
import { pSpinScale, snrOfWeight, snrsAt, weightOfSnr } from '../../src/physics/notations';
import { parameters } from '../../src/physics/parameters';
import { findRoot } from '../../src/physics/numerics/brent';

const orders = fc.integer({ min: parameters.p.min, max: parameters.p.max });
const noises = fc.double({ min: -2, max: 2, noNaN: true }).map((exponent) => 10 ** exponent);

describe('signal-to-noise ratios', () => {
  it('lead back to the noises', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (weight) => {
        expect(Math.abs(weightOfSnr(snrOfWeight(weight)) - weight)).toBeLessThanOrEqual(
          4e-16 * weight,
        );
      }),
    );
    expect(snrsAt({ p: 3, deltaP: 0.25, invDelta2: 2.25 })).toEqual([
      { order: 2, snr: 1.5, noiseOnly: false },
      { order: 3, snr: 2, noiseOnly: false },
    ]);
  });

  it('of the matrix are in units of the edge: an eigenvalue leaves the bare matrix at 1', () => {
    // A matrix alone: its Hessian at overlap 0 is W + 2 - θ uu^T in units of √Q″(1), and θ is λ₂.
    for (const snr of [0.5, 1, 2]) {
      const weak = { p: 3, deltaP: 1e12, invDelta2: weightOfSnr(snr) };
      expect(modelAt(weak).hessianOfShift(2).theta).toBeCloseTo(snr, 6);
    }
  });

  it('put the line of gradient flow at λ₂⁴ = λ₂² + (p − 1) λₚ²', () => {
    fc.assert(
      fc.property(orders, noises, (p, deltaP) => {
        const line = snrOfWeight(modelAt({ p, deltaP, invDelta2: 1 }).flowLine ?? NaN);
        const tensor = snrOfWeight(1 / deltaP);
        expect(line ** 4 / (line ** 2 + (p - 1) * tensor ** 2)).toBeCloseTo(1, 9);
      }),
    );
  });
});

/** The zero of the complexity of the pure model as Auffinger, Ben Arous and Černý write it, with Q(1) = 1. */
function deepestOfPure(p: number): number {
  const edge = 2 * Math.sqrt((p - 1) / p);
  const complexity = (u: number): number => {
    const root = Math.sqrt(u * u - edge * edge);
    const tail = (u / edge ** 2) * root - Math.log(u + root) + Math.log(edge);
    return 0.5 * Math.log(p - 1) - ((p - 2) / (4 * (p - 1))) * u * u - tail;
  };
  return findRoot(complexity, edge * (1 + 1e-12), 4 * edge);
}

describe('units of the p-spin model', () => {
  it('give the pure tensor of every noise the threshold −√(2(p − 1)/p) and its known deepest energy', () => {
    fc.assert(
      fc.property(orders, noises, (p, deltaP) => {
        const model = modelAt({ p, deltaP, invDelta2: 0 });
        const scale = pSpinScale(model.mixture);
        expect(model.threshold.energy / scale).toBeCloseTo(-Math.sqrt((2 * (p - 1)) / p), 8);
        expect(model.groundEnergy / scale).toBeCloseTo(-deepestOfPure(p) / Math.SQRT2, 8);
      }),
      { numRuns: 30 },
    );
    // E₀(3) = 1.6569, as the literature quotes it.
    expect(deepestOfPure(3)).toBeCloseTo(1.657, 3);
  });
});
