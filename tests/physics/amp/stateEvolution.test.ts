import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ampAlgorithms, ampNames, type AmpName } from '../../../src/physics/amp/algorithms';
import { ampLimit, stateEvolution, type AmpLimit } from '../../../src/physics/amp/stateEvolution';
import { runToEnd } from '../../../src/physics/computation';
import { bayesSpinodalLine } from '../../../src/physics/lines/bayesSpinodal';
import { phaseLinesAt } from '../../../src/physics/lines/phaseLines';
import { spikedMixture } from '../../../src/physics/mixture';
import { findRoot } from '../../../src/physics/numerics/brent';
import type { ModelPoint } from '../../../src/physics/parameters';
import { fixedPoints } from '../../../src/physics/signalState';
import { tensors } from '../../support/modelPoints';

function limitAt(point: ModelPoint, algorithm: AmpName, initialOverlap = 1e-10): AmpLimit {
  return runToEnd(ampLimit({ mixture: spikedMixture(point), algorithm, initialOverlap }));
}

/** How far above a line: from 2 % to threefold. */
const factors = fc.double({ min: 1.02, max: 3, noNaN: true });

describe('state evolution', () => {
  it.each(ampNames)('of %s begins to grow on its line of the phase diagram', (algorithm) => {
    fc.assert(
      fc.property(tensors, ({ p, deltaP }) => {
        const line = phaseLinesAt(p, deltaP)[algorithm];
        const initialOverlap = 1e-11;
        const growth = (invDelta2: number): number => {
          const mixture = spikedMixture({ p, deltaP, invDelta2 });
          const { direction } = stateEvolution({ mixture, algorithm, initialOverlap }, 1);
          const factor = (direction[1] ?? NaN) / initialOverlap;
          // Terms of higher order in the overlap are all that keeps the two apart.
          expect(factor / ampAlgorithms[algorithm].growth(mixture)).toBeCloseTo(1, 8);
          return factor - 1;
        };
        expect(findRoot(growth, line / 2, 2 * line) / line).toBeCloseTo(1, 7);
        // Well below it nothing is found.
        const below = limitAt({ p, deltaP, invDelta2: 0.97 * line }, algorithm, 1e-12);
        expect(below).toMatchObject({ settled: true, halfAt: null, reached: { direction: 0 } });
      }),
      { numRuns: 40 },
    );
  });

  it('of ML-AMP ends in the first signal state on its way, with its energy', () => {
    fc.assert(
      fc.property(tensors, factors, ({ p, deltaP }, factor) => {
        const point = { p, deltaP, invDelta2: factor * phaseLinesAt(p, deltaP).mlAmp };
        const state = fixedPoints(spikedMixture(point), 1).find(
          ({ isMinimum }) => isMinimum,
        )?.state;
        const { reached, settled, halfAt } = limitAt(point, 'mlAmp');
        expect(settled).toBe(true);
        expect(halfAt).toBeGreaterThan(0);
        // Settled within 1e-13 an iteration, of which there may be a hundred to come.
        expect(Math.abs(reached.overlap - (state?.overlap ?? NaN))).toBeLessThan(1e-11);
        // Where that state is a family of minima the estimates go on moving among them.
        if (state?.stable) {
          expect(Math.abs(reached.kept - 1)).toBeLessThan(1e-6);
          expect(Math.abs(reached.energy / state.energy - 1)).toBeLessThan(1e-6);
        } else expect(reached.kept).toBeLessThan(1);
      }),
      { numRuns: 60 },
    );
  });

  it('of Bayes AMP ends in the first maximum of the free entropy on its way', () => {
    fc.assert(
      fc.property(tensors, factors, ({ p, deltaP }, invDelta2) => {
        const mixture = spikedMixture({ p, deltaP, invDelta2 });
        const freeEntropy = (m: number): number => (Math.log1p(-m) + m + mixture.value(m)) / 2;
        const { reached, settled } = limitAt({ p, deltaP, invDelta2 }, 'bayesAmp');
        expect(settled).toBe(true);
        // What Bayes-optimality means: the estimate is as long as it is right.
        expect(reached.norm / reached.overlap).toBeCloseTo(1, 12);
        const places = Array.from({ length: 200 }, (_, i) => (reached.overlap * (i + 1)) / 200);
        const values = places.map(freeEntropy);
        expect(values).toEqual(values.toSorted((a, b) => a - b));
        const beyond = reached.overlap + 1e-3 * (1 - reached.overlap);
        expect(freeEntropy(beyond)).toBeLessThan(values.at(-1) ?? NaN);
      }),
      { numRuns: 60 },
    );
  });

  it('of Bayes AMP that starts at the signal stays there above the spinodal only', () => {
    for (const [p, deltaP] of [
      [3, 0.5],
      [4, 0.2],
      [6, 0.1],
    ] as const) {
      const line = bayesSpinodalLine(p, deltaP) ?? NaN;
      const at = (factor: number): number =>
        limitAt({ p, deltaP, invDelta2: factor * line }, 'bayesAmp', 0.999).reached.direction;
      expect(at(1.001)).toBeGreaterThan(0.4);
      expect(at(0.999)).toBe(0);
    }
  });
});
