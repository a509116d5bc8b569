import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../src/physics/computation';
import { solveDynamics } from '../../src/physics/chsck/solveDynamics';
import { flowProspect } from '../../src/physics/flowProspect';
import { escapeTime } from '../../src/physics/growthRate';
import { agingGrowthLine, simpleAgingLimit } from '../../src/physics/lines/aging';
import { gradientFlowLine } from '../../src/physics/lines/gradientFlow';
import { spikedMixture } from '../../src/physics/mixture';
import { tensors } from '../support/modelPoints';

const initialOverlap = 1e-10;

/** m of the large-N flow at given times, p = 3 and Δ_p = 1. */
function overlapsAt(invDelta2: number, times: readonly number[]): number[] {
  const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2 });
  const found = new Map<number, number>();
  const problem = { mixture, initialOverlap, horizon: times.at(-1) ?? 1 };
  runToEnd(solveDynamics(problem, { tolerance: 1e-3, times }), ({ batch }) => {
    batch?.samples.time.forEach((time, i) => found.set(time, batch.samples.overlap[i] ?? NaN));
  });
  return times.map((time) => found.get(time) ?? NaN);
}

describe('flowProspect', () => {
  it('changes on its lines, in the order of growing 1/Δ₂', () => {
    fc.assert(
      fc.property(tensors, ({ p, deltaP }) => {
        const at = (invDelta2: number): string =>
          flowProspect(spikedMixture({ p, deltaP, invDelta2 }));
        const flow = gradientFlowLine(p, deltaP);
        const simple = simpleAgingLimit(p, deltaP) ?? Infinity;
        // p = 7 at Δ_p = 0.01: there the two lines meet.
        fc.pre(Math.abs(simple / flow - 1) > 1e-6);
        expect([at(flow * (1 - 1e-9)), at(flow), at(flow * (1 + 1e-9))]).toEqual([
          simple < flow ? 'ages' : 'grows',
          'marginal',
          'escapes',
        ]);
        const growth = agingGrowthLine(p, deltaP);
        if (simple < 1.001 * growth) return;
        expect(at(0.999 * growth)).toBe('fades');
        expect(at(1.001 * growth)).toBe('grows');
      }),
    );
  });

  it('says what the overlap of solutions does: it fades below the line of growth and grows above it', () => {
    const mixture = (invDelta2: number) => spikedMixture({ p: 3, deltaP: 1, invDelta2 });
    const [early = NaN, late = NaN] = overlapsAt(1.05, [100, 3000]);
    expect(flowProspect(mixture(1.05))).toBe('fades');
    // Exponent -0.12.
    expect(Math.log(late / early) / Math.log(30)).toBeLessThan(-0.1);

    const [before = NaN, after = NaN] = overlapsAt(1.5, [100, 3000]);
    expect(flowProspect(mixture(1.5))).toBe('grows');
    expect(Math.log(after / before) / Math.log(30)).toBeGreaterThan(0.05);
  });
});

describe('escapeTime', () => {
  it('is an upper bound: the flow escapes after about 0.56 of it at 1/Δ₂ = 2.7', () => {
    const bound = escapeTime(spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.7 }), initialOverlap);
    expect(bound).toBeCloseTo(219.6, 1);
    const [before = NaN, after = NaN] = overlapsAt(2.7, [118, 130]);
    // Half of the signal state's overlap, 0.839, is passed between these.
    expect(before).toBeLessThan(0.42);
    expect(after).toBeGreaterThan(0.42);
  });
});
