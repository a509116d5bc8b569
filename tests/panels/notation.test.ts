import { describe, expect, it } from 'vitest';
import { notationRows, type Place } from '../../src/panels/notation/rows';
import { readTerms, mixturePoint } from '../../src/physics/mixtureTerms';
import type { ModelPoint } from '../../src/physics/parameters';
import { modelAt } from '../../src/physics/spikedModel';

function place(point: ModelPoint): Place {
  return { point, model: modelAt(point), temperature: 0.5, dimension: 200 };
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
