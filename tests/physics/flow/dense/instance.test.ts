import { describe, expect, it } from 'vitest';
import { createInstance } from '../../../../src/physics/flow/dense/instance';
import { denseMegabytes, packedLength } from '../../../../src/physics/flow/dense/packed';
import { dot } from '../../../../src/physics/flow/sphere';
import { drawInstance, energyByDefinition } from '../../../support/flowInstances';

const point = { p: 3, deltaP: 0.8, invDelta2: 1.7 };

/** E(x) of the signal's part of the couplings alone. */
function signalEnergy(x: Float64Array, signal: Float64Array): number {
  const [e2, e3] = elementary(products(x, signal));
  return -couplingSum(x.length, e2, e3);
}

/** e2/(D2 N) + 2 e3/(D3 N^2): the weights of the two sums over rising indices in E. */
function couplingSum(N: number, e2: number, e3: number): number {
  return (point.invDelta2 / N) * e2 + (2 / (point.deltaP * N * N)) * e3;
}

function products(x: Float64Array, y: Float64Array): Float64Array {
  return x.map((value, i) => value * (y[i] ?? NaN));
}

/** sum over i1 < ... < ik of the products of u: elementary symmetric polynomial, k = 2 and 3. */
function elementary(u: Float64Array): [number, number] {
  let e1 = 0;
  let e2 = 0;
  let e3 = 0;
  for (const value of u) {
    e3 += value * e2;
    e2 += value * e1;
    e1 += value;
  }
  return [e2, e3];
}

describe('createInstance', () => {
  it('gives an energy whose noise has covariance N Q(x.y/N) up to the missing diagonal', () => {
    const N = 10;
    const seeds = 4000;
    const { start: x, signal: y } = drawInstance(point, N, 99999);
    // Exact for rising indices; the full sum (x.y)^k/k! of Q has the diagonal terms in addition.
    const covarianceOf = (a: Float64Array, b: Float64Array): number =>
      couplingSum(N, ...elementary(products(a, b)));
    const exact = covarianceOf(x, y);
    let covariance = 0;
    for (let seed = 0; seed < seeds; seed++) {
      const instance = drawInstance(point, N, seed);
      const noise = (z: Float64Array): number =>
        energyByDefinition(instance, z) - signalEnergy(z, instance.signal);
      covariance += (noise(x) * noise(y)) / seeds;
    }
    const spread = Math.sqrt((covarianceOf(x, x) * covarianceOf(y, y) + exact ** 2) / seeds);
    // Four standard deviations of the average of so many products of two Gaussians.
    expect(Math.abs(covariance - exact)).toBeLessThan(4 * spread);
  });

  it('has N Q(1) as the variance of the energy for large N', () => {
    const N = 60;
    const { start } = drawInstance(point, N, 1);
    const variance = couplingSum(N, ...elementary(products(start, start)));
    const Q = 1 / (3 * point.deltaP) + point.invDelta2 / 2;
    // The missing diagonal is of relative order 1/N; measured 7 %.
    expect(Math.abs(variance / (N * Q) - 1)).toBeLessThan(0.1);
  });

  it('puts signal and start on the sphere |x|^2 = N', () => {
    const { signal, start } = drawInstance(point, 37, 3);
    expect(dot(signal, signal)).toBeCloseTo(37, 11);
    expect(dot(start, start)).toBeCloseTo(37, 11);
  });

  it('gives the same instance for the same seed and another for another', () => {
    const [a, b, c] = [4, 4, 5].map((seed) => drawInstance(point, 20, seed));
    expect(a).toEqual(b);
    for (const part of ['signal', 'start', 'matrix', 'tensors'] as const)
      expect(a?.[part]).not.toEqual(c?.[part]);
  });

  it('keeps signal, start and tensor when only the matrix is switched off', () => {
    const withMatrix = drawInstance(point, 20, 4);
    const without = drawInstance({ ...point, invDelta2: 0 }, 20, 4);
    expect(without.matrix.every((value) => value === 0)).toBe(true);
    for (const part of ['signal', 'start', 'tensors'] as const)
      expect(without[part]).toEqual(withMatrix[part]);
  });

  it('draws uncorrelated starts for neighbouring seeds', () => {
    const N = 50;
    let square = 0;
    let neighbour = drawInstance(point, N, 0).start;
    for (let seed = 1; seed <= 200; seed++) {
      const { start } = drawInstance(point, N, seed);
      square += (dot(start, neighbour) / N) ** 2 / 200;
      neighbour = start;
    }
    // 1/N expected, with a relative spread of sqrt(2/200) = 10 %.
    expect(Math.abs(N * square - 1)).toBeLessThan(0.4);
  });

  it('knows its size before it allocates', () => {
    const { matrix, tensors } = drawInstance(point, 30, 0);
    const tensor = tensors[0]?.couplings ?? new Float32Array(0);
    expect(matrix.length).toBe(packedLength(30, 2));
    expect(tensor.length).toBe(packedLength(30, 3));
    expect(denseMegabytes(30, [3])).toBe((matrix.byteLength + tensor.byteLength) / 1e6);
    expect(denseMegabytes(300, [3])).toBeCloseTo(18, 1);
  });

  it('yields a rising share while it draws', () => {
    const drawing = createInstance(point, 120, 1);
    let share = 0;
    for (let part = drawing.next(); !part.done; part = drawing.next()) {
      expect(part.value).toBeGreaterThanOrEqual(share);
      share = part.value;
    }
    expect(share).toBeGreaterThan(0.5);
  });
});
