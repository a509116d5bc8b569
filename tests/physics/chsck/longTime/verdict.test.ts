import { describe, expect, it } from 'vitest';
import {
  judge,
  limitMessage,
  type Ending,
} from '../../../../src/physics/chsck/longTime/report/verdict';

const samples = (...excess: number[]) =>
  excess.map((value, i) => ({ time: 10 ** i, excess: value }));

describe('judge(samples)', () => {
  it('holds where no sample exceeds what is allowed', () => {
    expect(judge(samples(0.2, 1, 0.5))).toEqual({ holds: true, until: 100, worst: 1 });
    expect(judge([])).toEqual({ holds: true, until: 0, worst: 0 });
  });

  it('holds up to the sample before the first that does, and knows the worst of all', () => {
    expect(judge(samples(0.2, 0.3, 1.5, 0.1, 7))).toEqual({ holds: false, until: 10, worst: 7 });
  });

  it('never takes what is no number for small', () => {
    expect(judge(samples(0.2, NaN))).toMatchObject({ holds: false, until: 1 });
    expect(judge(samples(NaN))).toMatchObject({ holds: false, until: 1 });
  });
});

describe('limitMessage(ending)', () => {
  const ending: Ending = {
    verdict: { holds: true, until: 100, worst: 0.5 },
    valid: 123.456,
    isCut: false,
    horizon: 1e6,
    tolerance: 1e-4,
  };
  const advice = 'try a shorter run, a larger tolerance or a larger initial overlap';

  it('says where a run had to stop', () => {
    expect(limitMessage({ ...ending, isCut: true })).toBe(
      `stopped at t = 123.5 of 1000000: the solver cannot follow what comes next; ${advice}`,
    );
  });

  it('says up to where the tolerance holds and by how much it is exceeded after that', () => {
    expect(limitMessage({ ...ending, verdict: { holds: false, until: 10, worst: 3.14 } })).toBe(
      `energy and μ hold the tolerance 0.0001 up to t = 10.00; after that it is exceeded by up to a factor 3.1, as the error estimates say; ${advice}`,
    );
  });

  it('says both where both happened', () => {
    const both = limitMessage({
      ...ending,
      isCut: true,
      verdict: { holds: false, until: 10, worst: 2 },
    });
    expect(both).toMatch(/^stopped at .*; energy and μ hold .*; try a shorter run/);
  });
});
