import { describe, expect, it } from 'vitest';
import { selectRidge, type Ridge } from '../../src/state/selectors/ridge';
import { ridgeEnergy } from '../../src/panels/splitPlane/view';
import { complexityAt } from '../../src/physics/complexity/annealed';
import { runToEnd } from '../../src/physics/computation';
import { computeQuenchedCurve } from '../../src/physics/complexity/quenchedCurve';
import { shiftComplexity } from '../../src/physics/complexity/curves';
import { fieldStatistics } from '../../src/physics/complexity/fieldStatistics';
import { spikedMixture } from '../../src/physics/mixture';
import { bestMap } from '../../src/state/selectors/heatMap';
import {
  selectOverlapBand,
  selectOverlapMap,
  selectOverlapMapRequest,
  selectOverlapPlane,
  selectQuenchedRequest,
} from '../../src/state/selectors/overlapPlane';
import {
  complexityOfSplit,
  selectSplitMap,
  selectSplitMapRequest,
  selectSplitPlane,
} from '../../src/state/selectors/splitPlane';
import { createAppStore, type AppState } from '../../src/state/store';
import type { ViewState } from '../../src/state/view';
import { energyWindow } from '../../src/state/settings/energyWindow';
import { settingAt } from '../support/settings';
import { selectModel } from '../../src/state/selectors/landscape';

function stateAt(invDelta2: number, change: Partial<ViewState> = {}): AppState {
  const state = createAppStore().getState();
  const point = { ...state.view.point, invDelta2 };
  return { ...state, view: { ...state.view, page: 'landscape', point, ...change } };
}

function ridgeAt(state: AppState): Ridge {
  const plane = selectSplitPlane(state);
  if (plane === null) throw new Error('no plane');
  return selectRidge(state, plane);
}

describe('the plane of the two energies', () => {
  it('has a ridge without corners but at its kinks, in the close window too', () => {
    for (const invDelta2 of [1.5, 1.9, 2.3, 4]) {
      const state = stateAt(invDelta2);
      const plane = selectSplitPlane(state);
      const { tensor, matrix, segments } = ridgeAt(state);
      const inside = (i: number): boolean =>
        (matrix[i] ?? NaN) > (plane?.matrix.lo ?? NaN) &&
        (matrix[i] ?? NaN) < (plane?.matrix.hi ?? NaN);
      for (const { from, to } of segments)
        for (let i = from + 1; i < to; i++) {
          if (!inside(i)) continue;
          const [before, after] = [-1, 0].map((shift) =>
            Math.atan2(
              ((matrix[i + shift + 1] ?? NaN) - (matrix[i + shift] ?? NaN)) /
                ((plane?.matrix.hi ?? NaN) - (plane?.matrix.lo ?? NaN)),
              ((tensor[i + shift + 1] ?? NaN) - (tensor[i + shift] ?? NaN)) /
                ((plane?.tensor.hi ?? NaN) - (plane?.tensor.lo ?? NaN)),
            ),
          );
          expect(Math.abs((after ?? NaN) - (before ?? NaN))).toBeLessThan(0.1);
        }
    }
  });

  it('has a ridge that carries the complexity curve', () => {
    const state = stateAt(1.9);
    const { tensor, matrix } = ridgeAt(state);
    const mixture = spikedMixture(state.view.point);
    for (let i = 0; i < tensor.length; i += 10) {
      const split = { tensor: tensor[i] ?? 0, matrix: matrix[i] ?? 0 };
      const { sigma } = complexityAt(mixture, split.tensor + split.matrix);
      // Measured: 2e-16.
      expect(complexityOfSplit(selectModel(state), split).sigma).toBeCloseTo(sigma, 14);
      expect(ridgeEnergy({ tensor, matrix }, split.matrix)).toBeCloseTo(
        split.tensor + split.matrix,
        14,
      );
    }
  });

  it('shows e_0 and e_th in both windows', () => {
    for (const window of ['threshold', 'overview'] as const)
      for (const invDelta2 of [0.3, 1.5, 2.3, 4]) {
        const plane = selectSplitPlane(
          stateAt(invDelta2, { settings: settingAt(energyWindow, window) }),
        );
        const tensor = plane?.landmarks.ridge.tensor[0] ?? NaN;
        expect(tensor).toBeGreaterThan(plane?.tensor.lo ?? NaN);
        expect(tensor).toBeLessThan(plane?.tensor.hi ?? NaN);
      }
  });

  it('is empty without a matrix and asks for no map', () => {
    expect(selectSplitPlane(stateAt(0))).toBeNull();
    expect(selectSplitMapRequest(stateAt(0))).toBeNull();
  });

  it('asks for maps on its own page only', () => {
    expect(selectSplitMapRequest(stateAt(2.3))).not.toBeNull();
    expect(selectSplitMapRequest(stateAt(2.3, { page: 'surf' }))).toBeNull();
    expect(selectOverlapMapRequest(stateAt(2.3, { page: 'surf' }))).toBeNull();
    expect(selectQuenchedRequest(stateAt(2.3, { page: 'surf' }))).toBeNull();
  });

  it('is drawn coarsely at once, without a worker', () => {
    const state = stateAt(2.3);
    const plane = selectSplitPlane(state);
    if (plane === null) throw new Error('there is a matrix');
    const { map, refined } = selectSplitMap(state, plane);
    expect(refined).toBe(false);
    expect(map.values.some((value) => value > 0)).toBe(true);
  });
});

describe('a map', () => {
  const map = {
    rows: new Float64Array(2),
    columns: new Float64Array(2),
    values: new Float64Array(4),
  };

  it('is the refined one only where that answers the present request', () => {
    const fine = { ...map, values: new Float64Array(4) };
    expect(bestMap(map, 'a', { key: 'a', summary: fine })).toEqual({ map: fine, refined: true });
    expect(bestMap(map, 'a', { key: 'b', summary: fine }).map).toBe(map);
    expect(bestMap(map, 'a', null).refined).toBe(false);
  });
});

describe('minima by energy and overlap', () => {
  it('lie within their outline, and the outline within the window', () => {
    const state = stateAt(1.5);
    const plane = selectOverlapPlane(state);
    const mixture = spikedMixture(state.view.point);
    for (const { overlap, low, high } of plane.outlines)
      for (let i = 1; i < overlap.length - 1; i += 5) {
        const [m = 0, lo = 0, hi = 0] = [overlap[i], low[i], high[i]];
        expect(lo).toBeGreaterThan(plane.energy.lo);
        expect(hi).toBeLessThan(plane.energy.hi);
        expect(m).toBeGreaterThan(plane.overlap.lo);
        const at = (e: number): number => complexityAt(mixture, e, m).sigmaMinima ?? NaN;
        expect(at((lo + hi) / 2)).toBeGreaterThan(0);
        // Measured: 3e-16.
        expect(at(lo)).toBeCloseTo(0, 14);
        expect(at(hi)).toBeCloseTo(0, 14);
      }
  });

  it('fade and vanish at the trivialisation line over any overlap', () => {
    const peak = (invDelta2: number): number =>
      Math.max(...selectOverlapBand(stateAt(invDelta2)).minima.sigma);
    expect(peak(2.1)).toBeGreaterThan(peak(2.3));
    expect(selectOverlapBand(stateAt(2.6)).bands).not.toHaveLength(0);
    // For p = 3 and Δp = 1 that line is at 2.6120 to 2.6135 (static reference).
    expect(selectOverlapBand(stateAt(2.62)).bands).toHaveLength(0);
    expect(selectOverlapPlane(stateAt(2.62)).outlines).toHaveLength(0);
  });

  it('touch zero at the signal, wherever it is between the places of a grid', () => {
    for (const invDelta2 of [1.9, 2.1, 2.3]) {
      const { overlap, sigma } = selectOverlapBand(stateAt(invDelta2)).minima;
      const near = sigma.filter((_, i) => (overlap[i] ?? 0) > 0.5);
      // Measured: at most 3e-16.
      expect(Math.max(...near)).toBeCloseTo(0, 9);
    }
  });

  it('are drawn coarsely at once', () => {
    expect(selectOverlapMap(stateAt(1.5)).map.values.some((value) => value > 0)).toBe(true);
  });
});

describe('the quenched curve', () => {
  it('equals the annealed one at overlap 0 and lies below it elsewhere', () => {
    const { point } = stateAt(1.5).view;
    const { overlap, sigma } = runToEnd(
      computeQuenchedCurve({
        point,
        shift: 2,
        overlap: { lo: -0.2, hi: 0.2, count: 9, spacing: 'linear' },
      }),
    );
    const annealed = overlap.map((m) =>
      shiftComplexity(fieldStatistics(spikedMixture(point), m), 2),
    );
    // Measured: 2e-16.
    expect(sigma[4]).toBeCloseTo(annealed[4] ?? NaN, 14);
    for (const i of [0, 1, 7, 8]) expect(sigma[i]).toBeLessThan(annealed[i] ?? NaN);
  });
});
