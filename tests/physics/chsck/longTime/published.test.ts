import { describe, expect, it } from 'vitest';
import { collectDynamics } from '../../../../src/physics/chsck/collectDynamics';
import { solveLongTime } from '../../../../src/physics/chsck/longTime/solveLongTime';
import { createMixture } from '../../../../src/physics/mixture';
import published from '../../../fixtures/published-dynamics.json';

/** So small that nothing of the signal is left in the equations; it cannot be 0. */
const noSignal = 1e-200;

describe('the published run of another program, a mixed 3 + 4 spin without a signal', () => {
  it('is met within the error estimates', () => {
    const mixture = createMixture(published.terms);
    const times = published.samples.map(({ time }) => time);
    const { samples, errors } = collectDynamics(
      solveLongTime(
        { mixture, initialOverlap: noSignal, horizon: times.at(-1) ?? NaN },
        { tolerance: 1e-4, times },
      ),
    );
    const [middle, end] = published.samples;
    const off = {
      energy: Math.abs((samples.energy[0] ?? NaN) - (middle?.energy ?? NaN)),
      mu: Math.abs((samples.mu[1] ?? NaN) - (end?.mu ?? NaN)),
      correlationZero: Math.abs(
        (samples.correlationZero[1] ?? NaN) - (end?.correlationZero ?? NaN),
      ),
    };
    // Its energy is printed to five decimals.
    expect(off.energy).toBeLessThan((errors.energy[0] ?? NaN) + 5e-6);
    expect(off.mu).toBeLessThan(errors.mu[1] ?? NaN);
    expect(off.correlationZero).toBeLessThan(errors.correlationZero[1] ?? NaN);
  });
});
