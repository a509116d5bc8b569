import { describe, expect, it } from 'vitest';
import { fitLeastSquares } from '../../../src/physics/numerics/leastSquares';

const decay = (x: number, [a = NaN, k = NaN]: readonly number[]): number => a * Math.exp(-k * x);

describe('non-linear least squares', () => {
  it('finds the parameters that made the data, from far off', () => {
    const data = [0, 0.5, 1, 2, 4].map((x) => ({ x, y: decay(x, [3, 0.7]), error: 0.01 }));
    const { parameters, chiSquared } = fitLeastSquares(decay, data, [1, 0.1]);
    expect(parameters[0]).toBeCloseTo(3, 8);
    expect(parameters[1]).toBeCloseTo(0.7, 8);
    expect(chiSquared).toBeLessThan(1e-10);
  });

  it('knows the errors of a straight line: sigma/sqrt(n) of its level at the middle, sigma/sqrt(sum x^2) of its slope', () => {
    const sigma = 0.3;
    const data = [-2, -1, 0, 1, 2].map((x, i) => ({ x, y: 1 + x + (i % 2), error: sigma }));
    const line = (x: number, [c = NaN, b = NaN]: readonly number[]): number => c + b * x;
    const { errors, parameters } = fitLeastSquares(line, data, [0, 0]);
    expect(parameters[0]).toBeCloseTo(1.4, 8);
    expect(parameters[1]).toBeCloseTo(1, 8);
    expect(errors[0]).toBeCloseTo(sigma / Math.sqrt(5), 6);
    expect(errors[1]).toBeCloseTo(sigma / Math.sqrt(10), 6);
  });

  it('weighs data by their errors', () => {
    const level = (_: number, [c = NaN]: readonly number[]): number => c;
    const data = [
      { x: 0, y: 0, error: 1 },
      { x: 1, y: 1, error: 0.5 },
    ];
    expect(fitLeastSquares(level, data, [3]).parameters[0]).toBeCloseTo(0.8, 8);
  });

  it('never enters places where the shape has no value', () => {
    const root = (x: number, [a = NaN]: readonly number[]): number => Math.sqrt(x - a);
    const data = [1, 2, 3].map((x) => ({ x, y: Math.sqrt(x - 0.9), error: 0.1 }));
    expect(fitLeastSquares(root, data, [-5]).parameters[0]).toBeCloseTo(0.9, 6);
  });
});
