import { describe, expect, it } from 'vitest';
import { complexityWords } from '../../src/panels/complexity/words';
import { fateRegion, fateWords } from '../../src/panels/fate/words';
import { hessianWords } from '../../src/panels/hessianDensity/words';
import { regionName } from '../../src/panels/phaseDiagram/words';
import { verdictOf } from '../../src/panels/verdict/words';
import { agingGrowthLine, simpleAgingLimit } from '../../src/physics/lines/aging';
import { gradientFlowLine } from '../../src/physics/lines/gradientFlow';
import { trivialisationLine } from '../../src/physics/lines/trivialisation';
import type { ModelPoint } from '../../src/physics/parameters';
import { selectFate } from '../../src/state/selectors/fate';
import {
  selectComplexityCurve,
  selectCursorEnergy,
  selectFlowThreshold,
  selectHessian,
  selectThresholdEnergy,
  selectThresholdSide,
} from '../../src/state/selectors/landscape';
import { selectCursorSplit } from '../../src/state/selectors/splitPlane';
import { createAppStore, type AppState } from '../../src/state/store';
import { modelAt } from '../../src/physics/spikedModel';

function stateAt(point: ModelPoint): AppState {
  const state = createAppStore().getState();
  return { ...state, view: { ...state.view, point } };
}

/** Off all lines, and exactly on each. */
const places: readonly ModelPoint[] = [3, 4, 5, 6, 7, 8, 9, 10].flatMap((p) =>
  [0.02, 0.3, 1, 7, 80].flatMap((deltaP) => {
    const flow = gradientFlowLine(p, deltaP);
    const lines = [
      flow,
      agingGrowthLine(p, deltaP),
      simpleAgingLimit(p, deltaP) ?? 1,
      trivialisationLine(p, deltaP),
      1,
    ].filter((invDelta2) => invDelta2 <= 100);
    return [...lines, ...[0, 0.3, 0.7, 0.999, 1.001, 1.1, 2].map((factor) => factor * flow)].map(
      (invDelta2) => ({ p, deltaP, invDelta2 }),
    );
  }),
);

type Answer = 'finds' | 'on the line' | 'fails';

function readAnswer(words: string, finds: RegExp, onLine: RegExp): Answer {
  if (finds.test(words)) return 'finds';
  return onLine.test(words) ? 'on the line' : 'fails';
}

/** What each part of the page says becomes of the flow. */
function answersAt(point: ModelPoint): Readonly<Record<string, Answer>> {
  const state = stateAt(point);
  const region = fateRegion(selectFate(state));
  const hessian = hessianWords(selectHessian(state), selectThresholdSide(state));
  expect(hessian).toMatch(/One descent direction|exactly the line|gets stuck/);
  return {
    strip: readAnswer(
      verdictOf(modelAt(point), 1e-10).headline,
      /finds the signal/,
      /Exactly on the line/,
    ),
    region: readAnswer(regionName(modelAt(point), 0), /flow succeeds/, /exactly on the line/),
    hessian: readAnswer(hessian, /One descent direction/, /exactly the line/),
    cartoon: region === null ? 'on the line' : region === 'stuck' ? 'fails' : 'finds',
    cartoonWords: readAnswer(
      fateWords(selectFate(state)),
      /^\(ii|have one way down/,
      /Exactly on the line/,
    ),
  };
}

describe('what the page says of a point', () => {
  it('is one answer wherever it is given, on every line and off it', () => {
    for (const point of places) {
      const answers = answersAt(point);
      expect(new Set(Object.values(answers)).size, JSON.stringify({ point, answers })).toBe(1);
    }
  });

  it('is marginal exactly on the line of gradient flow, and only there', () => {
    for (const p of [3, 4, 7, 10])
      for (const deltaP of [0.02, 0.3, 1, 7, 80]) {
        const line = gradientFlowLine(p, deltaP);
        const at = (invDelta2: number): string | undefined =>
          answersAt({ p, deltaP, invDelta2 }).strip;
        expect(at(line)).toBe('on the line');
        expect(at(line * (1 - 1e-12))).toBe('fails');
        expect(at(line * (1 + 1e-12))).toBe('finds');
      }
    expect(answersAt({ p: 3, deltaP: 1, invDelta2: 2 })).toEqual({
      strip: 'on the line',
      region: 'on the line',
      hessian: 'on the line',
      cartoon: 'on the line',
      cartoonWords: 'on the line',
    });
  });

  it('calls the landscape trivial in one place only if in all', () => {
    for (const point of places) {
      const state = stateAt(point);
      const { landmarks } = selectComplexityCurve(state, 'threshold');
      const isTrivial = /trivial landscape/.test(verdictOf(modelAt(point), 1e-10).headline);
      const where = JSON.stringify(point);
      expect(/trivial/.test(regionName(modelAt(point), 0)), where).toBe(isTrivial);
      expect(/No energy has/.test(complexityWords(modelAt(point), landmarks)), where).toBe(
        isTrivial,
      );
      expect(fateRegion(selectFate(state)) === 'trivial', where).toBe(isTrivial);
    }
  });

  it('has one threshold energy, that of the flow, where the cursor stands as well', () => {
    for (const point of places) {
      const state = stateAt(point);
      const { energy, scheme } = selectFlowThreshold(state);
      expect(selectThresholdEnergy(state)).toBe(energy);
      expect(selectCursorEnergy(state)).toBe(energy);
      expect(selectFate(state).thresholdEnergy).toBe(energy);
      expect(selectHessian(state).shift).toBe(2);
      if (point.invDelta2 > 0) {
        const { tensor, matrix } = selectCursorSplit(state);
        expect(tensor + matrix).toBeCloseTo(energy, 9);
        const shift = -(point.p * tensor + 2 * matrix) / selectHessian(state).scale;
        expect(shift).toBeCloseTo(2, 9);
      }
      expect(verdictOf(modelAt(point), 1e-10).caveat === '').toBe(scheme === 'one-scale');
    }
    const many = stateAt({ p: 10, deltaP: 1, invDelta2: 2.3 });
    expect(selectCursorEnergy(many)).toBeCloseTo(-1.7623, 4);
  });

  it('tells the three ways of the overlap below the line apart', () => {
    const why = (point: ModelPoint): string => verdictOf(modelAt(point), 1e-10).why;
    expect(why({ p: 3, deltaP: 1, invDelta2: 1.2 })).toMatch(/m fades after a first rise/);
    expect(why({ p: 3, deltaP: 1, invDelta2: 1.9 })).toMatch(/m grows as a power of time/);
    expect(why({ p: 10, deltaP: 1, invDelta2: 2.3 })).toMatch(/m does not grow exponentially/);
    expect(why({ p: 3, deltaP: 1, invDelta2: 2.3 })).toMatch(/escapes well before t = ln/);
  });
});
