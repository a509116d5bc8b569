import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../src/physics/computation';
import { createLandscape } from '../../../src/physics/flow/createLandscape';
import { FlowIntegrator } from '../../../src/physics/flow/integrator';
import { finish } from '../../../src/physics/flow/landscape';
import { dot } from '../../../src/physics/flow/sphere';
import {
  flowGlobe,
  type GlobeMoments,
  type GlobeProblem,
  type GlobeSummary,
} from '../../../src/physics/globe/flowGlobe';
import { snapshotAt } from '../../../src/physics/globe/globe';
import { momentTimes } from '../../../src/physics/globe/momentTimes';

function globesOf(problem: GlobeProblem): { moments: GlobeMoments[]; summary: GlobeSummary } {
  const moments: GlobeMoments[] = [];
  let fraction = 0;
  const summary = runToEnd(flowGlobe(problem), (step) => {
    expect(step.fraction).toBeGreaterThanOrEqual(fraction);
    fraction = step.fraction;
    moments.push(...(step.batch?.moments ?? []));
  });
  expect(fraction).toBe(1);
  return { moments, summary };
}

const problem: GlobeProblem = {
  point: { p: 3, deltaP: 1, invDelta2: 2.7 },
  dimension: 50,
  seed: 7,
  horizon: 10,
};

describe('the globes along a run', () => {
  const { moments, summary } = globesOf(problem);
  const lowest = moments.map((each) => each.lowest);

  it('come at the moments of the run, to its end', () => {
    expect(lowest.map(({ time }) => time)).toEqual(momentTimes(10, 50));
    expect(summary).toEqual({ reason: 'horizon', method: 'dense tensor' });
  });

  it('have overlaps and energies of the flow, and ways that are not turned round', () => {
    for (const { frame, energy, residual, deviation, mu } of lowest) {
      expect(residual).toBeLessThan(1e-5);
      expect(deviation).toBeLessThan(1e-12);
      expect(Math.hypot(...frame.signal)).toBeCloseTo(1, 12);
      expect(frame.curvature).toBe(frame.lowestEigenvalue);
      expect(mu).toBeGreaterThan(-3 * energy - 3);
    }
    const carried = lowest.filter((each) => each.carried > 0.5);
    expect(carried.length).toBeGreaterThan(40);
    expect(lowest[0]?.frame.signal[1]).toBeGreaterThan(0);
  });

  it('see the path where it is', () => {
    const landscape = finish(createLandscape(problem));
    const flow = finish(FlowIntegrator.begin(landscape, 1e-4));
    const places = momentTimes(10, 50).map((time) => {
      while (flow.time < time) finish(flow.advance(time));
      return flow.point.slice();
    });
    for (const index of [3, 20, 40]) {
      const { path, frame } = snapshotAt(lowest, index);
      const x = places[index] ?? new Float64Array();
      for (const [j, place] of places.entries()) {
        expect(path.a[j]).toBeCloseTo(dot(x, place) / 50, 3);
        expect(path.inside[j]).toBeLessThan(1 + 1e-6);
        // The overlap with the signal is kept by the three coordinates.
        const seen = [path.a[j], path.b[j], path.c[j]].reduce<number>(
          (sum, value, axis) => sum + (value ?? NaN) * (frame.signal[axis] ?? NaN),
          0,
        );
        expect(seen).toBeCloseTo(dot(place, landscape.signal) / 50, 3);
      }
      expect(path.inside[index]).toBeCloseTo(1, 12);
    }
  });

  it('have a random way beside the lowest, at the same places, without a saddle', () => {
    for (const { lowest: one, random } of moments) {
      expect(random.energy).toBeCloseTo(one.energy, 12);
      expect(random.frame.way).toBe('random');
      expect(random.frame.lowestEigenvalue).toBe(one.frame.curvature);
      expect(random.frame.curvature).toBeGreaterThan(one.frame.curvature);
      expect(random.before.overlap).toEqual(one.before.overlap);
    }
    expect(moments.at(-1)?.random.frame.curvature).toBeGreaterThan(0);
  });

  it('end where nothing moves any more', () => {
    const far = globesOf({ ...problem, dimension: 20, horizon: 1e4 });
    expect(far.summary.reason).toBe('stationary');
    expect(far.moments.length).toBeLessThan(48);
    const last = far.moments.at(-1)?.lowest;
    expect(last?.frame.curvature).toBeGreaterThan(0);
  });

  it('are those of the times that are asked for, and of no others', () => {
    const asked = globesOf({ ...problem, dimension: 20, times: [0.5, 2] });
    expect(asked.moments.map(({ random }) => random.time)).toEqual([0.5, 2]);
    expect(() => globesOf({ ...problem, times: [2, 1] })).toThrow('times[1] = 1');
  });
});

describe('momentTimes', () => {
  it('are fewer where the system is so large that they would not fit', () => {
    expect(momentTimes(10, 65_535)).toHaveLength(48);
    expect(momentTimes(10, 2 ** 20)).toHaveLength(15);
    expect(momentTimes(1e4, 100).at(-1)).toBe(1e4);
  });
});
