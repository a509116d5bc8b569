import { beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/state/app';
import { selectHessian } from '../../src/state/selectors/landscape';
import { selectMovingPoint, selectShownHessian } from '../../src/state/selectors/movingHessian';
import { dynamicsBatch, dynamicsSummary } from '../support/computations';
import type { FakeClient } from '../support/fakeClient';
import { startTestApp } from '../support/testApp';
import { runViewsOf } from '../../src/panels/runViews';
import { levelSymbol } from '../../src/panels/dynamics/view';
import { selectMovingShare } from '../../src/state/selectors/movingHessian';
import { chsckPart, flowPart } from '../../src/state/settings/launch';
import { flowBatch } from '../support/computations';
import { modelAt } from '../../src/physics/spikedModel';
import { hessianSource } from '../../src/state/settings/hessian';

let client: FakeClient;
let app: App;

beforeEach(() => {
  ({ app, client } = startTestApp('at-once'));
  app.actions.set(flowPart.isWanted, false);
});

/** A run at the current point whose observables are all 1 from t = 0 to 10. */
async function run(): Promise<void> {
  app.actions.launchRun();
  const job = client.latest('dynamics');
  await job.send({ type: 'progress', fraction: 1, batch: dynamicsBatch(1, 0, 5, 10) });
  await job.send({ type: 'done', summary: dynamicsSummary });
}

describe('the point that moves along a run', () => {
  it('is nowhere without a run at the current point', async () => {
    expect(selectMovingPoint(app.store.getState())).toBeNull();
    await run();
    app.actions.setPoint({ invDelta2: 1.5 });
    expect(selectMovingPoint(app.store.getState())).toBeNull();
  });

  it('is at the end of what has been computed, or at the time cursor', async () => {
    await run();
    expect(selectMovingPoint(app.store.getState())).toMatchObject({ slot: 1, time: 10, mu: 1 });
    app.actions.pinTime(2);
    expect(selectMovingPoint(app.store.getState())).toMatchObject({ time: 2 });
    app.actions.pinTime(20);
    expect(selectMovingPoint(app.store.getState())).toBeNull();
  });
});

describe('the temperature', () => {
  it('is that of the run that is looked at, whatever the next one is asked for', async () => {
    app.actions.change(chsckPart.asked, { temperature: 0.5 });
    await run();
    app.actions.change(chsckPart.asked, { temperature: 0 });
    expect(selectMovingPoint(app.store.getState())).toMatchObject({ temperature: 0.5, mu: 0.5 });
    const signal = modelAt(app.store.getState().view.point).thermal(0.5).signal?.overlap ?? NaN;
    expect(selectMovingShare(app.store.getState())).toBeCloseTo(1 / signal, 12);
  });

  it('is taken out of μ of finite systems too, whose noise has one direction less', async () => {
    app.actions.set(flowPart.isWanted, true);
    app.actions.set(chsckPart.isWanted, false);
    app.actions.change(flowPart.asked, { temperature: 0.5, dimension: 20 });
    app.actions.launchRun();
    const batch = flowBatch(0, 1, 2);
    batch.samples.mu.fill(3);
    await client.latest('flow').send({ type: 'progress', fraction: 1, batch });
    expect(selectMovingPoint(app.store.getState())).toMatchObject({
      engine: 'flow',
      temperature: 0.5,
      mu: 3 - 0.5 * (1 - 1 / 20),
    });
  });

  it('is for each part of a run its own, and so is the level that it nears', () => {
    app.actions.set(flowPart.isWanted, true);
    app.actions.change(flowPart.asked, { temperature: 2 });
    app.actions.launchRun();
    const [view] = runViewsOf(app.store.getState());
    const model = modelAt(app.store.getState().view.point);
    expect(view?.theory).toMatchObject({ temperature: 0, thresholdEnergy: model.threshold.energy });
    // 1/Δ₂ = 2.3 > T: m grows, and yet a random start comes to equilibrium first, of energy -Q(1)/T.
    expect(view?.flowTheory).toMatchObject({
      temperature: 2,
      prospect: 'escapes',
      thresholdEnergy: -(2.3 / 2 + 1 / 3) / 2,
    });
    expect(view && levelSymbol(view.flowTheory)).toBe('ε of equilibrium');
    expect(view && levelSymbol(view.theory)).toBe('εₜₕ');
  });
});

describe('the Hessian that is shown', () => {
  it('is that of the energy unless the run is chosen', async () => {
    await run();
    expect(selectShownHessian(app.store.getState())).toBe(selectHessian(app.store.getState()));
  });

  it('is centred at mu along the run, with the outlier of the overlap there', async () => {
    await run();
    app.actions.set(hessianSource, 'run');
    const { bulk, theta } = selectShownHessian(app.store.getState());
    expect((bulk.lo + bulk.hi) / 2).toBeCloseTo(1, 12);
    // At m = 1 nothing of the signal's term is left.
    expect(theta).toBe(0);
  });
});
