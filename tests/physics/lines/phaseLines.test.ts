import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../src/physics/computation';
import { complexityAt } from '../../../src/physics/complexity/annealed';
import { bbpParameter } from '../../../src/physics/hessian/outlier';
import { gradientFlowLine } from '../../../src/physics/lines/gradientFlow';
import { informationTheoreticLine } from '../../../src/physics/lines/informationTheoretic';
import { mlAmpLine } from '../../../src/physics/lines/mlAmp';
import { computePhaseLines, phaseLinesAt } from '../../../src/physics/lines/phaseLines';
import { trivialisationLine } from '../../../src/physics/lines/trivialisation';
import { minimaSupport } from '../../../src/physics/complexity/minimaSupport';
import { spikedMixture } from '../../../src/physics/mixture';
import { tensors } from '../../support/modelPoints';
import { staticReference } from '../../support/staticReference';

describe('phaseLinesAt', () => {
  it('agrees with the reference', () => {
    for (const { p, deltaP, ...expected } of staticReference.lines) {
      const lines = phaseLinesAt(p, deltaP);
      // Largest relative deviation measured: 2e-14, of the trivialisation line.
      expect(Math.abs(lines.gradientFlow / expected.gradientFlow - 1)).toBeLessThan(1e-15);
      expect(Math.abs(lines.mlAmp / expected.mlAmp - 1)).toBeLessThan(1e-15);
      expect(Math.abs(lines.trivial / expected.trivial - 1)).toBeLessThan(1e-13);
      expect(lines.informationTheoretic).toBeCloseTo(expected.informationTheoretic, 14);
    }
  });

  it('keeps the order IT <= Bayes AMP < ML-AMP < gradient flow < trivialisation', () => {
    fc.assert(
      fc.property(tensors, ({ p, deltaP }) => {
        const lines = phaseLinesAt(p, deltaP);
        expect(lines.informationTheoretic).toBeGreaterThanOrEqual(0);
        expect(lines.informationTheoretic).toBeLessThanOrEqual(lines.bayesAmp);
        expect(lines.bayesAmp).toBeLessThan(lines.mlAmp);
        expect(lines.mlAmp).toBeLessThan(lines.gradientFlow);
        expect(lines.gradientFlow).toBeLessThan(lines.trivial);
      }),
    );
  });

  it('has every line fall towards 1/Δ₂ = 1 as the tensor fades', () => {
    for (const p of [3, 4, 5, 6]) {
      const [near, far] = [phaseLinesAt(p, 1e3), phaseLinesAt(p, 1e5)];
      for (const line of ['mlAmp', 'gradientFlow', 'trivial'] as const) {
        expect(far[line]).toBeLessThan(near[line]);
        expect(far[line] - 1).toBeLessThan(0.05);
      }
    }
  });
});

describe('gradientFlowLine and mlAmpLine', () => {
  it('solve theta = 1 and Q"(0)^2 = Q\'(1)', () => {
    fc.assert(
      fc.property(tensors, ({ p, deltaP }) => {
        const invDelta2 = gradientFlowLine(p, deltaP);
        expect(bbpParameter(spikedMixture({ p, deltaP, invDelta2 }))).toBeCloseTo(1, 13);
        const ml = spikedMixture({ p, deltaP, invDelta2: mlAmpLine(deltaP) });
        expect(ml.second(0) ** 2 / ml.atOne.first).toBeCloseTo(1, 13);
      }),
    );
  });

  it('are the paper’s eq 5 in terms of Δ₂', () => {
    for (const [p, deltaP] of [
      [3, 1],
      [5, 0.3],
    ] as const) {
      const delta2 = (-deltaP + Math.sqrt(deltaP ** 2 + 4 * (p - 1) * deltaP)) / (2 * (p - 1));
      expect(1 / gradientFlowLine(p, deltaP)).toBeCloseTo(delta2, 14);
    }
  });
});

describe('informationTheoreticLine', () => {
  /** max over m > 0 of the free entropy F, by a scan on a grid that is fine near m = 1. */
  function largestFreeEntropy(p: number, deltaP: number, invDelta2: number): number {
    let largest = -Infinity;
    for (let index = 1; index < 40000; index++) {
      const m = 1 - Math.exp((-12 * index) / 40000);
      const value = (Math.log1p(-m) + m + (invDelta2 * m * m) / 2 + m ** p / (p * deltaP)) / 2;
      if (m > 0.02) largest = Math.max(largest, value);
    }
    return largest;
  }

  it('is where the free entropy of a correlated state passes that of none', () => {
    // First-order points, by a scan of the free entropy itself; its grid resolves 1e-8.
    for (const [p, deltaP] of [
      [3, 0.35],
      [3, 0.8],
      [4, 0.2],
      [5, 0.12],
      [6, 0.09],
    ] as const) {
      const line = informationTheoreticLine(p, deltaP);
      expect(line).toBeLessThan(1);
      expect(largestFreeEntropy(p, deltaP, line * (1 - 1e-5))).toBeLessThan(0);
      expect(largestFreeEntropy(p, deltaP, line * (1 + 1e-5))).toBeGreaterThan(0);
    }
  });

  it('is 1 where the transition is continuous, 0 where the tensor alone suffices', () => {
    for (const deltaP of [1, 1.5, 10]) expect(informationTheoreticLine(3, deltaP)).toBe(1);
    expect(informationTheoreticLine(4, 0.5)).toBe(1);
    for (const p of [3, 4, 5, 6]) expect(informationTheoreticLine(p, 0.01)).toBe(0);
    expect(largestFreeEntropy(3, 0.2, 0)).toBeGreaterThan(0);
    expect(informationTheoreticLine(3, 0.2)).toBe(0);
  });

  it('meets 1/Δ₂ = 1 at the known ends of the first-order transition', () => {
    // p = 3: the tricritical point; p >= 4: critical end points.
    for (const [p, deltaP] of [
      [3, 1],
      [4, 0.2378055034611045],
      [5, 0.134312372331802],
      [6, 0.09165013886014321],
    ] as const) {
      expect(informationTheoreticLine(p, deltaP * (1 + 1e-6))).toBe(1);
      expect(informationTheoreticLine(p, deltaP * (1 - 1e-6))).toBeLessThan(1);
      expect(informationTheoreticLine(p, deltaP * (1 - 1e-6))).toBeCloseTo(1, 4);
    }
  });

  it('never falls as the tensor noise grows', () => {
    for (const p of [3, 4, 5, 6]) {
      let previous = 0;
      for (let exponent = -2; exponent <= 2; exponent += 0.02) {
        const line = informationTheoreticLine(p, 10 ** exponent);
        expect(line).toBeGreaterThanOrEqual(previous);
        previous = line;
      }
    }
  });
});

describe('trivialisationLine', () => {
  it('is where the last positive complexity of minima disappears', () => {
    fc.assert(
      fc.property(tensors, ({ p, deltaP }) => {
        const line = trivialisationLine(p, deltaP);
        const below = minimaSupport(spikedMixture({ p, deltaP, invDelta2: line * 0.999 }));
        const above = minimaSupport(spikedMixture({ p, deltaP, invDelta2: line * 1.001 }));
        expect(below.interval).not.toBeNull();
        expect(above.interval).toBeNull();
      }),
    );
  });

  it('leaves a maximum of zero over a scan of all energies', () => {
    const mixture = spikedMixture({ p: 4, deltaP: 1, invDelta2: trivialisationLine(4, 1) });
    let largest = -Infinity;
    for (let energy = -3; energy < -1; energy += 1e-4)
      largest = Math.max(largest, complexityAt(mixture, energy).sigmaMinima ?? -Infinity);
    // The grid misses the maximum by at most 5e-5 in energy, that is 3e-8 in complexity.
    expect(largest).toBeLessThan(1e-14);
    expect(largest).toBeGreaterThan(-1e-7);
  });
});

describe('computePhaseLines', () => {
  it('gives at every Δ_p what phaseLinesAt gives, with progress that rises', () => {
    const deltaP = Array.from({ length: 100 }, (_, index) => 0.02 * 1.08 ** index);
    const fractions: number[] = [];
    const { p, columns } = runToEnd(computePhaseLines({ p: 4, deltaP }), ({ fraction }) =>
      fractions.push(fraction),
    );
    expect(p).toBe(4);
    expect(Array.from(columns.deltaP)).toEqual(deltaP);
    deltaP.forEach((value, index) => {
      const lines = phaseLinesAt(4, value);
      expect(columns.gradientFlow[index]).toBe(lines.gradientFlow);
      expect(columns.mlAmp[index]).toBe(lines.mlAmp);
      expect(columns.bayesAmp[index]).toBe(lines.bayesAmp);
      expect(columns.informationTheoretic[index]).toBe(lines.informationTheoretic);
      expect(columns.trivial[index]).toBe(lines.trivial);
    });
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.length).toBeGreaterThan(1);
  });
});
