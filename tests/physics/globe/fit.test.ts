import { describe, expect, it } from 'vitest';
import { createFit } from '../../../src/physics/globe/fit';
import { poleValues } from '../../../src/physics/globe/pole';
import { energyOn, gradientOn, monomials } from '../../../src/physics/globe/polynomial';
import { seededGenerator, uniformNumbers } from '../../../src/physics/numerics/random';

describe('the polynomials from samples', () => {
  it.each([[[2, 3]], [[2, 4]], [[2, 5]], [[2, 6]], [[3]], [[2]], [[2, 3, 4]]])(
    'are those that the samples were taken of, whatever the degrees: %j',
    (degrees) => {
      const uniform = uniformNumbers(seededGenerator(5));
      const truth = degrees.map((degree) => ({
        degree,
        coefficients: Float64Array.from({ length: monomials(degree) }, () => uniform() - 0.5),
      }));
      const { places, fit } = createFit(degrees);
      const samples = places.map((place) => ({
        energy: energyOn(truth, ...place),
        gradient: gradientOn(truth, place),
      }));
      const found = fit(samples, poleValues(truth));
      for (const [index, { degree, coefficients }] of found.entries()) {
        expect(degree).toBe(degrees[index]);
        const expected = truth[index]?.coefficients;
        for (const [i, value] of coefficients.entries())
          expect(value).toBeCloseTo(expected?.[i] ?? NaN, 12);
      }
    },
  );

  it('are the nearest to samples of no such polynomial, and keep to the pole', () => {
    const uniform = uniformNumbers(seededGenerator(5));
    const truth = [2, 3].map((degree) => ({
      degree,
      coefficients: Float64Array.from({ length: monomials(degree) }, () => uniform() - 0.5),
    }));
    const { places, fit } = createFit([2, 3]);
    const noise = 1e-3;
    const samples = places.map((place) => ({
      energy: energyOn(truth, ...place) + noise * (uniform() - 0.5),
      gradient: gradientOn(truth, place),
    }));
    const pole = poleValues(truth);
    const found = poleValues(fit(samples, pole));
    expect(found.energy).toBeCloseTo(pole.energy, 8);
    expect(found.gradient[0]).toBeCloseTo(pole.gradient[0], 8);
    expect(found.curvatures[1]).toBeCloseTo(pole.curvatures[1], 8);
    const away = energyOn(fit(samples, pole), 0, 1, 0) - energyOn(truth, 0, 1, 0);
    expect(Math.abs(away)).toBeLessThan(noise);
  });
});
