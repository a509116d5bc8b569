import { describe, expect, it } from 'vitest';
import { mixturePresets, spikedPointOf } from '../../src/panels/controls/mixturePresets';
import { termsOf } from '../../src/panels/controls/termsOf';
import { mixtureWords, pointWords } from '../../src/panels/pointWords';
import { linesOfMixture } from '../../src/panels/mixtureLines';
import { plainWhy } from '../../src/panels/verdict/plainWords';
import { verdictOf } from '../../src/panels/verdict/words';
import { fieldStatistics } from '../../src/physics/complexity/fieldStatistics';
import { minimaPeak } from '../../src/physics/complexity/minimaSupport';
import { regionOf, regionOfMixture } from '../../src/physics/lines/regions';
import { mixtureAt } from '../../src/physics/mixture';
import { mixturePoint } from '../../src/physics/mixtureTerms';
import { modelAt } from '../../src/physics/spikedModel';
import { randomTerms } from '../support/randomMixtures';

const places = [
  ...mixturePresets.map(({ terms }) => terms),
  ...Array.from({ length: 60 }, (_, seed) => randomTerms(seed + 1)),
].map((terms) => ({ terms, model: modelAt(mixturePoint(terms)) }));

describe('what is said of any mixture', () => {
  it('is what its formulas say: the headline by θ, the minima, the signal and message passing', () => {
    const seen = new Set<string>();
    for (const { terms, model } of places) {
      const { mixture } = model;
      const { headline, why, caveat } = verdictOf(model, 1e-10);
      const held = terms.filter(({ noiseOnly }) => !noiseOnly);
      const where = mixtureWords(terms);
      const pull = held.reduce(
        (sum, { order, coefficient: a }) => sum + (order === 2 ? 2 * a : 0),
        0,
      );
      const stiffness = terms.reduce(
        (sum, { order: k, coefficient: a }) => sum + a * k * (k - 1),
        0,
      );
      const theta = pull / Math.sqrt(stiffness);
      seen.add(headline);
      expect(headline === 'There is no signal to be found', where).toBe(held.length === 0);
      expect(headline.startsWith('Gradient flow finds the signal'), where).toBe(theta > 1);
      if (theta > 1)
        expect(headline.includes('trivial'), where).toBe(
          minimaPeak(fieldStatistics(mixture)).sigma <= 0,
        );
      else if (held.length > 0) {
        // Message passing needs Q_s''(0) > 1; a search needs ln(1 - m) + m + Q_s(m) > 0 somewhere.
        const amounts = Array.from({ length: 2000 }, (_, i) => (i + 0.5) / 2000);
        const gain = (m: number): number =>
          Math.log1p(-m) +
          m +
          held.reduce((sum, { order, coefficient: a }) => sum + a * m ** order, 0);
        const most = Math.max(...amounts.map(gain));
        expect(headline.startsWith('Gradient flow gets stuck'), where).toBe(pull >= 1);
        if (pull < 1 && Math.abs(most) > 1e-5)
          expect(headline.startsWith('No algorithm'), where).toBe(most < 0);
      }
      expect(caveat !== '', where).toBe(model.threshold.scheme === 'multi-scale');
      expect(`${why} ${caveat} ${plainWhy(model)}`, where).not.toMatch(/NaN|undefined|Δₚ|Infinity/);
    }
    // The grid is no grid if it does not reach most of what can be said.
    expect(seen.size).toBeGreaterThanOrEqual(5);
  });

  it('has the lines of its matrix, or says that it has none', () => {
    for (const { model } of places) {
      const words = linesOfMixture(model);
      const { flowLine, matrix } = model;
      if (flowLine === null) expect(words).toContain('No quadratic term holds the signal');
      else {
        expect(model.withMatrix(flowLine).field.theta).toBeCloseTo(1, 12);
        expect(words).toContain('gradient flow finds the signal above 1/Δ₂');
        expect(model.prospect === 'escapes').toBe((matrix ?? NaN) > flowLine);
      }
    }
  });

  it('has a complexity with a tensor only', () => {
    for (const { terms, model } of places)
      expect(model.isMatrixAlone).toBe(terms.every(({ order }) => order === 2));
  });
});

describe('2+p as a mixture', () => {
  const points = [3, 4, 6].flatMap((p) =>
    [0.1, 1, 5].flatMap((deltaP) =>
      [0, 0.7, 1.6, 2.3, 6].map((invDelta2) => ({ p, deltaP, invDelta2 })),
    ),
  );

  it('lies in the same region, and is said to', () => {
    for (const point of points) {
      expect(regionOfMixture(mixtureAt(point))).toBe(regionOf(point));
      const [one, other] = [modelAt(point), modelAt(mixturePoint(termsOf(point)))];
      expect(verdictOf(other, 1e-10).headline).toBe(verdictOf(one, 1e-10).headline);
    }
  });

  it('goes there and back', () => {
    for (const point of points) {
      const back = spikedPointOf(termsOf(point));
      expect(back.p).toBe(point.p);
      expect(back.deltaP).toBeCloseTo(point.deltaP, 10);
      expect(back.invDelta2).toBeCloseTo(point.invDelta2, 10);
    }
  });

  it('is named by its terms', () => {
    expect(pointWords({ p: 3, deltaP: 1, invDelta2: 1.9 })).toBe('p = 3, Δₚ = 1, 1/Δ₂ = 1.9');
    expect(
      mixtureWords([
        { order: 2, coefficient: 1.25 },
        { order: 10, coefficient: 0.5, noiseOnly: true },
      ]),
    ).toBe('Q = 1.25x² + 0.5x¹⁰, x¹⁰ without signal');
  });
});
