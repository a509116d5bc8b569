import { describe, expect, it } from 'vitest';
import { splitWords } from '../../src/panels/splitPlane/words';
import { splitLandmarks } from '../../src/physics/complexity/split';
import { modelAt } from '../../src/physics/spikedModel';

function wordsAt(invDelta2: number): string {
  const { mixture } = modelAt({ p: 3, deltaP: 1, invDelta2 });
  return splitWords(
    splitLandmarks(mixture, 20),
    { tensor: -0.5, matrix: -1.3 },
    { tensor: 'ₚ', matrix: '₂' },
  );
}

describe('the words of the plane of the two energies', () => {
  it('say what the line of the cursor is, which no key of the legend has', () => {
    for (const invDelta2 of [1.9, 2.3])
      expect(wordsAt(invDelta2)).toContain('All splits of one energy lie on the fine dotted line');
  });

  it('speak of the dashed line only where there is one', () => {
    expect(wordsAt(2.3)).toContain('the dashed line');
    expect(wordsAt(1.9)).not.toContain('the dashed line');
  });
});
