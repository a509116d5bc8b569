import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complexityAt } from '../../../src/physics/complexity/annealed';
import { fateOfSpurious } from '../../../src/physics/complexity/fate';
import { conversionLine } from '../../../src/physics/lines/conversion';
import { gradientFlowLine } from '../../../src/physics/lines/gradientFlow';
import { trivialisationLine } from '../../../src/physics/lines/trivialisation';
import { spikedMixture } from '../../../src/physics/mixture';

const at = (invDelta2: number): ReturnType<typeof spikedMixture> =>
  spikedMixture({ p: 3, deltaP: 1, invDelta2 });

describe('fateOfSpurious', () => {
  it('has minima below e_th before the gradient-flow line, and counts them as the curves do', () => {
    const { levels, landmarks } = fateOfSpurious(at(1.9), 9);
    expect(levels[0]?.energy).toBe(landmarks.groundEnergy);
    for (const level of levels.slice(0, -1)) {
      expect(level).toMatchObject({ kind: 'minima', towardsSignal: false });
      expect(level.lowestCurvature).toBeGreaterThan(0);
      expect(level).toMatchObject(complexityAt(at(1.9), level.energy));
    }
    expect(levels.at(-1)?.lowestCurvature).toBeCloseTo(0, 13);
  });

  it('has saddles above e_B and minima below it once the line is passed', () => {
    const { levels, landmarks } = fateOfSpurious(at(2.04), 33);
    const merge = landmarks.minimaMerge ?? NaN;
    expect(merge).toBeGreaterThan(landmarks.groundEnergy);
    expect(merge).toBeLessThan(landmarks.thresholdEnergy);
    for (const { energy, kind, lowestCurvature, towardsSignal } of levels) {
      expect(towardsSignal).toBe(true);
      expect(lowestCurvature > 0).toBe(energy < merge);
      expect(kind === 'minima').toBe(energy < merge);
    }
  });

  it('has energies of minima left until the landscape is trivial', () => {
    const line = trivialisationLine(3, 1);
    expect(fateOfSpurious(at(line * 0.999), 3).minima).not.toBeNull();
    expect(fateOfSpurious(at(line * 1.001), 3).minima).toBeNull();
  });
});

describe('conversionLine', () => {
  it('rises from the gradient-flow line with depth: the highest minima go first', () => {
    fc.assert(
      fc.property(fc.double({ min: -2, max: 2, noNaN: true }), (exponent) => {
        const deltaP = 10 ** exponent;
        const signals = [0, 0.25, 0.5, 0.75, 1].map((u) => conversionLine(3, deltaP, u) ?? NaN);
        expect(signals[0]).toBe(gradientFlowLine(3, deltaP));
        for (let index = 1; index < signals.length; index++)
          expect(signals[index]).toBeGreaterThan(signals[index - 1] ?? NaN);
      }),
    );
  });

  it('is where e_B reaches that depth', () => {
    for (const depth of [0.2, 0.7, 1]) {
      const { landmarks } = fateOfSpurious(at(conversionLine(3, 1, depth) ?? NaN), 2);
      const { thresholdEnergy, groundEnergy, minimaMerge } = landmarks;
      const energy = thresholdEnergy + depth * (groundEnergy - thresholdEnergy);
      expect(minimaMerge).toBeCloseTo(energy, 12);
    }
  });

  it('is null where the annealed count has no points below e_th', () => {
    expect(conversionLine(4, 1, 0.5)).toBeNull();
  });
});
