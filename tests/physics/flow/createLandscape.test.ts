import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLandscape } from '../../../src/physics/flow/createLandscape';
import { finish, type Landscape } from '../../../src/physics/flow/landscape';
import type { FlowProblem } from '../../../src/physics/flow/problem';
import { dot } from '../../../src/physics/flow/sphere';
import { parameters } from '../../../src/physics/parameters';

const point = { p: 3, deltaP: 0.8, invDelta2: 1.7 };
const { min, max } = parameters.startOverlap;

function draw(problem: Partial<FlowProblem>): Landscape {
  return finish(createLandscape({ point, dimension: 40, seed: 7, horizon: 1, ...problem }));
}

describe.each([{ kind: 'dense' }, { kind: 'diluted', degree: 12 }] as const)(
  'createLandscape($kind) from a given overlap',
  (couplings) => {
    it('starts on the sphere, at exactly that overlap', () => {
      fc.assert(
        fc.property(
          fc.double({ min, max, noNaN: true }).filter((value) => value !== 0),
          fc.integer({ min: 10, max: 80 }),
          fc.integer({ min: 0, max: 1000 }),
          (startOverlap, dimension, seed) => {
            const { start, signal } = draw({ couplings, startOverlap, dimension, seed });
            expect(Math.abs(dot(start, start) / dimension - 1)).toBeLessThan(1e-12);
            expect(Math.abs(dot(start, signal) / dimension - startOverlap)).toBeLessThan(1e-12);
          },
        ),
        { numRuns: 50 },
      );
    });

    it('takes the direction across the signal from the random start, and the same couplings', () => {
      const random = draw({ couplings });
      const given = draw({ couplings, startOverlap: 0.2 });
      const across = ({ start, signal, dimension }: Landscape): Float64Array => {
        const m = dot(start, signal) / dimension;
        return start.map((value, i) => (value - m * (signal[i] ?? NaN)) / Math.sqrt(1 - m * m));
      };
      const wanted = across(random);
      across(given).forEach((value, i) => {
        expect(value).toBeCloseTo(wanted[i] ?? NaN, 12);
      });
      const energyAt = (landscape: Landscape): number =>
        finish(landscape.gradient(random.start, new Float64Array(40)));
      expect(energyAt(given)).toBe(energyAt(random));
    });
  },
);

describe('createLandscape', () => {
  it.each([0, 1, -1, 0.995, NaN])('refuses to start at m(0) = %f', (startOverlap) => {
    expect(() => draw({ startOverlap })).toThrow(
      `startOverlap (m(0)) = ${startOverlap} must be a number between -0.99 and 0.99, not 0`,
    );
  });

  it('starts where it always has without one', () => {
    // Seed 7 at N = 40, as drawn before there were given starts.
    const { start, signal } = draw({});
    expect(dot(start, signal) / 40).toBeCloseTo(0.09971600346614469, 12);
  });
});
