import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradientFlowLine } from '../../src/physics/lines/gradientFlow';
import { createMixture, spikedMixture, type Mixture } from '../../src/physics/mixture';
import {
  antiCorrelatedState,
  fixedPoints,
  signalState,
  type SignalState,
} from '../../src/physics/signalState';
import { modelPoints, tensors } from '../support/modelPoints';
import { staticReference } from '../support/staticReference';

/** e(m) = -Q(m) - sqrt((1 - m^2) Q'(1)), whose minima are the states. */
function energyOfOverlap(mixture: Mixture, m: number): number {
  return -mixture.value(m) - Math.sqrt((1 - m * m) * mixture.atOne.first);
}

function expectFixedPoint(mixture: Mixture, { overlap, chi, mu, energy }: SignalState): void {
  const { first, second } = mixture.atOne;
  expect(chi * mixture.first(overlap)).toBeCloseTo(overlap, 12);
  expect(overlap ** 2 + chi ** 2 * first).toBeCloseTo(1, 13);
  expect(mu).toBeCloseTo(1 / chi + second * chi, 12);
  expect(energy).toBeCloseTo(energyOfOverlap(mixture, overlap), 12);
}

describe('signalState', () => {
  it('agrees with the reference', () => {
    for (const { signalState: expected, ...point } of staticReference.curves) {
      const state = signalState(spikedMixture(point));
      // The reference itself holds 1e-12.
      expect(state?.overlap).toBeCloseTo(expected.overlap, 11);
      expect(state?.energy).toBeCloseTo(expected.energy, 12);
      expect(state?.mu).toBeCloseTo(expected.mu, 11);
      expect(state?.chi).toBeCloseTo(expected.chi, 11);
      expect(state?.stable).toBe(true);
    }
  });

  it('exists, is stable and is the lowest point of e(m), m > 0, wherever gradient flow succeeds', () => {
    fc.assert(
      fc.property(tensors, fc.double({ min: 1, max: 5, noNaN: true }), (tensor, factor) => {
        const invDelta2 = factor * gradientFlowLine(tensor.p, tensor.deltaP);
        const mixture = spikedMixture({ ...tensor, invDelta2 });
        const state = signalState(mixture);
        expect(state?.stable).toBe(true);
        const lowest = Math.min(
          ...Array.from({ length: 200 }, (_, index) => energyOfOverlap(mixture, index / 200)),
        );
        expect(state?.energy).toBeLessThanOrEqual(lowest + 1e-12 * Math.abs(lowest));
      }),
    );
  });

  it('is a fixed point and a local minimum of e(m) wherever it exists', () => {
    fc.assert(
      fc.property(modelPoints, (point) => {
        const mixture = spikedMixture(point);
        const state = signalState(mixture);
        if (state === null) return;
        // Relative to the scale of the couplings.
        const { chi, overlap } = state;
        expect(Math.abs(chi * mixture.first(overlap) - overlap)).toBeLessThan(1e-9);
        expect(overlap ** 2 + chi ** 2 * mixture.atOne.first).toBeCloseTo(1, 13);
        const step = 1e-3 * Math.min(overlap, 1 - overlap);
        for (const side of [-step, step])
          expect(energyOfOverlap(mixture, overlap + side)).toBeGreaterThan(state.energy);
      }),
    );
  });

  it("is where plain iteration of m = Q'(m)/sqrt(Q'(m)^2 + Q'(1)) from m = 1 ends", () => {
    for (const point of [
      { p: 3, deltaP: 0.7, invDelta2: 2 },
      { p: 4, deltaP: 1, invDelta2: 2.5 },
      { p: 5, deltaP: 0.05, invDelta2: 1 },
      { p: 6, deltaP: 3, invDelta2: 1.9 },
    ]) {
      const mixture = spikedMixture(point);
      let m = 1;
      for (let step = 0; step < 2000; step++)
        m = mixture.first(m) / Math.hypot(mixture.first(m), Math.sqrt(mixture.atOne.first));
      const state = signalState(mixture);
      expect(state?.overlap).toBeCloseTo(m, 13);
      if (state) expectFixedPoint(mixture, state);
    }
  });

  it('is null where the signal leaves no state', () => {
    expect(signalState(spikedMixture({ p: 3, deltaP: 5, invDelta2: 0.2 }))).toBeNull();
    expect(signalState(createMixture([{ degree: 2, weight: 0.9 }]))).toBeNull();
  });

  it('is m^2 = 1 - 1/w for a pure matrix of strength w > 1', () => {
    const state = signalState(createMixture([{ degree: 2, weight: 1.6 }]));
    expect(state?.overlap).toBeCloseTo(Math.sqrt(1 - 1 / 1.6), 14);
  });
});

describe('fixedPoints', () => {
  /** Zeros of e'(m) on a dense grid, finer towards 1, by where it changes sign. */
  function bruteForce(mixture: Mixture, sign: 1 | -1): { overlap: number; isMinimum: boolean }[] {
    const steps = 4000;
    const place = (i: number): number => Math.sin((i * Math.PI) / (2 * steps));
    // e'(m), divided by m > 0 and times sqrt(1 - m^2).
    const slope = (n: number): number =>
      Math.sqrt(mixture.atOne.first) -
      (mixture.first(sign * n) / (sign * n)) * Math.sqrt(1 - n * n);
    return Array.from({ length: steps - 2 }, (_, i) => [place(i + 1), place(i + 2)] as const)
      .filter(([lo, hi]) => slope(lo) * slope(hi) < 0)
      .map(([lo, hi]) => ({ overlap: (sign * (lo + hi)) / 2, isMinimum: slope(hi) > 0 }));
  }

  it('are those that a dense scan of e(m) finds, minima and maxima in the same order', () => {
    fc.assert(
      fc.property(modelPoints, fc.constantFrom(1 as const, -1 as const), (point, sign) => {
        const mixture = spikedMixture(point);
        const found = fixedPoints(mixture, sign);
        const expected = bruteForce(mixture, sign);
        // Two that lie within one step of the scan are none to it.
        const apart = found.filter(
          ({ state }, i) =>
            ![found[i - 1], found[i + 1]].some(
              (other) => other && Math.abs(other.state.overlap - state.overlap) < 1e-3,
            ),
        );
        if (apart.length < found.length) return;
        expect(found.map(({ isMinimum }) => isMinimum)).toEqual(
          expected.map(({ isMinimum }) => isMinimum),
        );
        found.forEach(({ state }, i) => {
          expect(Math.abs(state.overlap - (expected[i]?.overlap ?? NaN))).toBeLessThan(5e-4);
        });
      }),
    );
  });

  it('alternate between minimum and maximum and end with a minimum', () => {
    fc.assert(
      fc.property(modelPoints, (point) => {
        const kinds = fixedPoints(spikedMixture(point), 1).map(({ isMinimum }) => isMinimum);
        kinds.reverse().forEach((isMinimum, i) => {
          expect(isMinimum).toBe(i % 2 === 0);
        });
      }),
    );
  });

  it('come and go in pairs where a minimum and a maximum meet, found to the last digits', () => {
    for (const p of [3, 4, 5, 7, 10])
      for (const deltaP of [0.05, 0.3, 1, 4]) {
        const count = (invDelta2: number): number =>
          fixedPoints(spikedMixture({ p, deltaP, invDelta2 }), 1).length;
        // Few enough places that each interval holds one change at most, in these cases.
        for (let start = 0.001; start < 8; start += 0.05) {
          let [lo, hi] = [start, start + 0.05];
          if (Math.abs(count(lo) - count(hi)) !== 2) continue;
          while (hi - lo > 4e-15 * hi) {
            const middle = (lo + hi) / 2;
            if (count(middle) === count(lo)) lo = middle;
            else hi = middle;
          }
          const richer = count(lo) > count(hi) ? lo : hi;
          const found = fixedPoints(spikedMixture({ p, deltaP, invDelta2: richer }), 1);
          const overlaps = found.map(({ state }) => state.overlap);
          const gaps = overlaps.slice(1).map((m, i) => m - (overlaps[i] ?? NaN));
          // A fold: the distance is the square root of that from the fold in 1/Δ₂.
          expect(Math.min(...gaps), JSON.stringify({ p, deltaP, richer })).toBeLessThan(3e-6);
        }
      }
  });

  it('include the unstable state of small overlap where that of large overlap is gone', () => {
    const point = { p: 10, deltaP: 0.14528509945840976, invDelta2: 3.722527992459389 };
    const state = signalState(spikedMixture(point));
    expect(state?.overlap).toBeCloseTo(0.494675, 6);
    expect(state?.stable).toBe(false);
  });
});

describe('antiCorrelatedState', () => {
  it('agrees with the reference for p = 3 and Δ_p = 1', () => {
    const at = (invDelta2: number): SignalState | null =>
      antiCorrelatedState(spikedMixture({ p: 3, deltaP: 1, invDelta2 }));
    expect(at(1.5)).toBeNull();
    expect(at(1.9)?.overlap).toBeCloseTo(-0.17146, 5);
    expect(at(2.3)?.overlap).toBeCloseTo(-0.35603, 5);
    expect(at(2.7)?.overlap).toBeCloseTo(-0.4914, 5);
    expect(at(2.7)?.energy).toBeCloseTo(-1.96171, 5);
  });

  it('becomes a single minimum at 1/Δ₂ = 2.6134703 for p = 3 and Δ_p = 1', () => {
    const stable = (invDelta2: number): boolean | undefined =>
      antiCorrelatedState(spikedMixture({ p: 3, deltaP: 1, invDelta2 }))?.stable;
    expect(stable(2.6134702)).toBe(false);
    expect(stable(2.6134704)).toBe(true);
  });

  it('is a fixed point of negative overlap, for p = 5 as well', () => {
    const mixture = spikedMixture({ p: 5, deltaP: 1, invDelta2: 3 });
    const state = antiCorrelatedState(mixture);
    expect(state?.overlap).toBeLessThan(0);
    if (state) expectFixedPoint(mixture, state);
  });

  it('is null for even p, where it is the mirror image of the signal state', () => {
    expect(antiCorrelatedState(spikedMixture({ p: 4, deltaP: 1, invDelta2: 3 }))).toBeNull();
  });
});
