import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../src/physics/computation';
import {
  conditionedSpectra,
  type ConditionedProblem,
} from '../../../src/physics/flow/conditionedSpectra';
import { createConditionedInstance } from '../../../src/physics/flow/dense/conditioned';
import { denseLandscape } from '../../../src/physics/flow/dense/landscape';
import { finish } from '../../../src/physics/flow/landscape';

const problem: ConditionedProblem = {
  point: { p: 3, deltaP: 1, invDelta2: 4 },
  dimension: 40,
  seed: 3,
  members: 3,
  stationary: { overlap: 0, energy: -2.2, mu: 3 * 0.6 + 2 * 1.6 },
};

describe('conditionedSpectra', () => {
  const spectra = runToEnd(conditionedSpectra(problem));

  it('gives every eigenvalue of every instance, ascending', () => {
    const { eigenvalues } = spectra;
    expect(eigenvalues.length).toBe(3 * 39);
    expect(eigenvalues).toEqual(eigenvalues.slice().sort());
  });

  it('gives the lowest modes of the instances with these seeds', () => {
    const { lowest, modesEach } = spectra;
    expect(lowest.seed.filter((_, i) => i % modesEach === 0)).toEqual(Float64Array.of(3, 4, 5));
    const { point, dimension, stationary } = problem;
    const instance = finish(createConditionedInstance(point, dimension, 4, stationary));
    const { modes } = finish(
      denseLandscape(point, instance).spectrum(instance.start, 3 * 0.6 + 2 * 1.6),
    );
    expect(lowest.eigenvalue.slice(modesEach, 2 * modesEach)).toEqual(
      modes.eigenvalue.slice(0, modesEach),
    );
    expect(lowest.signalOverlap.slice(modesEach, 2 * modesEach)).toEqual(
      modes.signalOverlap.slice(0, modesEach),
    );
  });

  it('never lets its progress fall and yields within each instance', () => {
    let last = 0;
    let steps = 0;
    runToEnd(conditionedSpectra(problem), ({ fraction }) => {
      expect(fraction).toBeGreaterThanOrEqual(last);
      last = fraction;
      steps++;
    });
    expect(last).toBe(1);
    expect(steps).toBeGreaterThan(30);
  });

  it('refuses sizes beyond the dense limit before it draws anything', () => {
    expect(() => runToEnd(conditionedSpectra({ ...problem, dimension: 501 }))).toThrow(
      'between 10 and 500',
    );
  });
});
