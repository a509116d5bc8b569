import { describe, expect, it } from 'vitest';
import { complexityAt, thresholdEnergy } from '../../../src/physics/complexity/annealed';
import { fieldStatistics } from '../../../src/physics/complexity/fieldStatistics';
import {
  splitComplexity,
  splitLandmarks,
  splitOrders,
  type SplitCurve,
} from '../../../src/physics/complexity/split';
import { bbpParameter } from '../../../src/physics/hessian/outlier';
import { createMixture, spikedMixture } from '../../../src/physics/mixture';
import { paperCost, paperPhi } from '../../support/bruteForceComplexity';

const points = [
  { p: 3, deltaP: 1, invDelta2: 2.3 },
  { p: 4, deltaP: 2, invDelta2: 0.7 },
  { p: 6, deltaP: 0.3, invDelta2: 5 },
];

describe('splitComplexity', () => {
  it("is the paper's formula in the two energies", () => {
    for (const point of points) {
      const { p, deltaP, invDelta2 } = point;
      const mixture = spikedMixture(point);
      const { first, second } = mixture.atOne;
      const theta = bbpParameter(mixture);
      for (const [tensor, matrix] of [
        [-0.5, -1.3],
        [-0.1, -1.4],
        [0.4, 0.2],
      ] as const) {
        const t = -(p * tensor + 2 * matrix) / Math.sqrt(second);
        const expected =
          Math.log(second / first) / 2 -
          ((p * deltaP) / 2) * tensor ** 2 -
          matrix ** 2 / invDelta2 +
          paperPhi(t);
        const { shift, sigma, sigmaMinima } = splitComplexity(
          fieldStatistics(mixture),
          { tensor: p, matrix: 2 },
          { tensor, matrix },
        );
        expect(shift).toBeCloseTo(t, 14);
        expect(sigma).toBeCloseTo(expected, 12);
        if (t < 2) expect(sigmaMinima).toBe(-Infinity);
        else expect(sigmaMinima).toBeCloseTo(expected - paperCost(t, theta), 7);
      }
    }
  });
});

describe('splitLandmarks', () => {
  for (const point of points) {
    const field = fieldStatistics(spikedMixture(point));
    const orders = { tensor: point.p, matrix: 2 };
    const landmarks = splitLandmarks(spikedMixture(point), 64);
    const along = ({ tensor, matrix }: SplitCurve): ReturnType<typeof splitComplexity>[] =>
      Array.from(tensor, (e, index) =>
        splitComplexity(field, orders, { tensor: e, matrix: matrix[index] ?? NaN }),
      );

    it(`closes the curve of zero complexity (p = ${point.p})`, () => {
      const { tensor, matrix } = landmarks.zero;
      expect(tensor.at(-1)).toBeCloseTo(tensor[0] ?? NaN, 6);
      expect(matrix.at(-1)).toBeCloseTo(matrix[0] ?? NaN, 6);
      for (const { sigma } of along(landmarks.zero)) expect(sigma).toBeCloseTo(0, 12);
    });

    it(`follows the ridge, where the complexity at each energy is largest (p = ${point.p})`, () => {
      const { tensor, matrix } = landmarks.ridge;
      along(landmarks.ridge).forEach(({ sigma, shift }, index) => {
        const energy = (tensor[index] ?? NaN) + (matrix[index] ?? NaN);
        const dominant = complexityAt(spikedMixture(point), energy);
        expect(sigma).toBeCloseTo(dominant.sigma, 12);
        expect(shift).toBeCloseTo(dominant.shift, 12);
      });
    });

    it(`follows the ridge of minima (p = ${point.p})`, () => {
      const { tensor, matrix } = landmarks.minimaRidge;
      along(landmarks.minimaRidge).forEach(({ sigmaMinima }, index) => {
        const energy = (tensor[index] ?? NaN) + (matrix[index] ?? NaN);
        // At the first sample the shift may round to just below 2.
        if (index > 0)
          expect(sigmaMinima).toBeCloseTo(
            complexityAt(spikedMixture(point), energy).sigmaMinima ?? NaN,
            12,
          );
      });
    });

    it(`draws the lines of shift 2 and of the outlier at zero (p = ${point.p})`, () => {
      const { intercept, slope } = landmarks.marginal;
      const at = (tensor: number): number =>
        splitComplexity(field, orders, { tensor, matrix: intercept + slope * tensor }).shift;
      for (const tensor of [-1, 0, 0.3]) expect(at(tensor)).toBeCloseTo(2, 12);
      expect(landmarks.outlierAtZero === null).toBe(field.theta <= 1);
    });
  }

  it('has the ridge cross the line of shift 2 at the threshold energy', () => {
    const point = { p: 3, deltaP: 1, invDelta2: 1.5 };
    const mixture = spikedMixture(point);
    const threshold = thresholdEnergy(mixture);
    const { minimaRidge } = splitLandmarks(mixture, 8);
    // Below the gradient-flow line minima start where all points become marginal.
    expect((minimaRidge.tensor[0] ?? NaN) + (minimaRidge.matrix[0] ?? NaN)).toBeCloseTo(
      threshold,
      13,
    );
  });

  it('refuses mixtures of one order, or of three', () => {
    for (const degrees of [[3], [2, 3, 4]]) {
      const mixture = createMixture(degrees.map((degree) => ({ degree, weight: 1 })));
      expect(() => splitLandmarks(mixture, 8)).toThrow(RangeError);
    }
  });

  it('knows the two orders of any two terms', () => {
    const mixture = createMixture([
      { degree: 4, weight: 2 },
      { degree: 3, weight: 1 },
    ]);
    const { ridge } = splitLandmarks(mixture, 9);
    const energy = (ridge.tensor[2] ?? NaN) + (ridge.matrix[2] ?? NaN);
    const split = { tensor: ridge.tensor[2] ?? NaN, matrix: ridge.matrix[2] ?? NaN };
    const { sigma } = splitComplexity(
      fieldStatistics(mixture),
      splitOrders(mixture) ?? expect.fail(),
      split,
    );
    expect(sigma).toBeCloseTo(complexityAt(mixture, energy).sigma, 12);
  });
});
