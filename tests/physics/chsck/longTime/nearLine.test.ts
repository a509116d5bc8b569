import { describe, expect, it, vi } from 'vitest';
import { collectDynamics } from '../../../../src/physics/chsck/collectDynamics';
import { solveLongTime } from '../../../../src/physics/chsck/longTime/solveLongTime';
import type { DynamicsObservable } from '../../../../src/physics/chsck/problem';
import { spikedMixture } from '../../../../src/physics/mixture';
import fixture from '../../../fixtures/dynamics-near-line.json';

// The longest test takes two seconds alone, more on a machine busy with other work.
vi.setConfig({ testTimeout: 60_000 });

const observables = [
  'energy',
  'mu',
  'overlap',
  'correlationZero',
  'chi',
] as const satisfies readonly DynamicsObservable[];

/** At this tolerance passes are crudest. */
const tolerance = 1e-3;

describe('near the line of gradient flow, where m grows over decades as a power of time', () => {
  it.each(fixture.runs)(
    'no error exceeds its estimate: p = $p, Δₚ = $deltaP, 1/Δ₂ = $invDelta2',
    ({ samples: wanted, escape, ...model }) => {
      const times = wanted.map(({ time }) => time);
      const { samples, errors, summary } = collectDynamics(
        solveLongTime(
          {
            mixture: spikedMixture(model),
            initialOverlap: model.initialOverlap,
            horizon: times.at(-1) ?? NaN,
          },
          { tolerance, times },
        ),
      );
      expect(Array.from(samples.time)).toEqual(times);
      wanted.forEach((sample, i) => {
        for (const key of observables) {
          const error = Math.abs((samples[key][i] ?? NaN) - sample[key]);
          // Nine digits are written down.
          const rounding = 1e-8 * Math.abs(sample[key]);
          expect(error, `${key} at t = ${sample.time}`).toBeLessThanOrEqual(
            (errors[key][i] ?? NaN) + rounding,
          );
        }
        // The estimates are of use, too: m is known to 1 % while it is small.
        if (sample.overlap < 1e-2)
          expect(errors.overlap[i]).toBeLessThan(10 * tolerance * sample.overlap);
      });
      const { time = NaN, timeError = NaN } = summary.escape ?? {};
      expect(Math.abs(time / escape - 1)).toBeLessThanOrEqual(timeError);
      expect(timeError).toBeLessThan(tolerance);
    },
  );
});
