/** A temperature that changes on the way: what the page says of it, and that nothing else is said of a constant one. */
import { beforeEach, describe, expect, it } from 'vitest';
import { hasFoundSignal, runSentence } from '../../src/panels/dynamics/words';
import { dynamicsDataOf } from '../../src/panels/dynamics/table';
import { runViewsOf } from '../../src/panels/runViews';
import { dynamicsName, flowName } from '../../src/panels/runTray/words';
import { coolingWords, temperatureWords } from '../../src/panels/temperatureWords';
import { modelAt } from '../../src/physics/spikedModel';
import { costOf } from '../../src/state/runs/cost';
import { selectMovingPoint } from '../../src/state/selectors/movingHessian';
import { chsckPart, flowPart, runParts } from '../../src/state/settings/launch';
import { dynamicsBatch } from '../support/computations';
import { programLink } from '../support/link';
import { startTestApp, type TestApp } from '../support/testApp';

const cooling = { temperature: 2, finalTemperature: 0.5, coolingTime: 3, coolingExponent: 2 };
let test: TestApp;

beforeEach(() => {
  test = startTestApp();
  test.app.actions.set(flowPart.isWanted, false);
});

describe('a run whose T changes on the way', () => {
  beforeEach(() => {
    test.app.actions.change(chsckPart.asked, cooling);
    test.app.actions.launchRun();
  });

  it('is asked for and written so, in link, card, file and call', () => {
    const { view } = test.app.store.getState();
    expect(test.client.latest('dynamics').request).toMatchObject(cooling);
    const [run] = view.runs;
    expect(programLink.encode(view)).toContain(';chsck:m0=1e-10,T=2,T1=0.5,tau=3,beta=2,tMax=');
    expect(dynamicsName(runParts, run?.chsck ?? chsckPart.asked.initial)).toBe(
      'N = ∞, T = 2, T₁ = 0.5, τ = 3, β = 2',
    );
  });

  it('is compared with what holds at T₁, and says so', async () => {
    const batch = dynamicsBatch(1, 1, 10, 27);
    batch.samples.overlap.fill(0);
    await test.client.latest('dynamics').send({ type: 'progress', fraction: 0.5, batch });
    test.drawFrame();
    const state = test.app.store.getState();
    const [view] = runViewsOf(state);
    if (view === undefined) expect.fail();
    const { point } = state.view;
    expect(view.theory.thresholdEnergy).toBe(modelAt(point).thermal(0.5).aging.energy);
    // 0.5 + 1.5/10^2 at t = 27.
    expect(runSentence(view)).toContain('At T = 0.515 and t = 27 it lies');
    expect(runSentence(view)).toContain('T changes on the way, from 2 to T₁ = 0.5');
    expect(hasFoundSignal(view)).toBe(false);
    const [source] = dynamicsDataOf(runParts, [view]).sources ?? [];
    expect(source?.settings).toMatchObject({ temperature: 2, finalTemperature: 0.5 });
    const [call = []] = dynamicsDataOf(runParts, [view]).commands ?? [];
    expect(call.join(' ')).toContain(
      '--temperature 2 --final-temperature 0.5 --cooling-time 3 --cooling-exponent 2',
    );
  });

  it('has the Hessian without the part T(t) of mu', async () => {
    const batch = dynamicsBatch(1, 1, 10, 27);
    await test.client.latest('dynamics').send({ type: 'progress', fraction: 0.5, batch });
    test.drawFrame();
    const mu = batch.samples.mu.at(-1) ?? NaN;
    expect(selectMovingPoint(test.app.store.getState())?.mu).toBeCloseTo(mu - 0.515, 12);
  });
});

describe('a constant T', () => {
  it('is said as ever, whatever τ and β are', () => {
    const idle = { temperature: 0.5, finalTemperature: 0.5, coolingTime: 3, coolingExponent: 2 };
    expect(temperatureWords(idle)).toBe('T = 0.5');
    test.app.actions.change(chsckPart.asked, { ...idle, finalTemperature: null });
    test.app.actions.launchRun();
    const { request } = test.client.latest('dynamics');
    expect(request).toMatchObject({ temperature: 0.5 });
    expect(request).not.toHaveProperty('coolingTime');
  });
});

describe('an instance that learns in turn', () => {
  it('says so, and is compared with no equations that learn all at once', () => {
    test.app.actions.set(flowPart.isWanted, true);
    test.app.actions.change(flowPart.asked, { tensorFrom: 50, startOverlap: 0.3, members: 2 });
    test.app.actions.launchRun();
    const [view] = runViewsOf(test.app.store.getState());
    if (view === undefined) expect.fail();
    expect(test.client.latest('flow').request).toMatchObject({ tensorFrom: 50 });
    expect(view.companion).toBeNull();
    expect(runSentence(view)).toContain('learns from the matrix alone until t = 50');
    expect(flowName(runParts, view.run.point, view.run.flow ?? expect.fail())).toContain('tₚ = 50');
    expect(programLink.encode(test.app.store.getState().view)).toContain('tensorFrom=50');
  });
});

describe('an instance whose T changes', () => {
  it('is Langevin dynamics from T = 0 on as well, and costs what its hottest time costs', () => {
    const asked = { ...flowPart.asked.initial, temperature: 0, finalTemperature: 1 };
    const { point } = test.app.store.getState().view;
    const costAt = (flow: typeof asked): number =>
      costOf([{ slot: 1, point, chsck: null, flow }], () => false).seconds;
    expect(costAt(asked)).toBe(costAt({ ...asked, temperature: 1, finalTemperature: 0 }));
    expect(costAt(asked)).not.toBe(costAt({ ...asked, finalTemperature: 0 }));
    expect(flowName(runParts, point, asked)).toContain('T₁ = 1');
    expect(coolingWords(asked)).toContain('from 0 to T₁ = 1');
  });
});
