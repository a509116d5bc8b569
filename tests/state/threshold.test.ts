import { beforeEach, describe, expect, it } from 'vitest';
import type { GrowthPoint } from '../../src/physics/threshold/growthPoint';
import type { ThresholdBatch } from '../../src/physics/threshold/measureThreshold';
import { usualPlaces } from '../../src/physics/threshold/places';
import { vanishingOf } from '../../src/physics/threshold/vanishing';
import type { App } from '../../src/state/app';
import { selectDrawnCrosses } from '../../src/state/selectors/crosses';
import { selectPlane } from '../../src/state/selectors/plane';
import { selectPlaneCrosses } from '../../src/state/selectors/planeMarks';
import { selectThreshold } from '../../src/state/selectors/threshold';
import { phaseAxes } from '../../src/state/settings/phaseAxes';
import { thresholdSettings } from '../../src/state/settings/threshold';
import type { FakeClient, FakeJob } from '../support/fakeClient';
import { startTestApp, type TestApp } from '../support/testApp';

let testApp: TestApp;
let client: FakeClient;
let app: App;

beforeEach(() => {
  testApp = startTestApp();
  ({ app, client } = testApp);
});

const jobs = (): FakeJob[] => client.active().filter(({ kind }) => kind === 'threshold');

/** Six places nearer and nearer to 2, where the rates vanish like a square. */
const points: readonly GrowthPoint[] = [2.7, 2.5, 2.3, 2.2, 2.1, 2.05].map((control) => {
  const value = (control - 2) ** 2;
  const rate = { value, error: value / 100 };
  return { control, rate, escapeRate: rate, time: 1e4, solverError: 1e-4, misfit: 1e-4 };
});

function batches(from: number, to: number): ThresholdBatch[] {
  return points.slice(from, to).map((point, i) => {
    const known = points.slice(0, from + i + 1);
    const fit = known.length < 5 ? null : vanishingOf(known);
    return { point, fits: fit && { byRate: fit, byEscape: fit } };
  });
}

async function send(job: FakeJob | undefined, ...sent: readonly ThresholdBatch[]): Promise<void> {
  for (const batch of sent) await job?.send({ type: 'progress', fraction: 0.5, batch });
  testApp.drawFrame();
}

describe('measured thresholds', () => {
  it('are measured when asked, at the current Δ_p and at those chosen', () => {
    app.actions.set(thresholdSettings.settings.alsoAt, [1, 4]);
    expect(selectThreshold(app.store.getState())).toBeNull();
    app.actions.runStudy('threshold');
    expect(jobs().map(({ request }) => request)).toEqual([
      { p: 3, deltaP: 1, temperature: 0 },
      { p: 3, deltaP: 4, temperature: 0 },
    ]);
  });

  it('come as crosses as soon as there is a fit, and get better', async () => {
    app.actions.runStudy('threshold');
    const [job] = jobs();
    await send(job, ...batches(0, 4));
    expect(selectDrawnCrosses(app.store.getState())).toHaveLength(0);
    await send(job, ...batches(4, 5));
    const [cross] = selectDrawnCrosses(app.store.getState());
    expect(cross?.value).toBeCloseTo(2, 6);
    expect(selectThreshold(app.store.getState())?.cells[0]?.decided).toBe(5);
  });

  it('go on where they were stopped', async () => {
    app.actions.runStudy('threshold');
    await send(jobs()[0], ...batches(0, 3));
    app.actions.cancelStudy('threshold');
    expect(jobs()).toHaveLength(0);
    app.actions.runStudy('threshold');
    expect(jobs().map(({ request }) => request)).toEqual([
      { p: 3, deltaP: 1, temperature: 0, known: points.slice(0, 3) },
    ]);
    await send(jobs()[0], ...batches(3, 6));
    expect(selectThreshold(app.store.getState())?.cells[0]?.decided).toBe(usualPlaces);
  });

  it('stay on the diagram when the point moves on, and are not measured again', async () => {
    app.actions.runStudy('threshold');
    await send(jobs()[0], ...batches(0, 6));
    app.actions.setPoint({ deltaP: 2 });
    expect(selectThreshold(app.store.getState())).toBeNull();
    expect(selectDrawnCrosses(app.store.getState())).toHaveLength(1);
    app.actions.set(thresholdSettings.settings.alsoAt, [1]);
    app.actions.runStudy('threshold');
    expect(jobs().map(({ request }) => request)).toEqual([{ p: 3, deltaP: 2, temperature: 0 }]);
    // Two studies have the first place now, and every diagram one cross there.
    expect(selectDrawnCrosses(app.store.getState())).toHaveLength(1);
    app.actions.set(phaseAxes, { x: 'invDelta2', y: 'deltaP' });
    const plane = selectPlane(app.store.getState());
    if (plane === null) throw new Error('the axes are the usual ones');
    expect(selectPlaneCrosses(app.store.getState(), plane)).toHaveLength(1);
    app.actions.setPoint({ p: 4 });
    expect(selectDrawnCrosses(app.store.getState())).toHaveLength(0);
  });
});
