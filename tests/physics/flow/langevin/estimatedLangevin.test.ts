import { describe, expect, it } from 'vitest';
import { EstimatedLangevin } from '../../../../src/physics/flow/langevin/estimatedLangevin';
import { finish, type Landscape } from '../../../../src/physics/flow/landscape';
import { createLandscape } from '../../../../src/physics/flow/createLandscape';
import { FlowIntegrator } from '../../../../src/physics/flow/integrator';
import {
  noiseStream,
  pointOnSphere,
  randomStreams,
} from '../../../../src/physics/flow/randomStreams';
import { dot } from '../../../../src/physics/flow/sphere';
import { spikedMixture } from '../../../../src/physics/mixture';

/** E = -f x.x*: its equilibrium on the sphere is that of von Mises and Fisher. */
function fieldLandscape(dimension: number, force: number): Landscape {
  const { signal: signalStream, start } = randomStreams(1);
  const signal = pointOnSphere(dimension, signalStream);
  return {
    mixture: spikedMixture({ p: 3, deltaP: 1, invDelta2: 1 }),
    dimension,
    signal,
    start: pointOnSphere(dimension, start),
    edge: force,
    method: 'a field',
    only: () => fieldLandscape(dimension, force),
    *gradient(x, gradient) {
      yield;
      for (let i = 0; i < dimension; i++) gradient[i] = -force * (signal[i] ?? NaN);
      return (-force * dot(x, signal)) / dimension;
    },
    hessian: () => {
      throw new Error('not asked for');
    },
    spectrum: () => {
      throw new Error('not asked for');
    },
  };
}

/** <m> of the weight (1 - m^2)^((N-3)/2) exp(N f m/T). */
function exactOverlap(dimension: number, force: number, temperature: number): number {
  let [weights, sum] = [0, 0];
  for (let m = -0.9995; m < 1; m += 0.001) {
    const weight =
      (1 - m * m) ** ((dimension - 3) / 2) * Math.exp((dimension * force * (m - 1)) / temperature);
    weights += weight;
    sum += m * weight;
  }
  return sum / weights;
}

describe('EstimatedLangevin', () => {
  it('samples the weight exp(-E/T) on the sphere', () => {
    const [N, force, temperature] = [20, 1, 0.5];
    const thermal = { temperature, tolerance: 1e-3 };
    const { normal } = noiseStream(5, 0);
    const langevin = finish(EstimatedLangevin.begin(fieldLandscape(N, force), thermal, normal));
    const count = 2000;
    let mean = 0;
    for (let k = 1; k <= count; k++) {
      finish(langevin.advance(k));
      mean += langevin.run.overlap / count;
    }
    // The standard error is 0.003; a temperature that is off by a tenth would shift it by 0.024.
    expect(Math.abs(mean - exactOverlap(N, force, temperature))).toBeLessThan(0.01);
  });

  it('tends to gradient flow as T does to 0, with an error of second order in the step', () => {
    const point = { p: 3, deltaP: 1, invDelta2: 2 };
    const landscape = finish(createLandscape({ point, dimension: 16, seed: 2, startOverlap: 0.3 }));
    const flow = finish(FlowIntegrator.begin(landscape, 1e-7));
    while (flow.time < 1) finish(flow.advance(1));
    const [long = NaN, short = NaN] = [4e-3, 1e-3].map((tolerance) => {
      const thermal = { temperature: 1e-30, tolerance };
      const cold = finish(EstimatedLangevin.begin(landscape, thermal, noiseStream(2, 0).normal));
      // As many pairs of steps as fit: told by the steps of run and companion.
      while (cold.run.time < 1) finish(cold.advance(1));
      const error = Math.abs(cold.run.energy - flow.energy);
      expect(error).toBeLessThanOrEqual(cold.errors.energy);
      expect(error).toBeLessThan(tolerance);
      return error * cold.steps ** 2;
    });
    expect(long / short).toBeGreaterThan(0.8);
    expect(long / short).toBeLessThan(1.25);
  });
});
