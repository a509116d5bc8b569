/** How fast the errors fall: in the step of either grid, and with the degree of the lag elements. */
import { describe, expect, it } from 'vitest';
import { coarse, fine, type Preset } from '../../src/physics/chsck/longTime/scheme/presets';
import { rowObservables } from '../../src/physics/chsck/observables';
import type { DynamicsObservable } from '../../src/physics/chsck/problem';
import { RowStepper } from '../../src/physics/chsck/uniform/rowStepper';
import { spikedMixture } from '../../src/physics/mixture';
import { problemOf, runPass } from '../support/marches';

const point = { p: 3, deltaP: 1, invDelta2: 2.3 };

describe('the uniform grid', () => {
  /** Energy, mu, m and chi at time 5 with the given number of rows. */
  function stateAt5(rows: number): number[] {
    const stepper = new RowStepper({ mixture: spikedMixture(point) }, 0.01, 5 / rows, rows);
    while (stepper.row.last < rows) for (const parts = stepper.advance(); !parts.next().done;);
    const { energy, mu, overlap, chi } = rowObservables(stepper.reading);
    return [energy, mu, overlap, chi];
  }

  it('is of order 2 in the step', () => {
    const [coarser, middle, finer] = [200, 400, 800].map(stateAt5);
    middle?.forEach((value, i) => {
      const ratio = ((coarser?.[i] ?? NaN) - value) / (value - (finer?.[i] ?? NaN));
      expect(Math.abs(Math.log2(ratio) - 2), `observable ${i}`).toBeLessThan(0.15);
    });
  });
});

describe('the steps in ln t', () => {
  const model = { ...point, invDelta2: 1.5, initialOverlap: 1e-4 };
  const problem = problemOf(model, 100);
  const keys: readonly DynamicsObservable[] = ['energy', 'mu', 'correlationZero', 'chi'];

  function stateAtEnd(preset: Preset): { values: number[]; rows: number } {
    const { series } = runPass(problem, preset).march;
    return { values: keys.map((key) => series.at(key, 100)), rows: series.logTimes.length };
  }

  /** All with the same lag grid, fine enough. */
  const withTolerance = (stepTolerance: number) =>
    stateAtEnd({ ...fine, maxStep: 1, stepTolerance, firstStep: 1e-2 * stepTolerance ** 0.25 });

  it('are of order 3', () => {
    const exact = withTolerance(1e-9);
    const [larger, smaller] = [1e-4, 1e-6].map(withTolerance);
    keys.forEach((key, i) => {
      const error = (run = exact): number =>
        Math.abs((run.values[i] ?? NaN) - (exact.values[i] ?? NaN));
      const order =
        Math.log(error(larger) / error(smaller)) /
        Math.log((smaller?.rows ?? NaN) / (larger?.rows ?? NaN));
      expect(order, key).toBeGreaterThan(2.7);
    });
  });
});

describe('the lag grid', () => {
  it('gains digits with every degree of its elements', () => {
    const model = { ...point, invDelta2: 1.5, initialOverlap: 1e-4 };
    const at = (degree: number): number =>
      runPass(problemOf(model, 100), {
        ...coarse,
        degree,
        gauss: 2 * Math.ceil((degree * 4) / 6),
        stepTolerance: 1e-6,
      }).march.series.at('correlationHalf', 100);
    const exact = at(14);
    const errors = [6, 8, 10].map((degree) => Math.abs(at(degree) - exact));
    errors.slice(1).forEach((error, i) => {
      expect(error).toBeLessThan((errors[i] ?? NaN) / 3);
    });
  });
});
