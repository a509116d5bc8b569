import { describe, expect, it } from 'vitest';
import { glossaryEntries, termKeys } from '../../src/panels/terms/glossary';
import { meanings } from '../../src/panels/terms/meanings';
import { shiftWords } from '../../src/panels/shiftCurve/words';
import { shiftData } from '../../src/panels/shiftCurve/table';
import { splitWords } from '../../src/panels/splitPlane/words';
import { formulas } from '../../src/lessons/words/formulas';
import { presets } from '../../src/app/presets';
import { splitLandmarks } from '../../src/physics/complexity/split';
import { modelAt } from '../../src/physics/spikedModel';
import { createAppStore } from '../../src/state/store';

describe('a symbol', () => {
  it('has one meaning: no two terms are written alike', () => {
    for (const written of [
      termKeys.map((key) => glossaryEntries[key].text),
      termKeys.map((key) => meanings[key].tex),
      termKeys.flatMap((key) => [
        ...(glossaryEntries[key].signs ?? []),
        ...(glossaryEntries[key].written ?? []),
      ]),
    ])
      expect(new Set(written).size).toBe(written.length);
  });

  it('t is the time: the shift of the spectrum is κ wherever it is written', () => {
    const point = { p: 3, deltaP: 1, invDelta2: 2.3 };
    const model = modelAt(point);
    const { threshold, field } = model;
    const said = [
      shiftWords(model.complexity(threshold.energy), field.theta, threshold),
      splitWords(
        splitLandmarks(model.mixture, 20),
        { tensor: -0.5, matrix: -1.3 },
        {
          tensor: 'ₚ',
          matrix: '₂',
        },
      ),
      formulas.hessian.text,
      presets.find(({ id }) => id === 'figure-a2')?.caption ?? '',
      ...shiftData(createAppStore().getState()).columns.map(({ title }) => title),
    ];
    expect(said.filter((text) => /(?<![\p{L}\p{N}])t(?![\p{L}\p{N}])/u.test(text))).toEqual([]);
    expect(said.join(' ').match(/κ/g)?.length).toBeGreaterThanOrEqual(6);
    expect(formulas.hessian.tex).toMatch(/W\+\\kappa/);
  });
});
