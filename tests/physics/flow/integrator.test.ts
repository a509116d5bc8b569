import { describe, expect, it } from 'vitest';
import { FlowIntegrator } from '../../../src/physics/flow/integrator';
import { finish, type Landscape } from '../../../src/physics/flow/landscape';
import { pointOnSphere, randomStreams } from '../../../src/physics/flow/randomStreams';
import { createMixture } from '../../../src/physics/mixture';

const N = 20;

/**
 * E = k/2 sum of i x_i²/N, whose steepest direction has the rate k, told to the integrator as `edge`.
 */
function bowl(k: number, edge: number): Landscape {
  const streams = randomStreams(1);
  return {
    mixture: createMixture([{ degree: 2, weight: 1 }]),
    dimension: N,
    signal: pointOnSphere(N, streams.signal),
    start: pointOnSphere(N, streams.start),
    edge,
    method: 'a bowl',
    only: () => bowl(k, edge),
    // eslint-disable-next-line require-yield
    *gradient(x, gradient) {
      let energy = 0;
      for (let i = 0; i < N; i++) {
        const rate = (k * (i + 1)) / N;
        gradient[i] = rate * (x[i] ?? NaN);
        energy += (rate * (x[i] ?? NaN) ** 2) / 2;
      }
      return energy / N;
    },
    hessian: () => {
      throw new Error('not asked for');
    },
    spectrum: () => {
      throw new Error('not asked for');
    },
  };
}

describe('FlowIntegrator', () => {
  it('commits no step that raises the energy, whatever error it is allowed', () => {
    // Far too small a bound of the rates makes steps unstable, which the allowed error does not mind.
    const flow = finish(FlowIntegrator.begin(bowl(50, 1), 1e6));
    let energy = flow.energy;
    for (let step = 0; step < 60; step++) {
      finish(flow.advance(1e3));
      expect(flow.energy).toBeLessThanOrEqual(energy * (1 + 1e-12));
      energy = flow.energy;
    }
    expect(flow.steps).toBe(60);
  });
});
