import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { energyScale } from '../../src/panels/fate/energyScale';
import { fateRows, isOpen, seenIn, type FateRow } from '../../src/panels/fate/rows';
import { expectedTrajectory, runTrajectory } from '../../src/panels/fate/trajectory';
import { fateRegions, regionPlaces } from '../../src/panels/fate/places';
import { fateRegion, fateWords } from '../../src/panels/fate/words';
import { gradientFlowLine } from '../../src/physics/lines/gradientFlow';
import { trivialisationLine } from '../../src/physics/lines/trivialisation';
import { mixturePoint } from '../../src/physics/mixtureTerms';
import type { ModelPoint } from '../../src/physics/parameters';
import { modelAt } from '../../src/physics/spikedModel';
import { selectFate, type FateScene } from '../../src/state/selectors/fate';
import { createAppStore } from '../../src/state/store';

function sceneAt(point: Partial<ModelPoint>): FateScene {
  const { getState } = createAppStore();
  const state = getState();
  return selectFate({
    ...state,
    view: { ...state.view, point: { ...state.view.point, ...point } },
  });
}

function rowsAt(point: Partial<ModelPoint>): FateRow[] {
  const scene = sceneAt(point);
  return fateRows(scene, energyScale(scene));
}

/** Rows from the threshold down: those whose typical points the flow could meet. */
function lowerRows(point: Partial<ModelPoint>): FateRow[] {
  return rowsAt(point).slice(sceneAt(point).thresholdRow);
}

const deltaP = fc.double({ min: 0.1, max: 10, noNaN: true });

describe('the legend of the landscape', () => {
  const seenAt = (invDelta2: number) => {
    const point = { p: 3, deltaP: 1, invDelta2 };
    return seenIn(rowsAt(point), sceneAt(point));
  };

  it('has keys of what the picture holds: no way down where the flow is stuck, no water where no minimum is left', () => {
    expect(seenAt(1.9)).toEqual({ ponds: true, streams: false });
    expect(seenAt(2.3)).toEqual({ ponds: true, streams: true });
    expect(seenAt(2.7)).toEqual({ ponds: false, streams: true });
  });
});

describe('the buttons of the regions', () => {
  it('lead into their region, at every order and noise, or are none', () => {
    for (const p of [3, 4, 6, 10])
      for (const noise of [0.02, 0.3, 1, 7, 90]) {
        const places = regionPlaces(modelAt({ p, deltaP: noise, invDelta2: 1 }));
        for (const region of fateRegions) {
          const invDelta2 = places?.[region];
          const where = JSON.stringify({ p, noise, region, invDelta2 });
          if (invDelta2 == null) expect(noise, where).toBe(0.02);
          else expect(fateRegion(sceneAt({ p, deltaP: noise, invDelta2 })), where).toBe(region);
        }
      }
    expect(regionPlaces(modelAt({ p: 3, deltaP: 1, invDelta2: 9 }))).toEqual({
      stuck: 1.9,
      surfing: 2.3,
      trivial: 2.7,
    });
  });

  it('are there for a mixture with a matrix that holds the signal only', () => {
    const terms = [
      { order: 2, coefficient: 1 },
      { order: 4, coefficient: 0.2 },
    ] as const;
    const model = modelAt(mixturePoint(terms));
    const places = regionPlaces(model);
    expect(places).not.toBeNull();
    for (const region of fateRegions) {
      const { field, minima } = model.withMatrix(places?.[region] ?? NaN);
      expect(fateRegion({ theta: field.theta, minimaComplexity: minima.sigma })).toBe(region);
    }
    expect(regionPlaces(modelAt(mixturePoint(terms.slice(1))))).toBeNull();
  });
});

describe('the fate of the spurious', () => {
  it('keeps every typical well closed up to the gradient-flow line', () => {
    for (const invDelta2 of [0, 0.5, 1.5, 1.9, 1.999])
      for (const { wells } of rowsAt({ invDelta2 }))
        expect(wells.every(({ drained }) => drained === 0)).toBe(true);
  });

  it('opens the rows from the threshold downwards as 1/Δ₂ rises, and none closes again', () => {
    let opened = 0;
    for (let invDelta2 = 1.99; invDelta2 < 2.1; invDelta2 += 0.002) {
      const open = lowerRows({ invDelta2 }).map(({ level }) => isOpen(level));
      const count = open.filter(Boolean).length;
      expect(open.slice(0, count).every(Boolean)).toBe(true);
      expect(count).toBeGreaterThanOrEqual(opened);
      opened = count;
    }
    expect(opened).toBe(5);
  });

  it('has no closed well left beyond the trivialisation line', () => {
    fc.assert(
      fc.property(deltaP, fc.double({ min: 1.001, max: 1.5, noNaN: true }), (noise, factor) => {
        const point = { deltaP: noise, invDelta2: factor * trivialisationLine(3, noise) };
        const wells = rowsAt(point).flatMap((row) => row.wells);
        expect(wells.every(({ drained }) => drained > 0)).toBe(true);
        expect(fateRegion(sceneAt(point))).toBe('trivial');
      }),
      { numRuns: 30 },
    );
  });

  it('draws more wells where the complexity is larger', () => {
    const rows = lowerRows({ invDelta2: 1.9 });
    const counts = rows.map(({ wells }) => wells.length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    // e_0 has finitely many points, drawn as one.
    expect(counts.at(-1)).toBe(1);
  });

  it('puts the bottoms of full wells at their energy', () => {
    const scene = sceneAt({ invDelta2: 1.5 });
    const scale = energyScale(scene);
    for (const { level, bottom, ridge, wells } of fateRows(scene, scale)) {
      expect(bottom).toBe(scale.height(level.energy));
      for (const { depth } of wells) expect(ridge - depth).toBeGreaterThanOrEqual(bottom - 1e-12);
    }
  });

  it('says which region of the paper’s Fig. 1 it shows', () => {
    expect(fateWords(sceneAt({ invDelta2: 1.9 }))).toMatch(/^\(i\)/);
    expect(fateWords(sceneAt({ invDelta2: 2.3 }))).toMatch(/^\(ii\).*spurious minima remain/);
    expect(fateWords(sceneAt({ invDelta2: 2.7 }))).toMatch(/^\(iii\)/);
    expect(fateWords(sceneAt({ p: 4, invDelta2: 2.5 }))).toMatch(/annealed upper bounds/);
    const plain = fateWords(sceneAt({ p: 4, invDelta2: 2.5 }), 0, false);
    expect(plain).toMatch(/the counts are upper bounds/);
  });
});

describe('the energy axis of the picture', () => {
  it('rises with the energy and is inverted exactly, whatever the point', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(3, 4, 5, 6),
        deltaP,
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (p, noise, invDelta2, height) => {
          const scale = energyScale(sceneAt({ p, deltaP: noise, invDelta2 }));
          expect(scale.height(scale.energy(height))).toBeCloseTo(height, 9);
          for (const { lo, hi, span } of scale.zones) {
            expect(hi).toBeGreaterThan(lo);
            expect(span).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the flow through the picture', () => {
  it('ends at the threshold below the line and at the signal above it', () => {
    for (const [invDelta2, succeeds] of [
      [1.9, false],
      [2.3, true],
    ] as const) {
      const scene = sceneAt({ invDelta2 });
      const scale = energyScale(scene);
      const end = expectedTrajectory(scene, scale).y.at(-1);
      const goal = succeeds ? (scene.signal?.energy ?? NaN) : scene.thresholdEnergy;
      expect(end).toBeCloseTo(scale.height(goal), 12);
    }
  });

  it('has the energies of a run, at a place that its overlap gives', () => {
    const scene = sceneAt({ invDelta2: 2.3 });
    const scale = energyScale(scene);
    const time = Float64Array.of(0, 0.1, 1, 10, 100);
    const energy = Float64Array.of(0, -1, -1.7, -1.8, scene.signal?.energy ?? NaN);
    const overlap = Float64Array.of(0, 0, 0, 0.4, scene.signal?.overlap ?? NaN);
    const { x, y, source } = runTrajectory({ time, energy, overlap }, scene, scale);
    expect(source).toBe('run');
    expect([...y]).toEqual([...energy].map((e) => scale.height(e)));
    expect(x.at(-1)).toBeCloseTo(0.84, 12);
    expect([...x]).toEqual([...x].sort((a, b) => a - b));
  });

  it('meets an open threshold row from the gradient-flow line on', () => {
    const line = gradientFlowLine(3, 0.5);
    const threshold = (invDelta2: number): boolean =>
      lowerRows({ deltaP: 0.5, invDelta2 })
        .slice(0, 1)
        .every(({ level }) => isOpen(level));
    expect(threshold(line * (1 - 1e-6))).toBe(false);
    expect(threshold(line * (1 + 1e-4))).toBe(true);
  });
});
