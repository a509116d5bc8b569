/** Where the dynamics ends at a temperature, and the line on which it begins to find the signal. */
import { describe, expect, it } from 'vitest';
import { flowThresholdEnergy } from '../../../src/physics/complexity/flowThreshold';
import { gradientFlowLine } from '../../../src/physics/lines/gradientFlow';
import { langevinLine } from '../../../src/physics/lines/langevin';
import { spikedMixture } from '../../../src/physics/mixture';
import { integrate } from '../../../src/physics/numerics/gaussLegendre';
import { signalState } from '../../../src/physics/signalState';
import { plateauOverlap } from '../../../src/physics/thermal/plateau';
import { signalInstability, thermalAging } from '../../../src/physics/thermal/thermalAging';
import { thermalSignal } from '../../../src/physics/thermal/thermalSignal';
import { thermalProblems } from '../../conformance/thermal';

const problems = thermalProblems(40);

describe('thermalAging(mixture, T)', () => {
  it.each(problems)('has the energy and mu of its own response, T = $temperature', (problem) => {
    const { mixture, temperature } = problem;
    const { energy, mu, relation, plateau } = thermalAging(mixture, temperature);
    const { bend, response } = relation;
    // The memory integrals by parts: every place where the response bends is an end.
    const over = (f: (c: number) => number): number =>
      integrate(f, 0, bend) + integrate(f, bend, plateau) + integrate(f, plateau, 1);
    expect(energy).toBeCloseTo(-over((c) => response(c) * mixture.second(c)), 8);
    const force = (c: number): number => 2 * mixture.second(c) + c * mixture.third(c);
    expect(mu).toBeCloseTo(temperature + over((c) => response(c) * force(c)), 8);
  });

  it('joins the threshold of gradient flow at T = 0', () => {
    for (const { mixture } of problems) {
      const threshold = flowThresholdEnergy(mixture);
      const cold = thermalAging(mixture, 0);
      expect(cold.energy).toBeCloseTo(threshold.energy, 12);
      expect(cold.mu).toBeCloseTo(2 * Math.sqrt(mixture.atOne.second), 12);
      expect(thermalAging(mixture, 1e-6).energy).toBeCloseTo(threshold.energy, 4);
    }
  });

  it('has the plateau of the pure 3-spin, and none above its transition', () => {
    // Q'' = 2 q: 2 q (1 - q)^2 = T^2 with the largest T at q = 1/3.
    const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 0 });
    const transition = Math.sqrt(8 / 27);
    expect(plateauOverlap(mixture, 0.5)).toBeCloseTo(0.5, 12);
    expect(plateauOverlap(mixture, transition * (1 - 1e-9))).toBeCloseTo(1 / 3, 4);
    expect(plateauOverlap(mixture, transition * (1 + 1e-9))).toBeNull();
  });
});

describe('thermalSignal(mixture, T)', () => {
  it('solves its equations, is that of gradient flow at T = 0 and has q = m at T = 1', () => {
    for (const invDelta2 of [1.6, 2, 2.7, 5]) {
      const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2 });
      const cold = signalState(mixture);
      expect(thermalSignal(mixture, 0)?.overlap).toBe(cold?.overlap);
      expect(thermalSignal(mixture, 1e-7)?.mu).toBeCloseTo(cold?.mu ?? NaN, 5);
      const bayes = thermalSignal(mixture, 1);
      expect(bayes?.plateau).toBeCloseTo(bayes?.overlap ?? NaN, 10);
      for (const temperature of [0.25, 0.7]) {
        const state = thermalSignal(mixture, temperature);
        if (!state) throw new Error('no state');
        const { overlap: m, plateau: q, chi } = state;
        expect((1 - q) / temperature).toBeCloseTo(chi, 10);
        expect(chi * mixture.first(m)).toBeCloseTo(m, 10);
        expect(m ** 2 + chi ** 2 * mixture.first(q)).toBeCloseTo(q, 10);
      }
    }
  });

  it('is none where the noise is too strong', () => {
    expect(thermalSignal(spikedMixture({ p: 3, deltaP: 1, invDelta2: 1.5 }), 2)).toBeNull();
  });
});

describe('langevinLine(p, Δₚ, T)', () => {
  it.each([
    [3, 0.5, [2.5616, 2.4605, 2.3429, 2.1987, 2]],
    [3, 1, [2, 1.91, 1.8019, 1.6604, 1.4142]],
    [3, 2, [1.618, 1.5431, 1.4516, 1.3277, 1]],
    [4, 0.2, [4.4051, NaN, 3.9152, NaN, 3.2146]],
  ] as const)('p = %s, Δₚ = %s: as worked out by hand', (p, deltaP, wanted) => {
    wanted.forEach((value, i) => {
      if (value === value) expect(langevinLine(p, deltaP, i / 4)).toBeCloseTo(value, 4);
    });
  });

  it('is eq. (5) at T = 0, the line of the posterior at T = 1 and 1/Δ₂ = T in the paramagnet', () => {
    for (const deltaP of [0.1, 0.7, 1.9]) {
      expect(langevinLine(3, deltaP, 0)).toBe(gradientFlowLine(3, deltaP));
      expect(langevinLine(3, deltaP, 1)).toBeCloseTo(Math.sqrt(2 / deltaP), 10);
      expect(langevinLine(3, deltaP, 5)).toBeCloseTo(5, 10);
    }
    const d = 1 / langevinLine(4, 0.2, 1);
    expect(3 * d * d * (1 - d)).toBeCloseTo(0.2, 8);
    expect(langevinLine(4, 0.7, 1)).toBeCloseTo(1, 10);
  });

  it('has growth above it and none just below, over all that the page accepts', () => {
    for (const p of [3, 4, 6, 10])
      for (const deltaP of [0.01, 0.3, 1, 5, 100])
        for (const temperature of [0.02, 0.4, 1, 1.7, 5]) {
          const line = langevinLine(p, deltaP, temperature);
          const at = (invDelta2: number): number =>
            signalInstability(spikedMixture({ p, deltaP, invDelta2 }), temperature);
          expect(at(line * (1 - 1e-6))).toBeLessThan(1);
          for (const factor of [1 + 1e-6, 1.05, 1.5, 3])
            expect(at(line * factor)).toBeGreaterThan(1);
        }
  });
});
