import { describe, expect, it } from 'vitest';
import { kindColumn } from '../../src/panels/complexity/table';
import { typicalName, typicalShortName } from '../../src/panels/complexity/words';
import { shiftWords } from '../../src/panels/shiftCurve/words';
import { modelAt } from '../../src/physics/spikedModel';
import { selectComplexityCurve } from '../../src/state/selectors/landscape';
import { createAppStore } from '../../src/state/store';

const points = [0, 1.5, 1.9, 2.3, 2.7].map((invDelta2) => ({ p: 3, deltaP: 1, invDelta2 }));

describe('the typical stationary point of an energy', () => {
  it('is there down to the ground energy, and not below, where Σ < 0', () => {
    for (const point of points) {
      const model = modelAt(point);
      const said = (energy: number): string[] => {
        const at = model.complexity(energy);
        const shift = shiftWords(at, model.field.theta, model.threshold);
        return [typicalName(at), typicalShortName(at), shift.split('. ')[0] ?? ''];
      };
      for (const words of said(model.groundEnergy)) expect(words).toMatch(/minimum|saddle/);
      for (const words of said(model.groundEnergy - 1e-4)) {
        expect(words).toMatch(/\bno(ne)?\b/);
        expect(words).not.toMatch(/minimum|saddle/);
      }
    }
  });

  it('is named in the table where Σ ≥ 0 only', () => {
    const { view, ...state } = createAppStore().getState();
    for (const point of points) {
      const curve = selectComplexityCurve({ ...state, view: { ...view, point } }, 'threshold');
      const { values } = kindColumn(curve);
      expect(values.map((kind) => kind === 'none')).toEqual(
        Array.from(curve.sigma, (sigma) => sigma < -1e-12),
      );
    }
  });
});
