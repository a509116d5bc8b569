import { describe, expect, it } from 'vitest';
import { checkDynamics, checkWaitingTimes } from '../../../src/physics/chsck/legal';
import { spikedMixture } from '../../../src/physics/mixture';

const problem = {
  mixture: spikedMixture({ p: 3, deltaP: 1, invDelta2: 2 }),
  initialOverlap: 0.1,
  horizon: 10,
};
const options = { tolerance: 1e-3 };

describe('checkDynamics(problem, options)', () => {
  it('lets pass what can be solved', () => {
    expect(() => {
      checkDynamics(problem, options);
      checkDynamics({ ...problem, initialOverlap: 1e-300 }, { ...options, times: [1, 10] });
    }).not.toThrow();
  });

  it.each([
    [{ initialOverlap: 0 }, {}, 'initialOverlap = 0 must lie between 0 and 1'],
    [{ initialOverlap: 1 }, {}, 'initialOverlap = 1 must lie between 0 and 1'],
    [{ initialOverlap: NaN }, {}, 'initialOverlap = NaN must lie between 0 and 1'],
    [{}, { tolerance: 0 }, 'tolerance = 0 must be > 0'],
    [{}, { tolerance: NaN }, 'tolerance = NaN must be > 0'],
    [{ horizon: 0 }, {}, 'horizon = 0 must be a number > 0'],
    [{ horizon: Infinity }, {}, 'horizon = Infinity must be a number > 0'],
    [{}, { times: [2, 1] }, 'times[1] = 1 must be larger'],
    [{}, { times: [11] }, 'at most 10'],
  ])('refuses %o with %o by name and value', (wrong, wrongOptions, message) => {
    expect(() => {
      checkDynamics({ ...problem, ...wrong }, { ...options, ...wrongOptions });
    }).toThrow(message);
  });
});

describe('checkWaitingTimes(problem, waitingTimes)', () => {
  it('lets pass times within the run', () => {
    expect(() => {
      checkWaitingTimes(problem, [1e-3, 9.99]);
      checkWaitingTimes(problem, []);
    }).not.toThrow();
  });

  it.each([0, -1, 10, 11, NaN])('refuses %f, naming it and what is allowed', (wrong) => {
    expect(() => {
      checkWaitingTimes(problem, [5, wrong]);
    }).toThrow(`waitingTimes: ${wrong} must lie between 0 and 10`);
  });
});
