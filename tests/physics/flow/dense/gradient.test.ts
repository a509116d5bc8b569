import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { energyAndGradient } from '../../../../src/physics/flow/dense/gradient';
import { secondDerivatives } from '../../../../src/physics/flow/dense/hessian';
import { finish } from '../../../../src/physics/flow/landscape';
import { drawInstance, energyByDefinition } from '../../../support/flowInstances';

const point = { p: 3, deltaP: 0.7, invDelta2: 2.1 };
const orders = [3, 4, 5, 6] as const;

describe.each(orders)('energyAndGradient at p = %i', (p) => {
  it('gives the energy of the definition for every N, also off the sphere', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: p === 3 ? 16 : 11 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (N, seed, length) => {
          const instance = drawInstance({ ...point, p }, N, seed);
          const x = instance.start.map((component) => length * component);
          const energy = finish(energyAndGradient(instance, x, new Float64Array(N)));
          expect(N * energy).toBeCloseTo(energyByDefinition(instance, x), 10);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives the gradient that central differences of the energy give', () => {
    const N = 11;
    const instance = drawInstance({ ...point, p }, N, 5);
    const x = instance.start;
    const gradient = new Float64Array(N);
    finish(energyAndGradient(instance, x, gradient));
    const h = 1e-4;
    gradient.forEach((component, i) => {
      const shifted = (sign: number): number =>
        energyByDefinition(
          instance,
          x.map((value, j) => value + (i === j ? sign * h : 0)),
        );
      // E is linear in every single component, so the difference quotient is exact but for rounding.
      expect(component).toBeCloseTo((shifted(1) - shifted(-1)) / (2 * h), 8);
    });
  });

  it('has the second derivatives that central differences of the gradient give', () => {
    const N = 11;
    const instance = drawInstance({ ...point, p }, N, 6);
    const hessian = finish(secondDerivatives(instance, instance.start));
    const gradientAt = (i: number, shift: number): Float64Array => {
      const gradient = new Float64Array(N);
      const x = instance.start.map((value, j) => value + (i === j ? shift : 0));
      finish(energyAndGradient(instance, x, gradient));
      return gradient;
    };
    for (let i = 0; i < N; i++) {
      const [above, below] = [gradientAt(i, 1e-3), gradientAt(i, -1e-3)];
      for (let j = 0; j < N; j++)
        expect(hessian[i * N + j]).toBeCloseTo(((above[j] ?? NaN) - (below[j] ?? NaN)) / 2e-3, 9);
    }
  });
});
