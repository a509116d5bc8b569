import { describe, expect, it } from 'vitest';
import { readableTable } from '../../src/panels/table/readable';
import { conditionedDataOf } from '../../src/panels/finiteNConditioned/table';
import { conditionedView } from '../../src/panels/finiteNConditioned/view';
import { conditionedWords, missingPointWords } from '../../src/panels/finiteNConditioned/words';
import { runToEnd } from '../../src/physics/computation';
import {
  conditionedSpectra,
  type ConditionedProblem,
  type ConditionedSpectra,
} from '../../src/physics/flow/conditionedSpectra';

const request: ConditionedProblem = {
  point: { p: 3, deltaP: 1, invDelta2: 4 },
  dimension: 100,
  seed: 1,
  members: 3,
  // mu = 2 s, the threshold: s = sqrt(6), theta = 4/s.
  stationary: { overlap: 0, energy: 0.25 - Math.sqrt(6), mu: 2 * Math.sqrt(6) },
};

/** Three instances with these lowest modes, and one more mode each in the bulk. */
function spectraWith(
  positions: readonly number[],
  overlaps: readonly number[],
): ConditionedSpectra {
  const interleaved = (values: readonly number[], other: number): Float64Array<ArrayBuffer> =>
    Float64Array.from(values.flatMap((value) => [value, other]));
  return {
    eigenvalues: Float64Array.from([...positions, 0.5, 5, 9]).sort(),
    lowest: {
      seed: Float64Array.of(1, 1, 2, 2, 3, 3),
      eigenvalue: interleaved(positions, 0.5),
      signalOverlap: interleaved(overlaps, 0.01),
    },
    modesEach: 2,
  };
}

describe('conditionedView', () => {
  const view = conditionedView(request, spectraWith([-0.5, -0.6, -0.7], [0.6, 0.62, 0.64]));

  it('sets the lowest mode of each instance beside the prediction for its energies', () => {
    const s = Math.sqrt(6);
    const theta = 4 / s;
    expect(view.theory.shift).toBeCloseTo(2, 12);
    expect(view.theory.outlier).toBeCloseTo(s * (2 - theta - 1 / theta), 12);
    expect(view.theory.outlierOverlap).toBeCloseTo(1 - 1 / theta ** 2, 12);
    expect(view.lowest.map(({ eigenvalue }) => eigenvalue)).toEqual([-0.5, -0.6, -0.7]);
    expect(view.others.map(({ eigenvalue }) => eigenvalue)).toEqual([0.5, 0.5, 0.5]);
    expect(view.position.mean).toBeCloseTo(-0.6, 12);
    expect(view.position.standardError).toBeCloseTo(0.1 / Math.sqrt(3), 12);
  });

  it('predicts how far single instances stray, as instances do', () => {
    const members = 24;
    const measured = conditionedView(
      { ...request, members },
      runToEnd(conditionedSpectra({ ...request, members })),
    );
    const ratio = measured.position.standardDeviation / (measured.predictedSpread ?? NaN);
    // 24 instances tell it to 15 %; measured 1.07.
    expect(Math.abs(ratio - 1)).toBeLessThan(0.45);
    // Positions are off by about 10 s/N (docs/numerics.md#finite-n), overlaps agree.
    const off = (measured.position.mean - (measured.theory.outlier ?? NaN)) / measured.theory.scale;
    expect(Math.abs(off)).toBeLessThan(0.16);
    const overlap = measured.squaredOverlap.mean - (measured.theory.outlierOverlap ?? NaN);
    expect(Math.abs(overlap)).toBeLessThan(4 * measured.squaredOverlap.standardError + 0.02);
  });

  it('shows every mode that it draws', () => {
    for (const { eigenvalue } of [...view.lowest]) expect(eigenvalue).toBeGreaterThan(view.edge[0]);
    expect(view.edge[0]).toBeLessThan(view.theory.outlier ?? NaN);
    expect(view.edge[1]).toBeGreaterThan(view.theory.bulk.lo);
  });
});

describe('conditioned points in words', () => {
  it('compare position and overlap with what is predicted, in standard errors', () => {
    const view = conditionedView(request, spectraWith([-0.5, -0.6, -0.7], [0.6, 0.62, 0.64]));
    const words = conditionedWords(view);
    expect(words).toContain('In 3 instances of N = 100 the lowest eigenvalue is −0.60 ± 0.06');
    expect(words).toContain('predicted −0.601: they agree (0 standard errors)');
    expect(words).toContain('predicted 0.625: they agree');
    expect(words).toContain(
      'a saddle with one way down, towards the signal; 3 of 3 have a negative',
    );
  });

  it('say of a saddle above the threshold that many ways go down', () => {
    const stationary = { ...request.stationary, mu: 1.8 * Math.sqrt(6) };
    const view = conditionedView(
      { ...request, stationary },
      spectraWith([-1, -1, -1], [0.6, 0.6, 0.6]),
    );
    const words = conditionedWords(view);
    expect(words).toContain(
      'a saddle with many ways down, the steepest of them towards the signal; 3 of 3',
    );
  });

  it('say how large a disagreement is in the units of the terms that the theory leaves out', () => {
    const view = conditionedView(request, spectraWith([-0.35, -0.36, -0.37], [0.6, 0.62, 0.64]));
    expect(conditionedWords(view)).toMatch(
      /off by 42 standard errors, 9\.8 √Q″\/N, a term of order 1\/N/,
    );
  });

  it('say that near the transition a finite matrix has no sharp outlier', () => {
    const near = { ...request, point: { ...request.point, invDelta2: 2.6 } };
    const view = conditionedView(near, spectraWith([-0.35, -0.36, -0.37], [0.6, 0.62, 0.64]));
    expect(conditionedWords(view)).toMatch(/θ − 1 = 0\.21 is within the window of order 1\/∛N/);
  });

  it('make no claim where theory has no isolated eigenvalue, or from one instance', () => {
    const weak = { ...request, point: { ...request.point, invDelta2: 1.5 } };
    const spectra = spectraWith([0.1, 0.1, 0.1], [0.05, 0.05, 0.05]);
    expect(conditionedWords(conditionedView(weak, spectra))).toContain(
      'no isolated eigenvalue here',
    );
    const one: ConditionedSpectra = {
      eigenvalues: Float64Array.of(-0.6, 5),
      lowest: {
        seed: Float64Array.of(1),
        eigenvalue: Float64Array.of(-0.6),
        signalOverlap: Float64Array.of(0.6),
      },
      modesEach: 1,
    };
    expect(conditionedWords(conditionedView({ ...request, members: 1 }, one))).toContain(
      'one instance has no error bar',
    );
  });

  it('say why there is nothing to show', () => {
    const { point } = request;
    expect(missingPointWords({ ...point, invDelta2: 0 })).toContain('Without a matrix');
    expect(missingPointWords(point)).toContain('Couplings are drawn');
  });

  it('have every instance, the means and the predictions in the table', () => {
    const view = conditionedView(request, spectraWith([-0.5, -0.6, -0.7], [0.6, 0.62, 0.64]));
    const { columns, facts } = readableTable(conditionedDataOf(view));
    expect(columns[0]?.cells).toEqual(['1', '2', '3']);
    expect(columns[1]?.cells).toEqual(['−0.5', '−0.6', '−0.7']);
    const fact = (wanted: string) => facts.find(({ title }) => title === wanted)?.text;
    expect(fact('mean λ ± s.e.')).toBe('−0.60 ± 0.06');
    expect(fact('N = ∞: isolated eigenvalue')).toBe('−0.601');
  });
});
