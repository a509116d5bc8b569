import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleView } from '../../src/panels/hessianDensity/samples';
import {
  comparedSpectra,
  densityView,
  movingView,
  shiftRange,
  widenedView,
} from '../../src/panels/hessianDensity/view';
import { energyWay, shareOf, signalWay, valueAt } from '../../src/panels/hessianDensity/ways';
import { movingWords, sampleWords } from '../../src/panels/hessianDensity/words';
import { groundEnergy } from '../../src/physics/complexity/groundEnergy';
import { runToEnd } from '../../src/physics/computation';
import { semicircleDensity } from '../../src/physics/hessian/bulk';
import { hessianAt } from '../../src/physics/hessian/hessianAt';
import { bbpParameter } from '../../src/physics/hessian/outlier';
import { sampleSpectrum } from '../../src/physics/hessian/sampleSpectrum';
import { spikedMixture } from '../../src/physics/mixture';
import type { Run } from '../../src/state/view';

const point = { p: 3, deltaP: 1, invDelta2: 2.7 };
const hessian = hessianAt(spikedMixture(point), 2);
const request = { dimension: 400, seed: 3, theta: hessian.theta, shift: 0, scale: 1 };
const view = sampleView(request, runToEnd(sampleSpectrum(request)), hessian);

function area(x: Float64Array, y: Float64Array): number {
  return x.reduce((sum, value, i) => {
    const next = x[i + 1];
    return next === undefined ? sum : sum + (next - value) * (y[i] ?? 0);
  }, 0);
}

describe('sampleView', () => {
  it('is a histogram of area 1 that ends at zero on both sides', () => {
    expect(area(view.x, view.y)).toBeCloseTo(1, 9);
    expect([view.y[0], view.y.at(-1)]).toEqual([0, 0]);
  });

  it('shifts and scales the sample like the Hessian it belongs to', () => {
    const same = sampleView(
      { ...request, shift: hessian.shift, scale: hessian.scale },
      runToEnd(sampleSpectrum({ ...request, shift: hessian.shift, scale: hessian.scale })),
      { shift: 0, scale: 1 },
    );
    view.eigenvalues.forEach((value, i) => {
      expect(value).toBeCloseTo(same.eigenvalues[i] ?? NaN, 9);
    });
  });

  it('follows the semicircle', () => {
    const deviation = view.x.reduce((sum, x, i) => {
      const next = view.x[i + 1] ?? x;
      const expected = semicircleDensity((x + next) / 2, hessian.shift, hessian.scale);
      return sum + Math.abs((view.y[i] ?? 0) - expected) * (next - x);
    }, 0);
    // Area between histogram and density, measured 0.06 at N = 400: eigenvalues are rigid.
    expect(deviation).toBeLessThan(0.12);
  });

  it('is said in words with the overlap for N = infinity beside that of the sample', () => {
    expect(view.expectedOverlap).toBeCloseTo(1 - 1 / hessian.theta ** 2, 12);
    expect(sampleWords(view)).toContain('N = 400');
    expect(sampleWords(view)).toContain('(N = ∞: 0.36)');
  });
});

describe('the spectrum along a run', () => {
  const mixture = spikedMixture(point);

  it('is seen through windows that stand still', () => {
    const range = shiftRange(Float64Array.of(0, 1, 6, 5), hessian.scale);
    const early = movingView(hessianAt(mixture, 0, 0), range);
    const late = movingView(hessianAt(mixture, 2.4, 0.84), range);
    expect(early.wholeWindow).toEqual(late.wholeWindow);
    expect(early.edgeWindow).toEqual(late.edgeWindow);
    expect(early.wholeWindow[0]).toBeLessThan(-2 * hessian.scale);
  });

  it.each([
    ['at the start', 0, 0, '50 % of all directions go down'],
    ['on the plateau with θ > 1', 2, 0, 'One way down is left'],
    ['at the signal', 2.4, 0.84, 'Every direction goes up'],
  ])('is told %s', (_, shift, overlap, words) => {
    expect(movingWords(hessianAt(mixture, shift, overlap))).toContain(words);
  });

  it('is told on the plateau with θ < 1', () => {
    const stuck = hessianAt(spikedMixture({ ...point, invDelta2: 1.5 }), 2);
    expect(movingWords(stuck)).toContain('all but stuck');
  });
});

describe('comparedSpectra', () => {
  const runs = [1.5, 2.7].map((invDelta2, i): Run => ({
    slot: i + 1,
    point: { ...point, invDelta2 },
    chsck: { initialOverlap: 1e-10, horizon: 10, tolerance: 1e-3 },
    flow: null,
  }));

  it('are the threshold states of the other runs, whose bulks touch zero', () => {
    const [only, ...rest] = comparedSpectra(runs, point);
    expect(rest).toEqual([]);
    expect(only?.slot).toBe(1);
    expect(only?.hessian.bulk.lo).toBeCloseTo(0, 12);
    expect(only?.hessian.outlier).toBeNull();
  });

  it('widen the window to their isolated eigenvalues', () => {
    const stuck = densityView(hessianAt(spikedMixture({ ...point, invDelta2: 1.5 }), 2));
    const [other] = comparedSpectra(runs, { ...point, invDelta2: 1.5 });
    if (!other) throw new Error('there is another run');
    const outlier = -3 * hessian.scale;
    const far = { ...other, hessian: { ...other.hessian, outlier } };
    expect(widenedView(stuck, [far]).edgeWindow[0]).toBeLessThan(outlier);
    expect(widenedView(stuck, []).edgeWindow).toEqual(stuck.edgeWindow);
  });
});

describe('the films of the Hessian panel', () => {
  const points = fc.record({
    p: fc.integer({ min: 3, max: 10 }),
    deltaP: fc.double({ min: 0.1, max: 10, noNaN: true }),
    invDelta2: fc.double({ min: 0.1, max: 10, noNaN: true }),
  });

  it('fall from energy 0 through the threshold to the ground energy, never rising', () => {
    fc.assert(
      fc.property(points, (point) => {
        const way = energyWay(point);
        const mixture = spikedMixture(point);
        expect(valueAt(way, 0)).toBe(0);
        expect(valueAt(way, 1)).toBe(groundEnergy(mixture));
        const energies = Array.from({ length: 41 }, (_, i) => valueAt(way, i / 40));
        expect(energies).toEqual([...energies].sort((a, b) => b - a));
      }),
      { numRuns: 50 },
    );
  });

  it('take θ from below 1 through the line of gradient flow to above it', () => {
    fc.assert(
      fc.property(points, ({ p, deltaP }) => {
        const thetaAt = (share: number): number =>
          bbpParameter(
            spikedMixture({ p, deltaP, invDelta2: valueAt(signalWay({ p, deltaP }), share) }),
          );
        expect(thetaAt(0)).toBeLessThan(0.95);
        expect(thetaAt(0.5)).toBeCloseTo(1, 10);
        expect(thetaAt(1)).toBeGreaterThan(1.05);
      }),
      { numRuns: 50 },
    );
  });

  it('go on from where the view stands, and begin anew at the end and outside', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (point, share) => {
        for (const way of [energyWay(point), signalWay(point)])
          expect(shareOf(way, valueAt(way, share))).toBeCloseTo(share, 6);
      }),
      { numRuns: 50 },
    );
    const way = signalWay({ p: 3, deltaP: 1 });
    expect(shareOf(way, valueAt(way, 1))).toBe(0);
    expect(shareOf(way, 100)).toBe(0);
    expect(shareOf(energyWay({ p: 3, deltaP: 1, invDelta2: 2.3 }), 0.1)).toBe(0);
  });
});
