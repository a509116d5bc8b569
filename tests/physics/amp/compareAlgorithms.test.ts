import { describe, expect, it } from 'vitest';
import {
  compareAlgorithms,
  type AlgorithmsSummary,
} from '../../../src/physics/amp/compareAlgorithms';
import { runToEnd } from '../../../src/physics/computation';
import { spikedMixture } from '../../../src/physics/mixture';
import { signalState } from '../../../src/physics/signalState';

function compared(invDelta2: number, initialOverlap: number): AlgorithmsSummary {
  const point = { p: 3, deltaP: 1, invDelta2 };
  const instance = { point, dimension: 60, seed: 2, startOverlap: 0.3 };
  return runToEnd(compareAlgorithms({ point, initialOverlap, temperature: 1, instance }));
}

describe('the algorithms side by side', () => {
  it('end where theory says when all four find the signal', () => {
    const { algorithms, instance } = compared(2.7, 1e-4);
    const { gradientFlow, langevin, mlAmp, bayesAmp } = algorithms;
    const state = signalState(spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.7 }));
    expect(Math.abs((gradientFlow.reached ?? NaN) - (state?.overlap ?? NaN))).toBeLessThan(1e-3);
    expect(Math.abs((mlAmp.reached ?? NaN) - (state?.overlap ?? NaN))).toBeLessThan(1e-10);
    // At T = 1 a Langevin configuration is a sample of the posterior, whose mean Bayes AMP finds: q = m.
    expect(Math.abs((langevin.reached ?? NaN) - (bayesAmp.reached ?? NaN) ** 2)).toBeLessThan(2e-3);
    // By a run at tolerance 1e-6.
    expect(Math.abs((gradientFlow.halfAt ?? NaN) - 26.48867)).toBeLessThan(0.1);
    // Message passing needs fewer gradients than either dynamics.
    for (const { gradients } of [mlAmp, bayesAmp])
      for (const dynamics of [gradientFlow, langevin])
        expect(gradients ?? NaN).toBeLessThan(dynamics.gradients ?? NaN);
    expect(instance?.mlAmp.direction[0]).toBeCloseTo(0.3, 12);
    expect(instance?.mlAmp.iteration.length).toBe(61);
  });

  it('tell apart who finds it between the lines, and give no time where there is none', () => {
    // 1/Δ₂ of Bayes AMP 1, of ML-AMP 1.618, of gradient flow 2.
    const { gradientFlow, mlAmp, bayesAmp } = compared(1.3, 1e-4).algorithms;
    expect(bayesAmp.reached).toBeGreaterThan(0.3);
    expect(mlAmp).toMatchObject({ reached: 0, halfAt: null, gradients: null });
    expect(gradientFlow).toMatchObject({ halfAt: null, gradients: null });
    expect(gradientFlow.curve.overlap.at(-1)).toBeLessThan(0.01);
  });
});
