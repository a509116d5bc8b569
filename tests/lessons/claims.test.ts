/** What the story says in each of its languages, held against what is computed. What its runs show is in tests/e2e/story.spec.ts. */
import { readFileSync } from 'node:fs';
import { range } from 'd3-array';
import { describe, expect, it } from 'vitest';
import { doneWords } from '../../src/lessons/story/doneWords';
import { steps } from '../../src/lessons/story/steps';
import { balanceLine, balanceMisfit } from '../../src/lessons/story/pictures/balance';
import { measuredThresholds } from '../../src/lessons/story/pictures/measuredThresholds';
import { german } from '../../src/lessons/words/de';
import * as en from '../../src/lessons/words/en';
import { packedLength } from '../../src/physics/flow/dense/packed';
import { observe } from '../../src/physics/flow/observation';
import { shareOfRuns } from '../../src/physics/flow/shareOfRuns';
import { joukowsky } from '../../src/physics/hessian/joukowsky';
import { bbpParameter } from '../../src/physics/hessian/outlier';
import { gradientFlowLine } from '../../src/physics/lines/gradientFlow';
import { bayesAmpLine } from '../../src/physics/lines/bayesAmp';
import { SpikedModel } from '../../src/physics/spikedModel';
import { formatNumber } from '../../src/plot/format';
import { balanceExponent } from '../../src/state/settings/story';
import { createAppStore } from '../../src/state/store';
import type { ViewState } from '../../src/state/view';
import longRuns from '../fixtures/dynamics-long.json';

const modelAt = (invDelta2: number): SpikedModel => new SpikedModel({ p: 3, deltaP: 1, invDelta2 });
const thetaAt = (invDelta2: number): number => bbpParameter(modelAt(invDelta2).mixture);
/** A number as a sentence has it. */
/** Groups digits in every language. */
const narrowSpace = '\u202f';

const written = (value: number, digits: number): string =>
  Number(value.toPrecision(digits))
    .toLocaleString('en', { maximumSignificantDigits: digits })
    .replaceAll(',', narrowSpace);

const anyWords = String.raw`[^\d"]*`;
/** Numbers in this order in one text, with words of any language between them. */
const inOneText = (...numbers: readonly string[]): RegExp =>
  new RegExp(numbers.map((number) => number.replaceAll('.', '\\.')).join(anyWords));

/** Where a function that grows vanishes, to a thousandth. */
function rootOf(growing: (x: number) => number, low: number, high: number): number {
  while (high - low > 1e-4) {
    const middle = (low + high) / 2;
    if (growing(middle) < 0) low = middle;
    else high = middle;
  }
  return low;
}

describe.each([
  { language: 'en', story: en.story },
  { language: 'de', story: german.story },
])('the story ($language)', ({ story }) => {
  /** Every word of a step, from 1. */
  const saidIn = (step: number): string => JSON.stringify(story.steps[step - 1]);

  describe('step 1, the observations', () => {
    it('gives the numbers of entries, and the size of signal and noise in one of them', () => {
      const { dimension, mean } = observe(100, 1);
      expect(saidIn(1)).toContain(written(packedLength(100, 2), 4));
      expect(saidIn(1)).toContain(written(packedLength(100, 3), 6));
      const square = mean.matrix.reduce((sum, value) => sum + value * value, 0);
      const rms = Math.sqrt(square / (dimension * (dimension - 1)));
      expect(saidIn(1)).toMatch(inOneText('Δ₂ = 0.5', written(rms, 1), written(Math.SQRT1_2, 2)));
    });

    it('is found by the best known algorithms above 1/Δ₂ = 1', () => {
      expect(saidIn(1)).toContain(`1/Δ₂ > ${bayesAmpLine()}`);
    });
  });

  describe('step 2, eight systems', () => {
    it('says how little eight systems tell: 20 to 80 %', () => {
      const { lo, hi } = shareOfRuns(4, 8);
      const percent = (share: number): string => `${written(share, 1).slice(2)}0`;
      expect(saidIn(2)).toMatch(inOneText('95 %', percent(lo), `${percent(hi)} %`));
    });
  });

  describe('step 3, the landscape at 1/Δ₂ = 1.5', () => {
    const model = modelAt(1.5);
    const threshold = model.threshold.energy;

    it('has exponentially many minima in a band, the typical ones below the threshold only', () => {
      expect(model.minima.sigma).toBeGreaterThan(0);
      expect(model.complexity(threshold + 1e-4).kind).not.toBe('minima');
      expect(model.complexity(threshold - 1e-4).kind).toBe('minima');
      // Above it there are even more, rare at their energies.
      expect(model.minima.energy).toBeGreaterThan(threshold);
      expect(model.minima.sigma).toBeGreaterThan(model.complexity(threshold).sigma);
    });

    it('has the fewest where it is deepest, and at the threshold as many as it says', () => {
      const sigma = model.complexity(threshold).sigma;
      expect(model.complexity(model.groundEnergy).sigma).toBeCloseTo(0, 10);
      expect(saidIn(3)).toContain(`exp(${sigma.toFixed(5)} N)`);
      expect(saidIn(3)).toMatch(/e⁶² (at|bei) N = 100\u202f000/);
      expect(Math.round(1e5 * sigma)).toBe(62);
    });
  });

  describe('step 4, the flow at 1/Δ₂ = 1.5', () => {
    it('comes close to the threshold and is above it still, at t = 10,000 as later', () => {
      const run = longRuns.sets.find(({ invDelta2 }) => invDelta2 === 1.5);
      const late = run?.samples.filter(({ time }) => time >= 1e4) ?? [];
      expect(late.length).toBeGreaterThan(0);
      for (const { energy } of late) {
        const above = energy.value - modelAt(1.5).threshold.energy;
        expect(above).toBeGreaterThan(energy.error);
        expect(above).toBeLessThan(0.003);
      }
    });
  });

  describe('steps 5 and 6, the spectrum and the saddles', () => {
    it('an eigenvalue leaves the bulk at θ = 1, which is at 1/Δ₂ = 2', () => {
      expect(thetaAt(2)).toBeCloseTo(1, 12);
      expect(joukowsky(1)).toBe(2);
      expect(modelAt(1.99).hessianOfShift(2).outlier).toBeNull();
      expect(modelAt(2.01).hessianOfShift(2).outlier).toBeLessThan(0);
    });

    it('the threshold opens first, the deepest minima where it says, and rarer ones are left', () => {
      const deepestIsOpen = (invDelta2: number): number => {
        const model = modelAt(invDelta2);
        return joukowsky(thetaAt(invDelta2)) - model.complexity(model.groundEnergy).shift;
      };
      const opening = rootOf(deepestIsOpen, 2.0001, 2.3);
      expect(opening).toBeGreaterThan(2.005);
      expect(saidIn(6)).toMatch(inOneText('Δ₃ = 1', '1/Δ₂ = 2', opening.toFixed(2)));
      expect(modelAt(opening).minima.sigma).toBeGreaterThan(0);
      expect(thetaAt(1.95)).toBeLessThan(1);
    });
  });

  describe('what is said once a step is done', () => {
    /** What stands under the task of a step that has been done before, in a view of the slider. */
    const saidAt = (step: number, view: Partial<ViewState>): string => {
      const state = createAppStore().getState();
      const shown = { ...state, view: { ...state.view, ...view } };
      return doneWords({
        isDone: steps[step - 1]?.isDone(shown) ?? false,
        wasDone: true,
        done: story.steps[step - 1]?.done ?? '',
        before: story.ui.doneBefore,
      });
    };
    const at = (invDelta2: number): Partial<ViewState> => ({
      point: { p: 3, deltaP: 1, invDelta2 },
    });
    /** All that a slider reaches, and beyond its ends. */
    const along = (low: number, high: number): readonly number[] =>
      range(low, high + 1e-9, (high - low) / 200);

    it.each([
      {
        step: 5,
        holds: (model: SpikedModel) => (model.hessianOfShift(2).outlier ?? 0) < 0,
      },
      {
        step: 6,
        holds: (model: SpikedModel) =>
          bbpParameter(model.mixture) > 1 &&
          joukowsky(bbpParameter(model.mixture)) <= model.complexity(model.groundEnergy).shift,
      },
      { step: 9, holds: (model: SpikedModel) => model.minima.sigma <= 0 },
    ])('step $step says it only where it is so', ({ step, holds }) => {
      const said = along(0.5, 3.5).filter((invDelta2) => {
        const words = saidAt(step, at(invDelta2));
        if (words === story.ui.doneBefore) return false;
        expect(words).toBe(story.steps[step - 1]?.done);
        expect(holds(modelAt(invDelta2)), `1/Δ₂ = ${invDelta2}`).toBe(true);
        return true;
      });
      expect(said.length).toBeGreaterThan(0);
      expect(said.length).toBeLessThan(200);
    });

    it('step 3 says it of energies of which there are far fewer than at the threshold', () => {
      const { groundEnergy, threshold } = modelAt(1.5);
      const most = modelAt(1.5).complexity(threshold.energy).sigma;
      for (const energy of along(groundEnergy - 0.01, threshold.energy + 0.01)) {
        const isSaid = saidAt(3, { ...at(1.5), energy }) === story.steps[2].done;
        if (isSaid) expect(modelAt(1.5).complexity(energy).sigma).toBeLessThan(0.7 * most);
      }
      expect(saidAt(3, { ...at(1.5), energy: groundEnergy })).toBe(story.steps[2].done);
    });

    it('step 8 says it of an exponent that is ½ as far as the crosses can tell', () => {
      // The slider gives hundredths.
      for (const exponent of range(0, 91).map((hundredths) => hundredths / 100)) {
        const settings = { [balanceExponent.key]: balanceExponent.write(exponent) };
        if (saidAt(8, { settings }) === story.steps[7].done)
          expect(balanceMisfit(exponent)).toBeLessThan(3);
      }
    });
  });

  describe('step 7, the surf', () => {
    it('ends where it says at 2.3', () => {
      expect(saidIn(7)).toContain(`m = ${formatNumber(modelAt(2.3).signal?.overlap ?? NaN, 2)}`);
    });

    it('has θ on either side of 1, minima on both sides, and the rate that it says', () => {
      expect(saidIn(7)).toContain(`θ = ${formatNumber(thetaAt(2.3), 3)}`);
      expect(saidIn(7)).toContain(`θ = ${formatNumber(thetaAt(1.9), 2)}`);
      for (const invDelta2 of [1.9, 2.3])
        expect(modelAt(invDelta2).minima.sigma).toBeGreaterThan(0);
      expect(saidIn(7)).toContain(`Λ = ${modelAt(2.3).growthRate.toFixed(4)}`);
      // Minima above the threshold and below.
      const { minima, threshold } = modelAt(2.3);
      expect(minima.interval?.lo).toBeLessThan(threshold.energy);
      expect(minima.interval?.hi).toBeGreaterThan(threshold.energy);
    });
  });

  describe('step 8, the balance', () => {
    it('α = ½ is the line of gradient flow, α = 0 that of the best algorithms', () => {
      for (const { deltaP } of measuredThresholds) {
        expect(balanceLine(deltaP, 0.5)).toBeCloseTo(gradientFlowLine(3, deltaP), 10);
        expect(balanceLine(deltaP, 0)).toBeCloseTo(1, 10);
      }
    });

    it('goes through the crosses at ½ and misses them by many error bars where the step is not done', () => {
      expect(balanceMisfit(0.5)).toBeLessThan(1);
      for (const exponent of [0, 0.2, 0.4, 0.48, 0.52, 0.6, 0.9])
        expect(balanceMisfit(exponent)).toBeGreaterThan(3);
    });

    it('the crosses are those of the documentation', () => {
      const page = readFileSync(new URL('../../docs/numerics.md', import.meta.url), 'utf8');
      for (const { deltaP, invDelta2, error } of measuredThresholds) {
        const row = new RegExp(
          `\\| 3 +\\| ${deltaP} +\\| [\\d.]+ +\\| ${invDelta2.toFixed(4)} ± ${error.toFixed(4)}`,
        );
        expect(page).toMatch(row);
      }
      expect(saidIn(8)).toContain('2.0022 ± 0.0047');
    });
  });

  describe('step 9, what remains', () => {
    it('at 2.3 there are as many bad minima as it says; they are gone from 2.463 on', () => {
      const { minima, trivialLine, region } = modelAt(2.3);
      expect(saidIn(9)).toContain(`exp(${minima.sigma.toFixed(5)} N)`);
      expect(saidIn(9)).toContain(`1/Δ₂ = ${trivialLine.toFixed(3)}`);
      expect(saidIn(9)).toContain(written(1 / minima.sigma, 3));
      expect(region).toBe('surfing');
      expect(modelAt(trivialLine + 1e-3).minima.sigma).toBeLessThan(0);
      expect(modelAt(trivialLine - 1e-3).minima.sigma).toBeGreaterThan(0);
    });
  });

  describe('step 10, the limits', () => {
    it('many time scales begin where it says, and leave the line alone', () => {
      const at = (invDelta2: number): SpikedModel =>
        new SpikedModel({ p: 4, deltaP: 1, invDelta2 });
      expect(at(0.99).threshold.scheme).toBe('one-scale');
      expect(at(1.01).threshold.scheme).toBe('multi-scale');
      const line = gradientFlowLine(4, 1);
      expect(at(line - 1e-3).prospect).not.toBe('escapes');
      expect(at(line + 1e-3).prospect).toBe('escapes');
    });
  });
});
