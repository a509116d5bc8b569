import { beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/state/app';
import { selectHessian } from '../../src/state/selectors/landscape';
import { selectMovingPoint, selectShownHessian } from '../../src/state/selectors/movingHessian';
import { dynamicsBatch, dynamicsSummary } from '../support/computations';
import type { FakeClient } from '../support/fakeClient';
import { startTestApp } from '../support/testApp';
import { flowPart } from '../../src/state/settings/launch';
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
