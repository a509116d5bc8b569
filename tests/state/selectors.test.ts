import { describe, expect, it } from 'vitest';
import { tables } from '../../src/panels/registry';
import { createApp, type App } from '../../src/state/app';
import {
  selectComplexityCurve,
  selectCursorComplexity,
  selectCursorEnergy,
  selectCursorTime,
  selectEnergyWindow,
  selectGroundEnergy,
  selectGrowthRate,
  selectHessian,
  selectLinesAtPoint,
  selectModel,
  selectRegion,
  selectSignalState,
  selectTheta,
  selectThresholdEnergy,
} from '../../src/state/selectors/landscape';
import { selectConditionedRequest } from '../../src/state/selectors/conditioned';
import { hasSameFields, keptWhileSame, memoiseLast } from '../../src/state/selectors/memo';
import type { AppState } from '../../src/state/store';
import { timeScale } from '../../src/panels/timeScale';

/** An app whose jobs never begin, at 1/Δ₂ of the given value, p = 3 and Δ_p = 1. */
function appAt(invDelta2: number): App {
  const app = createApp(tables, {
    startJob: () => ({
      [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }),
    }),
    schedule: () => undefined,
    now: () => 0,
  });
  app.actions.setPoint({ invDelta2 });
  return app;
}

function stateAt(invDelta2: number): AppState {
  return appAt(invDelta2).store.getState();
}

describe('keptWhileSame()', () => {
  it('gives the same object for the same fields, another where there is one more or less', () => {
    const kept = keptWhileSame<{ horizon: number; coolingTime?: number }>();
    const constant = kept({ horizon: 1 });
    expect(kept({ horizon: 1 })).toBe(constant);
    const cooled = { horizon: 1, coolingTime: 2 };
    expect(kept(cooled)).toBe(cooled);
    expect(kept({ horizon: 1 })).toBe(constant);
    expect(hasSameFields(cooled, constant)).toBe(false);
    expect(hasSameFields(constant, cooled)).toBe(false);
  });
});

describe('memoiseLast(compute)', () => {
  it('computes again only when an argument changes', () => {
    let count = 0;
    const sum = memoiseLast((a: number, b: number) => {
      count += 1;
      return a + b;
    });
    expect([sum(1, 2), sum(1, 2), sum(2, 2), sum(2, 2)]).toEqual([3, 3, 4, 4]);
    expect(count).toBe(2);
  });

  it('remembers results that are undefined or null', () => {
    let count = 0;
    const nothing = memoiseLast(() => {
      count += 1;
      return null;
    });
    nothing();
    nothing();
    expect(count).toBe(1);
  });
});

describe('the cursor', () => {
  it('is where the reader hovers, else where it is pinned, else at the threshold energy', () => {
    const { store, actions } = appAt(1.9);
    expect(selectCursorEnergy(store.getState())).toBe(selectThresholdEnergy(store.getState()));
    actions.pinEnergy(-1.6);
    expect(selectCursorEnergy(store.getState())).toBe(-1.6);
    actions.setHover({ energy: -1.5 });
    expect(selectCursorEnergy(store.getState())).toBe(-1.5);
    expect(selectCursorComplexity(store.getState()).energy).toBe(-1.5);
    actions.setHover({ energy: null });
    expect(selectCursorEnergy(store.getState())).toBe(-1.6);
  });

  it('of time is nowhere until it is hovered or pinned', () => {
    const { store, actions } = appAt(1.9);
    expect(selectCursorTime(store.getState())).toBeNull();
    actions.pinTime(5);
    actions.setHover({ time: 0 });
    expect(selectCursorTime(store.getState())).toBe(0);
  });
});

describe('the landscape at the current point', () => {
  // Values of the paper's sample points to ten digits, from an independent evaluation of its formulas.
  it.each([
    { invDelta2: 1.9, theta: 0.9621023987, threshold: -1.6925552181, ground: -1.6944636698 },
    { invDelta2: 2.3, theta: 1.109158491, threshold: -1.8081670262, ground: -1.809615615 },
  ])('has the known energies at 1/Δ₂ = $invDelta2', ({ invDelta2, theta, threshold, ground }) => {
    const state = stateAt(invDelta2);
    expect(selectTheta(state)).toBeCloseTo(theta, 9);
    expect(selectThresholdEnergy(state)).toBeCloseTo(threshold, 9);
    expect(selectGroundEnergy(state)).toBeCloseTo(ground, 9);
  });

  it('is marginal at the threshold before the transition and has one way down after it', () => {
    expect(selectHessian(stateAt(1.9))).toMatchObject({ stability: 'marginal', outlier: null });
    expect(selectHessian(stateAt(2.3)).stability).toBe('one-descent-direction');
  });

  it('crosses the transition of θ, growth rate and region together on the line of gradient flow', () => {
    const line = selectLinesAtPoint(stateAt(1)).gradientFlow;
    const [below, above] = [stateAt(line - 1e-6), stateAt(line + 1e-6)];
    expect(selectTheta(below)).toBeLessThan(1);
    expect(selectTheta(above)).toBeGreaterThan(1);
    expect(selectGrowthRate(below)).toBe(0);
    expect(selectGrowthRate(above)).toBeGreaterThan(0);
    expect(selectRegion(below)).toBe('gradient-flow-fails');
    expect(selectRegion(above)).toBe('surfing');
  });

  it('ends a successful flow below the threshold', () => {
    const state = stateAt(2.7);
    expect(selectSignalState(state)?.energy).toBeLessThan(selectThresholdEnergy(state));
  });

  it('is shown on axes that step twice at most, measured from the threshold, over the range of the paper', () => {
    const ends = (window: 'threshold' | 'overview') =>
      Array.from({ length: 121 }, (_, i) => {
        const state = stateAt(1.5 + i / 100);
        const { lo, hi } = selectEnergyWindow(state, window);
        const from = window === 'threshold' ? selectThresholdEnergy(state) : 0;
        return [lo - from, hi - from].map((end) => end.toFixed(9)).join();
      });
    expect(new Set(ends('threshold')).size).toBeLessThanOrEqual(3);
    expect(new Set(ends('overview')).size).toBeLessThanOrEqual(3);
  });

  it.each(['threshold', 'overview'] as const)('is shown around its energies: %s', (window) => {
    for (const invDelta2 of [0, 0.5, 1.9, 2.7, 100]) {
      const state = stateAt(invDelta2);
      const { lo, hi } = selectEnergyWindow(state, window);
      for (const energy of [selectGroundEnergy(state), selectThresholdEnergy(state)]) {
        expect(energy).toBeGreaterThan(lo);
        expect(energy).toBeLessThan(hi);
      }
      const { energy, sigma } = selectComplexityCurve(state, window);
      expect(energy[0]).toBe(lo);
      // The last sample is lo + (hi - lo): it may miss hi by a rounding (6e-17 measured).
      expect(energy.at(-1)).toBeCloseTo(hi, 14);
      expect(sigma.every(Number.isFinite)).toBe(true);
    }
  });
});

it('selectors give the same objects until what they depend on changes', () => {
  const { store, actions } = appAt(1.9);
  const selectors = [
    selectModel,
    selectCursorComplexity,
    selectHessian,
    (state: AppState) => selectEnergyWindow(state, 'threshold'),
    (state: AppState) => selectComplexityCurve(state, 'threshold'),
    (state: AppState) => selectComplexityCurve(state, 'overview'),
    selectSignalState,
    selectLinesAtPoint,
  ];
  const before = selectors.map((select) => select(store.getState()));
  actions.set(timeScale, 'linear');
  actions.setHover({ time: 3 });
  selectors.forEach((select, i) => {
    expect(select(store.getState())).toBe(before[i]);
  });
});

describe('conditioned points', () => {
  it('are made at the pinned or the threshold energy, whatever is hovered', () => {
    const { store, actions } = appAt(2.7);
    actions.choose({ page: 'finite-n' });
    const request = selectConditionedRequest(store.getState());
    actions.setHover({ energy: -1.2 });
    expect(selectConditionedRequest(store.getState())).toBe(request);
    const { stationary } = request ?? {};
    const threshold = selectThresholdEnergy(store.getState());
    expect(stationary?.energy).toBe(threshold);
    actions.pinEnergy(-1.7);
    const pinned = selectConditionedRequest(store.getState())?.stationary;
    expect(pinned?.energy).toBe(-1.7);
  });
});
