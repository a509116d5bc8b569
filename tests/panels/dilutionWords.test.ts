import { describe, expect, it } from 'vitest';
import { dilutionWords, flowSizeWords } from '../../src/panels/controls/words';
import { dilutionBias } from '../../src/physics/flow/dilutionBias';
import { plannedFlow } from '../../src/state/runs/plan';
import { flowPart } from '../../src/state/settings/launch';

const launch = { ...flowPart.asked.initial, dimension: 10_000, degree: 100 };
const strong = { p: 3, deltaP: 0.3, invDelta2: 0.5 };

describe('what the settings say of dilution', () => {
  it.each([
    { ...strong, p: 3 },
    { ...strong, p: 3, deltaP: 0.05 },
    { ...strong, p: 4, deltaP: 1 },
    { ...strong, p: 5, deltaP: 3 },
  ])('is no complaint where c is left to the point, as it is at first: %o', (point) => {
    const asAtFirst = { ...flowPart.asked.initial, dimension: 10_000 };
    expect(asAtFirst.degree).toBeNull();
    const degree = plannedFlow(point, asAtFirst).degree ?? NaN;
    expect(degree).toBeGreaterThanOrEqual(100);
    expect(dilutionBias(point, degree)).toBeLessThanOrEqual(0.01);
    expect(dilutionWords(point, asAtFirst)).toMatchObject({ better: null });
    expect(flowSizeWords(point, asAtFirst)).toContain(`about c = ${degree} couplings`);
  });

  it('is the expected bias, and the c that suffices where the chosen one is too small', () => {
    const words = dilutionWords(strong, launch);
    expect(words?.text).toMatch(
      /^Dilution lowers the energy by about 1\.6 %\. c = 100 is too small/,
    );
    const better = words?.better ?? NaN;
    expect(better).toBeGreaterThan(100);
    expect(dilutionWords(strong, { ...launch, degree: better })?.better).toBeNull();
  });

  it('is only the bias where c is large enough, and nothing where nothing is diluted', () => {
    const weak = { ...strong, deltaP: 3 };
    expect(dilutionWords(weak, launch)).toMatchObject({ better: null });
    expect(dilutionWords(strong, { ...launch, dimension: 200 })).toBeNull();
  });

  it('gives no figure where nothing was measured', () => {
    expect(dilutionWords({ ...strong, p: 6 }, launch)?.text).toMatch(
      /^Dilution lowers the energy by more than 20 %\./,
    );
  });

  it('says so where no c that is allowed suffices', () => {
    const words = dilutionWords({ p: 6, deltaP: 0.3, invDelta2: 0.5 }, { ...launch, degree: 4000 });
    expect(words?.text).toContain('No c that is allowed keeps it below 1 %');
    expect(words?.better).toBeNull();
  });
});
