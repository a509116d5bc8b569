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

  it('says where a run had to stop, what was asked for, and what to ask for instead', () => {
    expect(limitMessage({ ...ending, isCut: true })).toBe(
      'stopped at t = 123.5 where t = 1e6 was asked for: no pass of the solver can follow what comes next, what is shown is valid; try until t = 123.5 or less, or a larger initial overlap',
    );
  });

  it('says up to where the tolerance holds and by how much it is exceeded after that', () => {
    expect(limitMessage({ ...ending, verdict: { holds: false, until: 10, worst: 3.14 } })).toBe(
      'energy and μ hold the tolerance 1e-4 up to t = 10; after that it is exceeded by up to a factor 3.1, as the error estimates say; try until t = 10 or less, or a larger tolerance, or a larger initial overlap',
    );
  });

  it('says both where both happened, and advises what serves both', () => {
    const both = limitMessage({
      ...ending,
      valid: 2.5e7,
      horizon: 1e8,
      isCut: true,
      verdict: { holds: false, until: 10, worst: 2 },
    });
    expect(both).toMatch(
      /^stopped at t = 2\.5e7 where t = 1e8 was .*; energy and μ hold .*; try until t = 10 /,
    );
  });
});
