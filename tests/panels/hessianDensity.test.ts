import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binWidth, histogram, inUnits, sampleView } from '../../src/panels/hessianDensity/samples';
import {
  comparedPlaces,
  densityView,
  isolatedPlace,
  lensWindow,
  milestones,
  spectrumWindow,
  trackTo,
  wholeTrack,
} from '../../src/panels/hessianDensity/view';
import {
  energyWay,
  shareOf,
  signalWay,
  valueAtShare,
  type Way,
} from '../../src/panels/hessianDensity/ways';
import { hessianData } from '../../src/panels/hessianDensity/table';
import { movingWords, sampleWords } from '../../src/panels/hessianDensity/words';
import { groundEnergy } from '../../src/physics/complexity/groundEnergy';
import { runToEnd } from '../../src/physics/computation';
import { edgeResolution, semicircleDensity } from '../../src/physics/hessian/bulk';
import { hessianAt } from '../../src/physics/hessian/hessianAt';
import { bbpParameter, outlierDistance } from '../../src/physics/hessian/outlier';
import { sampleSpectrum } from '../../src/physics/hessian/sampleSpectrum';
import { gradientFlowLine } from '../../src/physics/lines/gradientFlow';
import { spikedMixture } from '../../src/physics/mixture';
import type { Model } from '../../src/physics/model';
import { selectShownHessian } from '../../src/state/selectors/movingHessian';
import { createAppStore } from '../../src/state/store';
import type { Run } from '../../src/state/view';
import { modelAt } from '../../src/physics/spikedModel';

const point = { p: 3, deltaP: 1, invDelta2: 2.7 };
const hessian = hessianAt(spikedMixture(point), 2);
const request = { dimension: 400, seed: 3, theta: hessian.theta, shift: 0, scale: 1 };
const view = sampleView(request, runToEnd(sampleSpectrum(request)), hessian);

const points = fc.record({
  p: fc.integer({ min: 3, max: 10 }),
  deltaP: fc.double({ min: 0.1, max: 10, noNaN: true }),
  invDelta2: fc.double({ min: 0.1, max: 10, noNaN: true }),
});

function area(x: Float64Array, y: Float64Array): number {
  return x.reduce((sum, value, i) => {
    const next = x[i + 1];
    return next === undefined ? sum : sum + (next - value) * (y[i] ?? 0);
  }, 0);
}

/** 2+p has a matrix, or could have. */
function wayOfSignal(model: Model): Way {
  return signalWay(model) ?? expect.fail();
}

describe('sampleView', () => {
  it('is a histogram of area 1 that ends at zero on both sides', () => {
    expect(area(view.x, view.y)).toBeCloseTo(1, 9);
    expect([view.y[0], view.y.at(-1)]).toEqual([0, 0]);
  });

  it('has no bin that holds eigenvalues of both signs, wherever the bulk is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 1, maxLength: 50 }),
        fc.integer({ min: 20, max: 2000 }),
        fc.double({ min: 0.3, max: 9, noNaN: true }),
        (drawn, dimension, scale) => {
          const values = Float64Array.from(drawn, (value) => scale * value).sort();
          const { x } = histogram(values, binWidth(dimension) * scale);
          const edges = [...new Set(inUnits({ x, y: x, eigenvalues: values }, scale).x)];
          // The bins begin and end at zero or have it as an edge: none goes across.
          for (const [i, edge] of edges.entries())
            expect(edge < 0 && (edges[i + 1] ?? edge) > 0).toBe(false);
          if (values.every((value) => value >= 0)) expect(edges[0]).toBeGreaterThanOrEqual(0);
          if (values.every((value) => value < 0)) expect(edges.at(-1)).toBeLessThanOrEqual(0);
        },
      ),
    );
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

  it('is drawn in units of the scale, where the histogram keeps its area', () => {
    const drawn = inUnits(view, hessian.scale);
    expect(area(drawn.x, drawn.y)).toBeCloseTo(1, 9);
    expect(drawn.eigenvalues.at(-1)).toBeCloseTo(
      (view.eigenvalues.at(-1) ?? NaN) / hessian.scale,
      12,
    );
  });

  it('is said in words with the overlap for N = infinity beside that of the sample', () => {
    expect(view.expectedOverlap).toBeCloseTo(1 - 1 / hessian.theta ** 2, 12);
    expect(sampleWords(view)).toContain('N = 400');
    expect(sampleWords(view)).toContain('(N = ∞: 0.36)');
  });
});

describe('the table of the spectrum', () => {
  it('has every value as drawn beside it, and calls no shift t', () => {
    const state = createAppStore().getState();
    const data = hessianData(state);
    const column = (key: string) => data.columns.find((one) => one.key === key)?.values ?? [];
    const { scale } = selectShownHessian(state);
    expect(column('lambda')).toHaveLength(241);
    for (const [i, lambda] of [...column('lambda')].entries()) {
      expect(column('lambdaDrawn')[i]).toBeCloseTo(Number(lambda) / scale, 12);
      expect(column('densityDrawn')[i]).toBeCloseTo(Number(column('density')[i]) * scale, 12);
    }
    expect(data.facts?.map(({ key }) => key)).not.toContain('t');
  });
});

describe('the spectrum along a run', () => {
  const mixture = spikedMixture(point);

  it.each([
    ['at the start', 0, 0, '50 % of all directions go down'],
    ['on the plateau with θ > 1', 2, 0, 'One way down is left'],
    ['on its way there', 1.9424, 0, '0.29 % of directions go down, the steepest'],
    ['at the signal', 2.4, 0.84, 'Every direction goes up'],
  ])('is told %s', (_, shift, overlap, words) => {
    expect(movingWords(hessianAt(mixture, shift, overlap))).toContain(words);
  });

  it('is told of what there is, not of where it goes, where there is noise', () => {
    for (const shift of [0, 1.9, 2, 2.4]) {
      const words = movingWords(hessianAt(mixture, shift, 0), 0.5);
      expect(words).toContain('Noise, T = 0.5, kicks it about');
      expect(words).not.toMatch(/falls|surfs|arrived|stuck/);
    }
  });

  it('is told how many ways go down only where the bulk says so', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 5000 }).map((edge) => edge / 1e5),
        fc.integer({ min: 10, max: 40 }).map((tenths) => tenths / 10),
        fc.constantFrom(0, 0.5),
        (edge, invDelta2, temperature) => {
          const one = hessianAt(spikedMixture({ ...point, invDelta2 }), 2 + edge);
          const words = movingWords(one, temperature);
          const reachesBelow = edge < -edgeResolution;
          expect(/go down/.test(words)).toBe(reachesBelow);
          if (/nothing lies below|Every direction goes up/.test(words))
            expect((one.outlier ?? one.bulk.lo) >= -edgeResolution * one.scale).toBe(true);
          expect(/One way down/.test(words)).toBe(!reachesBelow && (one.outlier ?? 0) < 0);
        },
      ),
    );
  });

  it('is told on the plateau with θ < 1', () => {
    const stuck = hessianAt(spikedMixture({ ...point, invDelta2: 1.5 }), 2);
    expect(movingWords(stuck)).toContain('all but stuck');
  });
});

describe('the axes of the Hessian panel', () => {
  const shifts = fc.double({ min: 0, max: 12, noNaN: true });

  it('have zero at one place, whatever the point and however far a run goes', () => {
    for (const lens of ['above', 'beside'] as const) {
      const placeOfZero = (furthest: number): number => {
        const [lo, hi] = spectrumWindow(furthest, lens);
        return -lo / (hi - lo);
      };
      fc.assert(
        fc.property(shifts, (furthest) => {
          expect(placeOfZero(furthest)).toBeCloseTo(placeOfZero(0), 14);
          // All of the furthest bulk is within.
          expect(spectrumWindow(furthest, lens)[1]).toBeGreaterThan(furthest + 2);
        }),
      );
    }
  });

  it('hold the bulk of every threshold state, always in the same place', () => {
    fc.assert(
      fc.property(points, (point) => {
        const { bulk, scale } = hessianAt(spikedMixture(point), 2);
        const drawn = densityView({ shift: 2, scale: 1 }).lambda;
        expect(bulk.lo / scale).toBeCloseTo(drawn[0] ?? NaN, 12);
        expect(bulk.hi / scale).toBeCloseTo(drawn.at(-1) ?? NaN, 12);
      }),
    );
  });
});

describe('the isolated eigenvalue on its way out of the bulk', () => {
  const tensors = fc.record({
    p: fc.integer({ min: 3, max: 10 }),
    deltaP: fc.double({ min: 0.1, max: 10, noNaN: true }),
  });
  const thetaAt = (tensor: { p: number; deltaP: number }, invDelta2: number): number =>
    bbpParameter(spikedMixture({ ...tensor, invDelta2 }));

  it('is inside up to θ = 1, then further out with each pixel of a drag', () => {
    fc.assert(
      fc.property(tensors, (tensor) => {
        const line = gradientFlowLine(tensor.p, tensor.deltaP);
        // 1.4 to 3 for p = 3 and Δ₃ = 1.
        const pixels = Array.from({ length: 166 }, (_, i) => line * (0.7 + (0.8 * i) / 165));
        const distances = pixels.map((invDelta2) => outlierDistance(thetaAt(tensor, invDelta2)));
        pixels.forEach((invDelta2, i) => {
          const [before, here] = [distances[i - 1] ?? 0, distances[i]];
          if (here == null) expect(invDelta2).toBeLessThanOrEqual(line * (1 + 1e-12));
          else expect(here).toBeGreaterThan(before);
        });
        expect(distances.at(-1)).toBeLessThan(-lensWindow[0]);
      }),
      { numRuns: 30 },
    );
  });

  const angles = Array.from({ length: 2000 }, (_, i) => (Math.PI * i) / 2000);

  it('obeys the equation of the resolvent, and its height that of its residue', () => {
    for (const theta of [1.02, 1.109, 1.5, 3])
      for (const shift of [0, 2, 2.4]) {
        const place = isolatedPlace({ shift, theta });
        if (place === null) throw new Error('it is outside');
        // Even and periodic in the angle of x = shift - 2 cos(angle): the trapezoidal rule is exact.
        const resolvent = (power: number): number =>
          angles.reduce((sum, angle) => {
            const x = shift - 2 * Math.cos(angle);
            const weight = semicircleDensity(x, shift, 1) * 2 * Math.sin(angle);
            return sum + (weight / (place.x - x) ** power) * (Math.PI / angles.length);
          }, 0);
        // Measured: 3e-15 and 4e-15.
        expect(-theta * resolvent(1)).toBeCloseTo(1, 12);
        const overlapOne = isolatedPlace({ shift, theta: 1e9 })?.y ?? NaN;
        expect(place.y / overlapOne).toBeCloseTo(1 / (theta ** 2 * resolvent(2)), 10);
      }
  });

  it('leaves a trail that begins at the edge and ends where it is, on the way that is shown', () => {
    const trail = trackTo(2, 1.3);
    expect([trail.x[0], trail.y[0]]).toEqual([0, 0]);
    const place = isolatedPlace({ shift: 2, theta: 1.3 });
    expect(trail.x.at(-1)).toBeCloseTo(place?.x ?? NaN, 12);
    expect(trail.y.at(-1)).toBeCloseTo(place?.y ?? NaN, 12);
    const whole = wholeTrack(2);
    expect([...whole.x]).toEqual([...whole.x].sort((a, b) => b - a));
    expect([...whole.y]).toEqual([...whole.y].sort((a, b) => a - b));
  });

  it('passes the marked values of 1/Δ₂ exactly', () => {
    fc.assert(
      fc.property(tensors, (tensor) => {
        const marked = milestones(modelAt({ ...tensor, invDelta2: 0 }), 2);
        expect(marked.length).toBeGreaterThan(1);
        for (const { invDelta2, x, y } of marked)
          expect({ x, y }).toEqual(isolatedPlace({ shift: 2, theta: thetaAt(tensor, invDelta2) }));
      }),
      { numRuns: 30 },
    );
  });

  it('is shown of the other runs too, if it is outside, but not twice of the current point', () => {
    const runs = [1.5, 2.3, 2.7].map((invDelta2, i): Run => ({
      slot: i + 1,
      point: { ...point, invDelta2 },
      chsck: { initialOverlap: 1e-10, temperature: 0, horizon: 10, tolerance: 1e-3 },
      flow: null,
    }));
    const places = comparedPlaces(runs, point);
    expect(places.map(({ slot }) => slot)).toEqual([2]);
    expect(places[0]?.x).toBeCloseTo(
      (hessianAt(spikedMixture({ ...point, invDelta2: 2.3 }), 2).outlier ?? 0) / Math.sqrt(4.3),
      12,
    );
  });
});

describe('the films of the Hessian panel', () => {
  it('fall from energy 0 through the threshold to the ground energy, never rising', () => {
    fc.assert(
      fc.property(points, (point) => {
        const way = energyWay(modelAt(point));
        const mixture = spikedMixture(point);
        expect(valueAtShare(way, 0)).toBe(0);
        expect(valueAtShare(way, 1)).toBe(groundEnergy(mixture));
        const energies = Array.from({ length: 41 }, (_, i) => valueAtShare(way, i / 40));
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
            spikedMixture({
              p,
              deltaP,
              invDelta2: valueAtShare(wayOfSignal(modelAt({ p, deltaP, invDelta2: 0 })), share),
            }),
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
        for (const way of [energyWay(modelAt(point)), wayOfSignal(modelAt(point))])
          expect(shareOf(way, valueAtShare(way, share))).toBeCloseTo(share, 6);
      }),
      { numRuns: 50 },
    );
    const way = wayOfSignal(modelAt({ p: 3, deltaP: 1, invDelta2: 0 }));
    expect(shareOf(way, valueAtShare(way, 1))).toBe(0);
    expect(shareOf(way, 100)).toBe(0);
    expect(shareOf(energyWay(modelAt({ p: 3, deltaP: 1, invDelta2: 2.3 })), 0.1)).toBe(0);
  });
});
