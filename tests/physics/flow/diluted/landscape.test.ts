import { describe, expect, it } from 'vitest';
import { createDilutedLandscape } from '../../../../src/physics/flow/diluted/landscape';
import { finish, type Landscape } from '../../../../src/physics/flow/landscape';
import { dot } from '../../../../src/physics/flow/sphere';

const point = { p: 3, deltaP: 0.8, invDelta2: 1.7 };
const orders = [3, 4, 5, 6] as const;

function draw(p: number, N: number, seed: number, degree = 12): Landscape {
  return finish(createDilutedLandscape({ ...point, p }, N, seed, degree));
}

function energyAt(landscape: Landscape, x: Float64Array): number {
  return landscape.dimension * finish(landscape.gradient(x, new Float64Array(x.length)));
}

describe.each(orders)('createDilutedLandscape at p = %i', (p) => {
  it.each([64, 50])('has the gradient that central differences of the energy give, N = %i', (N) => {
    const landscape = draw(p, N, 4);
    // Long enough that saturation matters: components of up to about 6.
    const x = landscape.start.map((value) => 2 * value);
    const gradient = new Float64Array(N);
    finish(landscape.gradient(x, gradient));
    const h = 1e-5;
    for (const i of [0, 7, N - 1]) {
      const shifted = (sign: number): number =>
        energyAt(
          landscape,
          x.map((value, j) => value + (i === j ? sign * h : 0)),
        );
      expect(gradient[i]).toBeCloseTo((shifted(1) - shifted(-1)) / (2 * h), 5);
    }
  });

  it('has noise of covariance N Q(x.y/N) for configurations of any overlap', () => {
    const N = 64;
    const seeds = 1500;
    const { signal, start } = draw(p, N, 1);
    const along = dot(start, signal) / N;
    const across = start.map((value, i) => value - along * (signal[i] ?? NaN));
    const norm = Math.sqrt(N / dot(across, across));
    const q = 0.8;
    const x = signal;
    const y = across.map(
      (value, i) => q * (signal[i] ?? NaN) + Math.sqrt(1 - q * q) * norm * value,
    );
    const Q = (overlap: number): number =>
      overlap ** p / (p * point.deltaP) + (point.invDelta2 * overlap ** 2) / 2;
    let [covariance, variance] = [0, 0];
    for (let seed = 10; seed < 10 + seeds; seed++) {
      const landscape = draw(p, N, seed);
      const noise = (z: Float64Array): number =>
        energyAt(landscape, z) + N * Q(dot(z, landscape.signal) / N);
      const [a, b] = [noise(x), noise(y)];
      covariance += (a * b) / seeds;
      variance += (a * a) / seeds;
    }
    const spread = Math.sqrt(2 / seeds);
    // Three standard deviations, and terms of order p^2/N from equal indices.
    const allowed = 3 * spread + p ** 2 / (2 * N);
    expect(Math.abs(variance / (N * Q(1)) - 1)).toBeLessThan(allowed);
    expect(Math.abs(covariance / (N * Q(q)) - 1)).toBeLessThan(allowed + 0.05);
  });
});

describe('createDilutedLandscape', () => {
  it('gives the same landscape for the same seed and another for another', () => {
    const [a, b, c] = [draw(3, 40, 4), draw(3, 40, 4), draw(3, 40, 5)];
    expect(energyAt(a, a.start)).toBe(energyAt(b, b.start));
    expect(energyAt(a, a.start)).not.toBe(energyAt(c, a.start));
  });

  it('has the signal as a well of depth N Q(1), all of it', () => {
    const N = 2048;
    const landscape = draw(3, N, 2, 20);
    const Q = 1 / (3 * point.deltaP) + point.invDelta2 / 2;
    // The noise has the standard deviation sqrt(Q/N) = 0.025.
    expect(Math.abs(energyAt(landscape, landscape.signal) / N + Q)).toBeLessThan(4 * 0.025);
  });
});
