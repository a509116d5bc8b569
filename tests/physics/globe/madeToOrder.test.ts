import { describe, expect, it } from 'vitest';
import { createConditionedInstance } from '../../../src/physics/flow/dense/conditioned';
import { denseLandscape } from '../../../src/physics/flow/dense/landscape';
import { finish } from '../../../src/physics/flow/landscape';
import { lowestMode } from '../../../src/physics/flow/spectrum/lowestMode';
import { createFit } from '../../../src/physics/globe/fit';
import { instanceGlobe, type InstanceGlobe } from '../../../src/physics/globe/instanceGlobe';
import { monomialAt } from '../../../src/physics/globe/polynomial';
import { signalTerm, stateGlobe } from '../../../src/physics/globe/stateGlobe';
import { momentsOf } from '../../../src/physics/numerics/statistics';
import { SpikedModel } from '../../../src/physics/spikedModel';

/** The globe of a dense instance at a stationary point of this overlap, with the threshold's energies. */
function madeToOrder(
  model: SpikedModel,
  dimension: number,
  seed: number,
  overlap: number,
  [matrixEnergy, tensorEnergy]: readonly [number, number],
): InstanceGlobe {
  const point = model.coordinates;
  const mu = -(2 * matrixEnergy + point.p * tensorEnergy);
  const stationary = { overlap, energy: matrixEnergy + tensorEnergy, mu };
  const instance = finish(createConditionedInstance(point, dimension, seed, stationary));
  const landscape = denseLandscape(point, instance);
  const { start: x, signal } = landscape;
  const hessian = landscape.hessian(x, mu);
  const search = { tolerance: 1e-8, maxSteps: 1000 };
  const { vector } = finish(lowestMode(hessian, x, [signal, signal.toReversed()], search));
  if (vector.reduce((sum, value, i) => sum + value * (signal[i] ?? NaN), 0) < 0)
    for (const [i, value] of vector.entries()) vector[i] = -value;
  return finish(instanceGlobe(landscape, createFit([2, point.p]), x, vector, hessian));
}

describe.each([
  // p, N, seeds, m, and how far the means may be off: measured are 0.05, 0.04 and 0.08.
  [3, 150, 8, 0, 0.07],
  [3, 150, 8, 0.3, 0.07],
  [4, 60, 8, 0, 0.1],
])('points made to order beside theory: p = %i, N = %i', (p, dimension, seeds, overlap, bound) => {
  const model = new SpikedModel({ p, deltaP: 1, invDelta2: p === 3 ? 2.7 : 4 });
  const { energy, mu } = model.thresholdGlobe();
  const energies = [(p * energy + mu) / (p - 2), -(2 * energy + mu) / (p - 2)] as const;
  const theory = stateGlobe(model.mixture, { energy, mu, overlap }, energy);
  const scale = Math.sqrt(model.mixture.atOne.second);
  const globes = Array.from({ length: seeds }, (_, i) =>
    madeToOrder(model, dimension, i + 1, overlap, energies),
  );

  /** Coefficients without the signal's own part, in units of s. */
  const noiseOf = (globe: Pick<InstanceGlobe, 'landscape' | 'frame'>): number[][] =>
    globe.landscape.map(({ degree, coefficients }, index) => {
      const weight = model.mixture.terms[index]?.weight ?? NaN;
      const signal = signalTerm(degree, weight, globe.frame.signal).coefficients;
      return Array.from(coefficients, (value, i) => (value - (signal[i] ?? NaN)) / scale);
    });
  const expected = noiseOf(theory);
  const measured = globes.map(noiseOf);

  it('has the noise of theory in each coefficient of matrix and tensor', () => {
    for (const [index, coefficients] of expected.entries())
      for (const [i, value] of coefficients.entries()) {
        const { mean } = momentsOf(measured.map((noise) => noise[index]?.[i] ?? NaN));
        expect(Math.abs(mean - value), `term ${index}, coefficient ${i}`).toBeLessThan(bound);
      }
  });

  it('splits the curvature of the noise along the way by the shares of Q″(1)', () => {
    const at = monomialAt(2, 0);
    const share = (noise: readonly number[][]): number =>
      (noise[0]?.[at] ?? NaN) / ((noise[0]?.[at] ?? NaN) + (noise[1]?.[at] ?? NaN));
    expect(share(expected)).toBeCloseTo(
      model.coordinates.invDelta2 / model.mixture.atOne.second,
      12,
    );
    const { mean } = momentsOf(measured.map(share));
    expect(Math.abs(mean - share(expected))).toBeLessThan(bound);
  });
});
