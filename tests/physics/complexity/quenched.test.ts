import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complexityAt, thresholdEnergy } from '../../../src/physics/complexity/annealed';
import { shiftComplexity } from '../../../src/physics/complexity/curves';
import { fieldStatistics } from '../../../src/physics/complexity/fieldStatistics';
import { groundEnergy } from '../../../src/physics/complexity/groundEnergy';
import {
  quenchedComplexity,
  quenchedComplexityAtShift,
} from '../../../src/physics/complexity/quenched';
import { replicaValue } from '../../../src/physics/complexity/replicas';
import { splitOf } from '../../../src/physics/complexity/split';
import { spikedMixture } from '../../../src/physics/mixture';
import { solveLinear } from '../../../src/physics/numerics/linearSolve';
import { paperPhi } from '../../support/bruteForceComplexity';
import { staticReference } from '../../support/staticReference';

const point = { p: 3, deltaP: 1, invDelta2: 1.9 };

describe('quenchedComplexityAtShift', () => {
  it('agrees with the reference', () => {
    for (const { overlap, quenched, annealed, ...where } of staticReference.quenched) {
      const mixture = spikedMixture(where);
      const { sigma } = quenchedComplexityAtShift(mixture, overlap, 2) ?? { sigma: NaN };
      // The reference gives four digits.
      expect(Math.abs(sigma - quenched)).toBeLessThan(6e-8);
      const field = fieldStatistics(mixture, overlap);
      expect(Math.abs(shiftComplexity(field, 2) - annealed)).toBeLessThan(6e-8);
    }
  });

  it('falls below the annealed complexity by the fourth power of the overlap', () => {
    const mixture = spikedMixture(point);
    const gap = (m: number): number =>
      shiftComplexity(fieldStatistics(mixture, m), 2) -
      (quenchedComplexityAtShift(mixture, m, 2)?.sigma ?? NaN);
    expect(gap(0.02)).toBeGreaterThan(0);
    expect(gap(0.04) / gap(0.02)).toBeCloseTo(16, -1);
  });
});

describe('quenchedComplexity', () => {
  it('equals the annealed complexity at overlap 0, with replicas of overlap 0', () => {
    for (const where of [
      point,
      { p: 3, deltaP: 0.3, invDelta2: 4 },
      { p: 4, deltaP: 0.4, invDelta2: 1 },
    ]) {
      const mixture = spikedMixture(where);
      const ground = groundEnergy(mixture);
      for (const energy of [0.1 * ground, thresholdEnergy(mixture), 0.999 * ground]) {
        const quenched = quenchedComplexity(mixture, 0, energy);
        const annealed = complexityAt(mixture, energy);
        expect(quenched?.sigma).toBeCloseTo(annealed.sigma, 13);
        expect(quenched?.shift).toBeCloseTo(annealed.shift, 7);
        expect(quenched?.replicaOverlap).toBeCloseTo(0, 7);
      }
    }
  });

  it('lies below the annealed complexity at other overlaps, and is largest over shifts', () => {
    const mixture = spikedMixture(point);
    for (const overlap of [-0.2, 0.1, 0.25])
      for (const energy of [-1.68, -1.5, -0.8]) {
        const { sigma, shift, replicaOverlap } = quenchedComplexity(mixture, overlap, energy) ?? {
          sigma: NaN,
          shift: NaN,
          replicaOverlap: NaN,
        };
        expect(sigma).toBeLessThan(complexityAt(mixture, energy, overlap).sigma);
        for (const step of [-1e-3, 1e-3])
          expect(
            replicaValue(mixture, { overlap, energy, shift: shift + step }, replicaOverlap).sigma,
          ).toBeLessThan(sigma);
      }
  });

  it('is null where replica symmetry is known to fail', () => {
    const mixture = spikedMixture({ p: 4, deltaP: 1, invDelta2: 2 });
    expect(quenchedComplexity(mixture, 0.1, -1.6)).toBeNull();
  });
});

describe('replicaValue', () => {
  const mixture = spikedMixture(point);

  /** The same written with the tensor's energy in place of the total, solved for its extremum. */
  function bySplit(m: number, energy: number, shift: number, q: number): number {
    const { p, deltaP } = point;
    const { first, second } = mixture.atOne;
    const [a, scale] = [1 / deltaP, Math.sqrt(second)];
    const { tensor } = splitOf(fieldStatistics(mixture), p, energy, shift);
    const [force, stiffness] = [mixture.first(q), mixture.second(q)];
    const stationary = ([al = 0, be = 0, ga = 0, h = 0]: readonly number[]): number => {
      const d1 = al - be * q + ga * m;
      const d2 = al * q + be * (1 - 2 * q) + ga * m;
      const star = (al - be) * m + ga;
      const g1 = al * d1 - be * d2 + ga * star;
      const g2 = al * d2 + be * (d1 - 2 * d2) + ga * star;
      return (
        shift * scale * d1 -
        mixture.first(m) * star -
        h * (tensor + (a * m ** p) / p) +
        (first * g1 - force * g2 + second * d1 * d1 - stiffness * d2 * d2) / 2 +
        h * (a * d1 - a * q ** (p - 1) * d2) +
        ((h * h) / 2) * (a / p) * (1 - q ** p)
      );
    };
    // The function is quadratic: second differences are its matrix, first ones its linear part.
    const unit = (i: number): number[] => [0, 1, 2, 3].map((k) => (k === i ? 1 : 0));
    const sum = (u: number[], v: number[]): number[] => u.map((x, k) => x + (v[k] ?? 0));
    const matrix = [0, 1, 2, 3].map((i) =>
      [0, 1, 2, 3].map(
        (k) => stationary(sum(unit(i), unit(k))) - stationary(unit(i)) - stationary(unit(k)),
      ),
    );
    const linear = [0, 1, 2, 3].map((i) => stationary(unit(i)) - (matrix[i]?.[i] ?? NaN) / 2);
    const gap = first - force;
    return (
      (Math.log(second) + Math.log(1 - q) + (q - m * m) / (1 - q) - Math.log(gap) - force / gap) /
        2 +
      paperPhi(shift) +
      stationary(
        solveLinear(
          matrix,
          linear.map((x) => -x),
        ),
      )
    );
  }

  it('equals the formula written with the energy of the tensor alone', () => {
    for (const [m, energy, shift, q] of [
      [0.2, -1.6, 1.9, 0.05],
      [-0.3, -1.2, 1.4, 0.3],
      [0.1, -1.7, 2.02, -0.2],
    ] as const) {
      const { sigma } = replicaValue(mixture, { overlap: m, energy, shift }, q);
      expect(sigma).toBeCloseTo(bySplit(m, energy, shift, q), 11);
    }
  });

  it('has the slopes of its value', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.5, max: 0.5, noNaN: true }),
        fc.double({ min: 1.2, max: 2.4, noNaN: true }),
        fc.double({ min: -0.3, max: 0.6, noNaN: true }),
        (overlap, shift, q) => {
          const at = (dq: number, dt: number): ReturnType<typeof replicaValue> =>
            replicaValue(mixture, { overlap, energy: -1.5, shift: shift + dt }, q + dq);
          const h = 1e-5;
          const { replicaSlope, shiftSlope } = at(0, 0);
          // Central differences: h^2 times third derivatives, some hundred at the ends.
          expect((at(h, 0).sigma - at(-h, 0).sigma) / (2 * h)).toBeCloseTo(replicaSlope, 5);
          expect((at(0, h).sigma - at(0, -h).sigma) / (2 * h)).toBeCloseTo(shiftSlope, 5);
        },
      ),
    );
  });
});
