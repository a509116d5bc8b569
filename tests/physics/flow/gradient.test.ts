import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { energyAndGradient } from '../../../src/physics/flow/gradient';
import { drawInstance, energyByDefinition } from '../../support/flowInstances';

const point = { p: 3, deltaP: 0.7, invDelta2: 2.1 };

describe('energyAndGradient', () => {
  it('gives the energy of the definition for every N, also off the sphere', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 16 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (N, seed, length) => {
          const instance = drawInstance(point, N, seed);
          const x = instance.start.map((component) => length * component);
          const energy = energyAndGradient(instance, x, new Float64Array(N));
          expect(N * energy).toBeCloseTo(energyByDefinition(instance, x), 11);
        },
      ),
    );
  });

  it('gives the gradient that central differences of the energy give', () => {
    const N = 12;
    const instance = drawInstance(point, N, 5);
    const x = instance.start;
    const gradient = new Float64Array(N);
    energyAndGradient(instance, x, gradient);
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
});
