import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { createConditionedInstance } from '../../../../src/physics/flow/dense/conditioned';
import { secondDerivatives } from '../../../../src/physics/flow/dense/hessian';
import { denseLandscape } from '../../../../src/physics/flow/dense/landscape';
import { createDilutedLandscape } from '../../../../src/physics/flow/diluted/landscape';
import { finish, type Landscape, type Modes } from '../../../../src/physics/flow/landscape';
import { lowestModes } from '../../../../src/physics/flow/spectrum/lanczos';
import { dot, project, rootMeanSquare } from '../../../../src/physics/flow/sphere';
import { hessianScale } from '../../../../src/physics/hessian/bulk';
import { bbpParameter } from '../../../../src/physics/hessian/outlier';
import { differencedHessian } from '../../../support/differencedHessian';
import { drawInstance } from '../../../support/flowInstances';

/** mu = -x.grad E / N, and how far x is from being stationary. */
function stationarity(landscape: Landscape): { mu: number; energy: number; residual: number } {
  const x = landscape.start;
  const gradient = new Float64Array(x.length);
  const energy = finish(landscape.gradient(x, gradient));
  return { energy, mu: -project(x, gradient), residual: rootMeanSquare(gradient) };
}

describe.each([3, 4])('the Hessian on the sphere of a dense instance, p = %i', (p) => {
  const point = { p, deltaP: 0.9, invDelta2: 2.2 };
  const N = 24;
  const instance = drawInstance(point, N, 3);
  const { start: x, signal } = instance;
  const mu = 1.7;

  it('has the eigenvalues and overlaps that another program finds for P (E" + mu) P', () => {
    const { complete, modes } = finish(denseLandscape(point, instance).spectrum(x, mu));
    const radial = Matrix.columnVector(Array.from(x)).mul(1 / Math.sqrt(N));
    const P = Matrix.eye(N).sub(radial.mmul(radial.transpose()));
    const second = Matrix.from1DArray(N, N, Array.from(finish(secondDerivatives(instance, x)))).add(
      Matrix.eye(N).mul(mu),
    );
    // The radial direction gets an eigenvalue far above all others, and is left out.
    const projected = P.mmul(second).mmul(P).add(radial.mmul(radial.transpose()).mul(1e3));
    const reference = new EigenvalueDecomposition(projected, { assumeSymmetric: true });
    const direction = signal.slice();
    project(x, direction);
    const length = Math.sqrt(dot(direction, direction));
    expect(complete).toBe(true);
    expect(modes.eigenvalue.length).toBe(N - 1);
    modes.eigenvalue.forEach((eigenvalue, i) => {
      expect(eigenvalue).toBeCloseTo(reference.realEigenvalues[i] ?? NaN, 9);
      const vector = Float64Array.from(reference.eigenvectorMatrix.getColumn(i));
      const overlap = (dot(vector, direction) / length) ** 2;
      expect(modes.signalOverlap[i]).toBeCloseTo(overlap, 8);
    });
    expect(modes.signalOverlap.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
  });
});

describe('products of a Hessian', () => {
  it.each([3, 4])(
    'by the difference of gradients are what the second derivatives give, p = %i',
    (p) => {
      const point = { p, deltaP: 0.9, invDelta2: 2.2 };
      const N = 24;
      const mu = 1.7;
      const instance = drawInstance(point, N, 3);
      const { start: x } = instance;
      const second = finish(secondDerivatives(instance, x));
      const vector = instance.signal.slice();
      project(x, vector);
      const product = new Float64Array(N);
      finish(differencedHessian(denseLandscape(point, instance), x, mu)(vector, product));
      const expected = vector.map(
        (value, i) => mu * value + dot(second.subarray(i * N, (i + 1) * N), vector),
      );
      project(x, expected);
      product.forEach((value, i) => {
        // Measured 2e-10 (p = 3) and 1e-8 (p = 4).
        expect(value).toBeCloseTo(expected[i] ?? NaN, 6);
      });
    },
  );

  it.each([3, 4, 5, 6])(
    'are symmetric on a diluted landscape, and those by differences, p = %i',
    (p) => {
      const N = 300;
      const point = { p, deltaP: 0.9, invDelta2: 2.2 };
      const { start: x, ...landscape } = finish(createDilutedLandscape(point, N, 3, 40));
      // Beyond the level at which coordinates saturate, too.
      x[3] = 9;
      const apply = landscape.hessian(x, 2);
      const [u, v] = [landscape.signal.slice(), x.map((_, i) => Math.cos(i))];
      const [ofU, ofV, differenced] = [0, 1, 2].map(() => new Float64Array(N)) as Vectors;
      for (const vector of [u, v]) project(x, vector);
      finish(apply(u, ofU));
      finish(apply(v, ofV));
      const scale = Math.sqrt(dot(u, u) * dot(ofV, ofV));
      expect(Math.abs(dot(u, ofV) - dot(v, ofU)) / scale).toBeLessThan(1e-13);
      finish(differencedHessian(landscape, x, 2)(v, differenced));
      const off = Math.hypot(...ofV.map((value, i) => value - (differenced[i] ?? NaN)));
      expect(off / Math.sqrt(dot(ofV, ofV))).toBeLessThan(1e-6);
    },
  );
});

type Vectors = [Float64Array, Float64Array, Float64Array];

describe('lowestModes', () => {
  /** A matrix with a gap below, in factored form: diagonal plus a rank-one term. */
  const n = 400;
  const apply = function* (vector: Float64Array, product: Float64Array): Generator<void, void> {
    const total = vector.reduce((sum, value) => sum + value, 0);
    for (let i = 0; i < n; i++) product[i] = (i / n) * (vector[i] ?? NaN) - (2 * total) / n;
    yield;
  };
  const start = Float64Array.from({ length: n }, (_, i) => 1 + i / n);

  function exact(): { value: number; overlap: number }[] {
    const rows = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_unused, j) => (i === j ? i / n : 0) - 2 / n),
    );
    const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(rows), {
      assumeSymmetric: true,
    });
    return [0, 1, 2].map((i) => ({
      value: realEigenvalues[i] ?? NaN,
      overlap:
        dot(Float64Array.from(eigenvectorMatrix.getColumn(i)), start) ** 2 / dot(start, start),
    }));
  }

  it('finds the lowest eigenvalues and their overlaps with the start', () => {
    const { complete, modes } = finish(
      lowestModes(apply, start, { count: 3, tolerance: 1e-8, maxSteps: 200 }),
    );
    expect(complete).toBe(false);
    exact().forEach(({ value, overlap }, i) => {
      // The basis is kept in single precision: measured 5e-9.
      expect(modes.eigenvalue[i]).toBeCloseTo(value, 7);
      expect(modes.signalOverlap[i]).toBeCloseTo(overlap, 7);
    });
  });

  it('returns only what has converged within the steps allowed', () => {
    const few = (maxSteps: number): Modes['modes'] =>
      finish(lowestModes(apply, start, { count: 3, tolerance: 1e-8, maxSteps })).modes;
    expect(few(2).eigenvalue.length).toBe(0);
    // The isolated eigenvalue comes first, long before those at the edge.
    expect(few(20).eigenvalue.length).toBe(1);
  });
});

describe('createConditionedInstance', () => {
  const energies = { energy: -2.2, mu: 5 };

  it.each([3, 4])('makes a stationary point of the wanted overlap and energy, p = %i', (p) => {
    const point = { p, deltaP: 1, invDelta2: 4 };
    const wanted = { overlap: 0.3, energy: -2.2, mu: 0.6 * p + 3.2 };
    const instance = finish(createConditionedInstance(point, 40, 2, wanted));
    expect(dot(instance.start, instance.signal) / 40).toBeCloseTo(0.3, 12);
    const { energy, mu, residual } = stationarity(denseLandscape(point, instance));
    expect(energy).toBeCloseTo(-2.2, 6);
    expect(mu).toBeCloseTo(0.6 * p + 3.2, 6);
    // Rounding of the couplings to single precision: measured 5e-8.
    expect(residual).toBeLessThan(5e-7);
  });

  it.each([
    [{ order: 3, coefficient: 0.5 }],
    [{ order: 2, coefficient: 1 }],
    [
      { order: 3, coefficient: 0.5 },
      { order: 4, coefficient: 0.5, noiseOnly: true },
    ],
    [
      { order: 2, coefficient: 1 },
      { order: 3, coefficient: 0.3 },
      { order: 5, coefficient: 0.2 },
    ],
  ] as const)('does for any mixture; one order alone fixes the energy: %j', (...terms) => {
    const point = { p: 3, deltaP: 1, invDelta2: 0, terms };
    const [first, ...others] = terms;
    const mu = 4;
    const energy = others.length === 0 ? -mu / first.order : -1.5;
    const instance = finish(
      createConditionedInstance(point, 20, 2, { overlap: 0.3, energy: -1.5, mu }),
    );
    const found = stationarity(denseLandscape(point, instance));
    expect(found.energy).toBeCloseTo(energy, 5);
    expect(found.mu).toBeCloseTo(mu, 5);
    expect(found.residual).toBeLessThan(1e-6);
  });

  it('refuses overlaps beyond 1', () => {
    const problem = { overlap: 1, ...energies };
    expect(() =>
      finish(createConditionedInstance({ p: 3, deltaP: 1, invDelta2: 4 }, 20, 1, problem)),
    ).toThrow('overlap = 1 must be between -1 and 1');
  });

  it.each([
    { invDelta2: 4, overlap: 0 },
    { invDelta2: 8, overlap: 0 },
    { invDelta2: 4, overlap: 0.3 },
  ])('shows the isolated eigenvalue and its overlap at %o', ({ invDelta2, overlap }) => {
    const N = 160;
    const seeds = 16;
    const point = { p: 3, deltaP: 1, invDelta2 };
    const positions: number[] = [];
    const overlaps: number[] = [];
    let belowMinusOne = 0;
    let theta = 0;
    for (let seed = 0; seed < seeds; seed++) {
      const landscape = denseLandscape(
        point,
        finish(createConditionedInstance(point, N, seed, { overlap, ...energies })),
      );
      const { mu } = stationarity(landscape);
      const scale = hessianScale(landscape.mixture);
      theta = bbpParameter(landscape.mixture, overlap);
      const { modes } = finish(landscape.spectrum(landscape.start, mu));
      const centred = modes.eigenvalue.map((value) => (value - mu) / scale);
      positions.push(centred[0] ?? NaN);
      overlaps.push(modes.signalOverlap[0] ?? NaN);
      belowMinusOne += centred.filter((value) => value < -1).length / (N - 1) / seeds;
    }
    const position = statistics(positions);
    const square = statistics(overlaps);
    // Beside chance there are terms of order 1/N, because couplings with equal indices do not exist;
    // N = 160 gives 9 to 12 over N for the position (docs/numerics.md#finite-n).
    expect(Math.abs(position.mean + theta + 1 / theta)).toBeLessThan(3 * position.error + 13 / N);
    expect(Math.abs(square.mean - (1 - theta ** -2))).toBeLessThan(3 * square.error + 2 / N);
    // The semicircle has the share 0.1955 there; measured 0.188 to 0.189 at this N.
    expect(Math.abs(belowMinusOne - 0.1955)).toBeLessThan(0.012);
  });
});

function statistics(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(square / (values.length - 1) / values.length) };
}
