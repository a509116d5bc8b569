import { describe, expect, it } from 'vitest';
import { createLandscape } from '../../../../src/physics/flow/createLandscape';
import { finish } from '../../../../src/physics/flow/landscape';
import type { Couplings } from '../../../../src/physics/flow/problem';
import { lowestMode } from '../../../../src/physics/flow/spectrum/lowestMode';
import { dot, project } from '../../../../src/physics/flow/sphere';

const point = { p: 3, deltaP: 1, invDelta2: 2.7 };
const mu = 4;

function landscapeOf(couplings: Couplings) {
  return finish(createLandscape({ point, dimension: 100, seed: 3, couplings }));
}

describe('lowestMode', () => {
  it('is the lowest mode of the whole spectrum, and unit and tangent', () => {
    const landscape = landscapeOf({ kind: 'dense' });
    const { start: x, signal } = landscape;
    const search = lowestMode(landscape.hessian(x, mu), x, [signal], {
      tolerance: 1e-9,
      maxSteps: 1000,
    });
    const { eigenvalue, vector, residual } = finish(search);
    const { modes } = finish(landscape.spectrum(x, mu));
    expect(residual).toBeLessThanOrEqual(1e-9);
    expect(eigenvalue).toBeCloseTo(modes.eigenvalue[0] ?? NaN, 12);
    expect(dot(vector, vector)).toBeCloseTo(1, 13);
    expect(dot(vector, x)).toBeCloseTo(0, 12);
    const direction = signal.slice();
    project(x, direction);
    const overlap = dot(vector, direction) ** 2 / dot(direction, direction);
    expect(overlap).toBeCloseTo(modes.signalOverlap[0] ?? NaN, 9);
  });

  it('finds it by differences of gradients where the tensor is diluted', () => {
    const landscape = landscapeOf({ kind: 'diluted', degree: 60 });
    const { start: x, signal } = landscape;
    const search = lowestMode(landscape.hessian(x, mu), x, [signal], {
      tolerance: 1e-5,
      maxSteps: 300,
    });
    const { modes } = finish(landscape.spectrum(x, mu));
    expect(finish(search).eigenvalue).toBeCloseTo(modes.eigenvalue[0] ?? NaN, 6);
  });

  it('ends at once where the guess is the mode, and at its limit where it is not', () => {
    const landscape = landscapeOf({ kind: 'dense' });
    const { start: x, signal } = landscape;
    const operator = landscape.hessian(x, mu);
    const rough = finish(lowestMode(operator, x, [signal], { tolerance: 1e-9, maxSteps: 5 }));
    expect(rough.residual).toBeGreaterThan(1e-3);
    const fine = finish(lowestMode(operator, x, [signal], { tolerance: 1e-9, maxSteps: 1000 }));
    // A dependent guess adds nothing and does no harm.
    const guesses = [fine.vector, fine.vector];
    const again = finish(lowestMode(operator, x, guesses, { tolerance: 1e-8, maxSteps: 0 }));
    expect(again.eigenvalue).toBeCloseTo(fine.eigenvalue, 13);
    expect(again.residual).toBeLessThan(1e-8);
  });
});
