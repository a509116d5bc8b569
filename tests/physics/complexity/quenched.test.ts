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
import { quenchedPlaces } from '../../support/quenchedPlaces';
import { staticReference } from '../../support/staticReference';

const point = { p: 3, deltaP: 1, invDelta2: 1.9 };

const mixtureOf19 = spikedMixture(point);

/** (25) at `point` written with the tensor's energy in place of the total, solved for its extremum. */
function bySplit(m: number, energy: number, shift: number, q: number): number {
  const { p, deltaP } = point;
  const { first, second } = mixtureOf19.atOne;
  const [a, scale] = [1 / deltaP, Math.sqrt(second)];
  const { tensor } = splitOf(fieldStatistics(mixtureOf19), { tensor: p, matrix: 2 }, energy, shift);
  const [force, stiffness] = [mixtureOf19.first(q), mixtureOf19.second(q)];
  const stationary = ([al = 0, be = 0, ga = 0, h = 0]: readonly number[]): number => {
    const d1 = al - be * q + ga * m;
    const d2 = al * q + be * (1 - 2 * q) + ga * m;
    const star = (al - be) * m + ga;
    const g1 = al * d1 - be * d2 + ga * star;
    const g2 = al * d2 + be * (d1 - 2 * d2) + ga * star;
    return (
      shift * scale * d1 -
      mixtureOf19.first(m) * star -
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
    (Math.log(second) + Math.log(1 - q) + (q - m * m) / (1 - q) - Math.log(gap) - force / gap) / 2 +
    paperPhi(shift) +
    stationary(
      solveLinear(
        matrix,
        linear.map((x) => -x),
      ),
    )
  );
}

/** Largest value of f within `reach` of a place, on grids ever finer about the best. */
function optimum(f: (x: number) => number, place: number, reach: number): number {
  let [best, half] = [place, reach];
  for (let round = 0; round < 5; round++) {
    const grid = Array.from({ length: 7 }, (_, i) => best + (half * (i - 3)) / 3);
    best = grid.reduce((a, b) => (f(b) > f(a) ? b : a));
    half /= 3;
  }
  return f(best);
}

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

  it('is the lowest over q of the highest over t, next to the annealed saddle, by brute force', () => {
    for (const [overlap, energy] of [
      [0.1, -1.69],
      [-0.3, -1.2],
    ] as const) {
      const { sigma, shift, replicaOverlap } = quenchedComplexity(mixtureOf19, overlap, energy) ?? {
        sigma: NaN,
        shift: NaN,
        replicaOverlap: NaN,
      };
      const lowest = (t: number): number =>
        -optimum((q) => -bySplit(overlap, energy, t, q), replicaOverlap, 0.02);
      expect(optimum(lowest, shift, 0.05)).toBeCloseTo(sigma, 8);
    }
  });

  it('is null or finite, and never above the annealed complexity, all over the model', () => {
    let found = 0;
    for (const { point: where, overlap, energy } of quenchedPlaces(150, 3)) {
      const mixture = spikedMixture(where);
      const quenched = quenchedComplexity(mixture, overlap, energy);
      if (quenched === null) continue;
      found++;
      const { sigma } = complexityAt(mixture, energy, overlap);
      expect(quenched.sigma, JSON.stringify({ where, overlap, energy })).toBeGreaterThan(-Infinity);
      expect(quenched.sigma, JSON.stringify({ where, overlap, energy })).toBeLessThanOrEqual(sigma);
    }
    expect(found).toBeGreaterThan(15);
  });

  it('answers at every energy, and exists wherever the annealed complexity is well above zero', () => {
    const fine = Array.from({ length: 25 }, (_, i) => -0.02 + 0.001 * i);
    const coarse = Array.from({ length: 10 }, (_, i) => 0.02 + 0.04 * i);
    for (const invDelta2 of [1.5, 1.9, 2.3, 2.7])
      for (const overlap of [-0.2, -0.1, -0.05, 0.05, 0.1, 0.2])
        for (const above of [...fine, ...coarse]) {
          const mixture = spikedMixture({ ...point, invDelta2 });
          const energy = groundEnergy(mixture) + above;
          const { sigma } = complexityAt(mixture, energy, overlap);
          const quenched = quenchedComplexity(mixture, overlap, energy)?.sigma ?? null;
          const where = JSON.stringify({ invDelta2, overlap, energy });
          if (sigma > 2e-4) expect(quenched, where).not.toBeNull();
          if (quenched !== null) expect(quenched, where).toBeLessThanOrEqual(sigma);
        }
  });

  it('is null below the energies where the saddle point of the annealed complexity ends', () => {
    expect(quenchedComplexity(mixtureOf19, 0.1, -1.702)).toBeNull();
    expect(quenchedComplexity(mixtureOf19, 0.1, -1e6)).toBeNull();
  });

  it('is null, not that of another saddle point, around the correlated minimum', () => {
    const at = (deltaP: number, invDelta2: number, overlap: number, energy: number): unknown =>
      quenchedComplexity(spikedMixture({ p: 3, deltaP, invDelta2 }), overlap, energy);
    expect(at(1, 1.5, 0.75, -1.6287)).toBeNull();
    expect(at(0.5, 0.5, 0.8, -1.72)).toBeNull();
  });

  it('is null without a matrix, where the energy fixes the shift', () => {
    const at = (invDelta2: number): unknown =>
      quenchedComplexity(spikedMixture({ ...point, invDelta2 }), 0.2, -0.95);
    expect(at(0)).toBeNull();
    expect(at(1e-9)).toBeNull();
  });

  it('tends to that at the shift which the energy fixes as the matrix vanishes', () => {
    const [overlap, energy] = [0.2, -0.9];
    const shift = (-3 * energy) / Math.sqrt(2);
    const limit = quenchedComplexityAtShift(
      spikedMixture({ ...point, invDelta2: 0 }),
      overlap,
      shift,
    );
    const near = quenchedComplexity(spikedMixture({ ...point, invDelta2: 1e-6 }), overlap, energy);
    // Linear in 1/Δ₂: 0.34 times 1e-6.
    expect(Math.abs((near?.sigma ?? NaN) - (limit?.sigma ?? NaN))).toBeLessThan(4e-7);
  });

  it('is null where replica symmetry is known to fail', () => {
    const mixture = spikedMixture({ p: 4, deltaP: 1, invDelta2: 2 });
    expect(quenchedComplexity(mixture, 0.1, -1.6)).toBeNull();
  });
});

describe('replicaValue', () => {
  const mixture = mixtureOf19;

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
