import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  equation,
  errorIn,
  notationOf,
  paperNotation,
  rangeIn,
  valueIn,
} from '../../src/panels/notation/quantities';
import { selectNotation } from '../../src/panels/notation/useNotation';
import { notationRows, type Place } from '../../src/panels/notation/rows';
import { readTerms, mixturePoint } from '../../src/physics/mixtureTerms';
import { complexityWords } from '../../src/panels/complexity/words';
import { overlayLegend } from '../../src/panels/phaseDiagram/further';
import { phaseWords } from '../../src/panels/phaseDiagram/words';
import { pointWords, shortPointWords } from '../../src/panels/pointWords';
import { linesOfMixture } from '../../src/panels/mixtureLines';
import { verdictOf } from '../../src/panels/verdict/words';
import { landmarksOf } from '../../src/physics/complexity/complexityCurve';
import { runToEnd } from '../../src/physics/computation';
import { computePhaseLines } from '../../src/physics/lines/phaseLines';
import { pSpinScale } from '../../src/physics/notations';
import { parameters, type ModelPoint } from '../../src/physics/parameters';
import { createAppStore } from '../../src/state/store';
import { decode } from '../support/link';
import { modelAt } from '../../src/physics/spikedModel';

function place(point: ModelPoint): Place {
  return { point, model: modelAt(point), temperature: 0.5, dimension: 200, isDetailed: true };
}

function mixture(text: string): ModelPoint {
  const terms = readTerms(text);
  if ('problem' in terms) throw new Error(terms.problem);
  return mixturePoint(terms);
}

const shown = (notation: 'snr' | 'unit' | 'pspin', point: ModelPoint) =>
  Object.fromEntries(
    notationRows(notation, place(point)).map(({ symbol, name, value }) => [
      `${symbol} ${name}`,
      value,
    ]),
  );

describe('the point in other notations', () => {
  it('has the lines of 2+p as ratios: at p = 3, Δₚ = 1 the flow’s is √2', () => {
    const rows = shown('snr', { p: 3, deltaP: 1, invDelta2: 2.3 });
    expect(rows['λ₂ from which gradient flow finds the signal']).toBeCloseTo(Math.SQRT2, 12);
    expect(rows['λ₂ from which no minima abound at m = 0']).toBeCloseTo(Math.sqrt(2.463), 3);
  });

  it('has the ratios of any mixture, and says what holds no signal', () => {
    expect(shown('snr', mixture('2:0.5,3:0.75,10:0.1:noise'))).toMatchObject({
      'λ₂ of order 2': 1,
      'λ₃ of order 3': 1.5,
      'λ₁₀ of a term without signal': 1,
    });
  });

  it('has energies and temperature in units of J', () => {
    // Q(1) = 1/3 + 2.3/2, and the energies of the paper's point 2.3.
    const rows = shown('pspin', { p: 3, deltaP: 1, invDelta2: 2.3 });
    const scale = Math.sqrt(2 * (1 / 3 + 1.15));
    expect(rows['J in units of the page']).toBeCloseTo(scale, 12);
    expect(rows['εₜₕ/J threshold energy']).toBeCloseTo(-1.808167 / scale, 6);
    expect(rows['T/J of the next run']).toBeCloseTo(0.5 / scale, 12);
  });

  it.each(['2:0.9', '3:0.5,4:0.5', '2:0.9,3:0.3,4:0.1:noise', '2:0.4:noise,3:0.5'])(
    'shows numbers and nothing else at the mixture %s',
    (text) => {
      for (const notation of ['snr', 'unit', 'pspin'] as const)
        for (const { value } of notationRows(notation, place(mixture(text))))
          expect(value).toSatisfy(Number.isFinite);
    },
  );
});

const lambda = notationOf('lambda', null);
const inRange = ({ min, max }: { readonly min: number; readonly max: number }) =>
  fc.double({ min, max, noNaN: true });

describe('the notation of the page', () => {
  it('leads back to what it was made from, in order, over all that can be set', () => {
    const quantities = [
      [lambda.matrix, inRange(parameters.invDelta2)],
      [lambda.tensor, inRange(parameters.deltaP)],
      [notationOf('delta', 1.7).energy, inRange({ min: -1e3, max: 1e3 })],
    ] as const;
    for (const [quantity, values] of quantities) {
      const { shown, back } = quantity;
      fc.assert(
        fc.property(values, values, (value, other) => {
          expect(Math.abs(back(shown(value)) - value)).toBeLessThanOrEqual(
            2e-14 * Math.abs(value) + 1e-300,
          );
          // Monotone, one way or the other: a range stays one.
          const [low, high] = rangeIn(quantity, [value, other]);
          const between = shown((value + other) / 2);
          expect(between).toBeGreaterThanOrEqual(low - 1e-12 * Math.abs(low));
          expect(between).toBeLessThanOrEqual(high + 1e-12 * Math.abs(high));
        }),
      );
    }
  });

  it('is that of the paper where nothing is chosen, and then changes no number', () => {
    const state = (link: string) => ({ ...createAppStore().getState(), view: decode(link).view });
    expect(selectNotation(state('v=2&invDelta2=1.9'))).toBe(
      selectNotation(state('v=2&notation=snr')),
    );
    expect(equation(paperNotation.matrix, 1.9)).toBe('1/Δ₂ = 1.9');
    expect(equation(paperNotation.tensor, 0.5)).toBe('Δₚ = 0.5');
    expect(valueIn(paperNotation.energy, -1.6)).toBe('−1.6');
    expect(equation(selectNotation(state('v=2&symbols=lambda')).matrix, 2.25)).toBe('λ₂ = 1.5');
  });

  it('takes what is typed as it was typed', () => {
    expect(lambda.matrix.back(1.4)).toBe(1.96);
    expect(lambda.tensor.back(2)).toBe(0.25);
    expect(rangeIn(lambda.matrix, [0, 100])).toEqual([0, 10]);
    expect(rangeIn(lambda.tensor, [0.01, 100])).toEqual([0.1, 10]);
  });

  it('writes the threshold of every pure p-spin as −√(2(p − 1)/p) J, whatever its noise', () => {
    for (const p of [3, 4, 5])
      for (const deltaP of [0.3, 1, 7]) {
        const model = modelAt({ p, deltaP, invDelta2: 0 });
        const { energy } = notationOf('delta', pSpinScale(model.mixture));
        const known = -Math.sqrt((2 * (p - 1)) / p);
        expect(valueIn(energy, model.threshold.energy, 6)).toBe(
          `−${Number(Math.abs(known).toPrecision(6))} J`,
        );
      }
    // Texts whose noise of the energy has variance N have √2 times as much: 1.63299 and 1.65691 for p = 3.
    const cubic = modelAt({ p: 3, deltaP: 1, invDelta2: 0 });
    const { energy } = notationOf('delta', pSpinScale(cubic.mixture));
    expect(Math.SQRT2 * energy.shown(cubic.threshold.energy)).toBeCloseTo(-1.63299, 5);
    expect(Math.SQRT2 * energy.shown(cubic.groundEnergy)).toBeCloseTo(-1.657, 3);
  });

  it('carries an error over to first order', () => {
    const { value, error } = errorIn(lambda.matrix, { value: 2.0022, error: 0.0047 });
    expect(value).toBeCloseTo(Math.sqrt(2.0022), 12);
    expect(error).toBeCloseTo(0.0047 / (2 * Math.sqrt(2.0022)), 7);
  });

  it('leaves no Δ in what panels say of a point, and none changes its meaning', () => {
    const point = { p: 4, deltaP: 1, invDelta2: 1.5 };
    const model = modelAt(point);
    const overlays = { p: 5, shown: [], crosses: [], contour: null, initialOverlap: 1e-10 };
    const lines = runToEnd(computePhaseLines({ p: 4, deltaP: [0.5, 1, 2] }));
    const said = [
      pointWords(point, 4, lambda),
      shortPointWords(point, lambda),
      verdictOf(model, 1e-10, lambda).caveat,
      linesOfMixture(model, lambda),
      phaseWords(point, lines, 'ready', 0.5, lambda),
      ...overlayLegend(overlays, lambda),
    ];
    expect(said.filter((text) => text.includes('Δ'))).toEqual([]);
    expect(said[0]).toBe('p = 4, λₚ = 1, λ₂ = 1.225');
    expect(said[2]).toContain('λₚ² < (p − 3) λ₂²');
    expect(said[3]).toContain(`λ₂ = √(2a₂) = ${Math.sqrt(model.flowLine ?? 0).toFixed(2)}`);
    expect(said[4]).toMatch(
      /^At this λₚ, .* above λ₂ = 1\.5\d+, .* above 1\.\d+\. At T = 0\.5 .* above 1\.\d+/,
    );
    expect(said.at(-1)).toContain('λₚ² < 2λ₂²');
  });

  it('has energies of sentences in J, and complexities as they were', () => {
    const model = modelAt({ p: 3, deltaP: 1, invDelta2: 1.9 });
    const scale = pSpinScale(model.mixture);
    const { energy } = notationOf('delta', scale);
    const { interval } = model.minima;
    const landmarks = landmarksOf(model.field);
    const words = complexityWords(model, landmarks, 0, energy);
    const depth = model.threshold.energy - (interval?.lo ?? 0);
    expect(words).toContain(`from ${valueIn(energy, depth, 3)} below to`);
    expect(words.replaceAll(/[\d.]+ J (?=above|below)/g, '')).toBe(
      complexityWords(model, landmarks).replaceAll(/[\d.]+ (?=above|below)/g, ''),
    );
  });
});
