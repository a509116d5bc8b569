import { describe, expect, it } from 'vitest';
import {
  dilutedCouplings,
  flowBudget,
  flowLimits,
  flowMegabytes,
  flowProblem,
} from '../../../src/physics/flow/limits';
import { parameters } from '../../../src/physics/parameters';

const point = { p: 3, deltaP: 1, invDelta2: 2 };
const base = { point, dimension: 100, seed: 1, horizon: 1 };

describe('flowLimits', () => {
  it.each([
    [3, 500],
    [4, 120],
    [5, 65],
    [6, 48],
  ])('allows dense tensors of order %i up to N = %i, within the budget', (p, max) => {
    const problem = { ...base, point: { ...point, p }, dimension: max };
    expect(flowLimits(problem.point, { kind: 'dense' }).dimension.max).toBe(max);
    expect(flowMegabytes(problem)).toBeLessThan(flowBudget / 4);
    expect(flowProblem(problem)).toBeNull();
    expect(flowProblem({ ...problem, dimension: max + 1 })).toContain(
      `dimension (N) = ${max + 1} must be between 10 and ${max} with a dense tensor of order p = ${p}`,
    );
  });

  it.each([3, 4, 5, 6])('allows N = 65,535 diluted at order %i with its own degree', (p) => {
    const couplings = dilutedCouplings({ ...point, p });
    const problem = { ...base, point: { ...point, p }, dimension: 65535, couplings };
    expect(flowProblem(problem)).toBeNull();
    expect(flowMegabytes(problem)).toBeLessThan(100);
  });
});

describe('flowProblem', () => {
  it('names field, value and what is allowed', () => {
    expect(flowProblem({ ...base, point: { ...point, p: 7 } })).toMatch(
      /^p = 7 must be between 3 and 6 at finite N/,
    );
    expect(flowProblem({ ...base, point: { ...point, p: 11 } })).toMatch(/^p \(p\) = 11 must be/);
    expect(flowProblem({ ...base, dimension: 2 ** 20 + 1 })).toContain(
      `between ${parameters.dimension.min} and ${parameters.dimension.max}`,
    );
    expect(
      flowProblem({
        ...base,
        dimension: 2 ** 20,
        couplings: { kind: 'diluted', degree: parameters.degree.max },
      }),
    ).toMatch(/^dimension \(N\) = 1048576 .* needs \d+ MB, allowed are 500 MB/);
  });
});
