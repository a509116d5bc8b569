import { beforeEach, describe, expect, it } from 'vitest';
import type { ExponentPoint } from '../../src/physics/threshold/exponents';
import { signOf, signTimes } from '../../src/physics/threshold/growthSign';
import type { GrowthSignBatch } from '../../src/physics/threshold/measureGrowthSign';
import { growthSignWords } from '../../src/panels/growthSign/words';
import { growthSignView } from '../../src/panels/growthSign/view';
import { phaseData } from '../../src/panels/phaseDiagram/table';
import type { App } from '../../src/state/app';
import { selectDrawnCrosses } from '../../src/state/selectors/crosses';
import { selectConjecturedSign, selectGrowthSign } from '../../src/state/selectors/growthSign';
import { thresholdSettings } from '../../src/state/settings/threshold';
import { answerJob } from '../support/answerJob';
import type { FakeClient, FakeJob } from '../support/fakeClient';
import { startTestApp, type TestApp } from '../support/testApp';

let testApp: TestApp;
let client: FakeClient;
let app: App;

beforeEach(() => {
  testApp = startTestApp();
  ({ app, client } = testApp);
});

const jobs = (): FakeJob[] => client.active().filter(({ kind }) => kind === 'growthSign');

const range = { below: 1.25, above: 1.35 };
/** Exponents that vanish at 1.24 + 0.1 · 0.7^decades: the limit is 1.24. */
const points = [1.35, 1.25, 1.3].map((control): ExponentPoint => ({
  control,
  exponents: signTimes.map((time) => ({
    value: control - 1.24 - 0.1 * 0.7 ** (Math.log10(time) - 3),
    error: 1e-4,
  })),
}));

async function send(job: FakeJob | undefined, from: number, to: number): Promise<void> {
  for (const [i, point] of points.slice(from, to).entries()) {
    const sign = from + i === 2 ? signOf(points) : null;
    const batch: GrowthSignBatch = { range, point, sign };
    await job?.send({ type: 'progress', fraction: 0.5, batch });
  }
  testApp.drawFrame();
}

const cell = () => selectGrowthSign(app.store.getState())?.cells[0] ?? null;

describe('the measured sign of growth', () => {
  it('is measured when asked, at the current Δ_p and at those chosen, and goes on where it was stopped', async () => {
    app.actions.set(thresholdSettings.settings.alsoAt, [1, 4]);
    expect(selectGrowthSign(app.store.getState())).toBeNull();
    app.actions.runStudy('growthSign');
    expect(jobs().map(({ request }) => request)).toEqual([
      { p: 3, deltaP: 1 },
      { p: 3, deltaP: 4 },
    ]);
    await send(jobs()[0], 0, 2);
    app.actions.cancelStudy('growthSign');
    expect(jobs()).toHaveLength(0);
    app.actions.runStudy('growthSign');
    expect(jobs().map(({ request }) => request)).toEqual([
      { p: 3, deltaP: 1, known: { range, points: points.slice(0, 2) } },
      { p: 3, deltaP: 4 },
    ]);
  });

  it('says how far it is, then where growth turns and what the conjecture says, and stands on the diagram', async () => {
    app.actions.runStudy('growthSign');
    const line = selectConjecturedSign(app.store.getState());
    await send(jobs()[0], 0, 2);
    expect(growthSignWords(cell(), line)).toBe('2 of 3 places measured so far.');
    expect(selectDrawnCrosses(app.store.getState())).toEqual([]);
    await send(jobs()[0], 2, 3);
    expect(growthSignWords(cell(), line)).toMatch(
      /vanishes at 1\/Δ₂ = 1\.264.* t → ∞ at 1\.240 ± 0\.024.*says 1\.247: the two agree/,
    );
    const [mark] = selectDrawnCrosses(app.store.getState());
    expect(mark).toMatchObject({ kind: 'growthSign', deltaP: 1 });
    expect(mark?.value).toBeCloseTo(1.24, 8);
    // Wherever the point moves, except to another tensor.
    app.actions.setPoint({ deltaP: 2 });
    expect(selectDrawnCrosses(app.store.getState())).toHaveLength(1);
    app.actions.setPoint({ p: 4 });
    expect(selectDrawnCrosses(app.store.getState())).toHaveLength(0);
  });

  it('draws every exponent, the zeros and the law through them', async () => {
    app.actions.runStudy('growthSign');
    await send(jobs()[0], 0, 3);
    const here = cell();
    const view = here && growthSignView(here, 1.247);
    expect(view?.series.map(({ time }) => Math.round(Math.log10(time)))).toEqual([4, 5, 6, 7]);
    expect(view?.series.every((one) => one.points.length === 3 && one.curve !== null)).toBe(true);
    const [lo, hi] = view?.domain ?? [NaN, NaN];
    for (const place of [...points.map(({ control }) => control), 1.247, view?.sign?.value ?? NaN])
      expect(place > lo && place < hi).toBe(true);
    expect(view?.law?.invDelta2.at(-1)).toBeCloseTo(1.24 + 0.1 * 0.7 ** 8, 6);
  });

  it('says nothing of the conjecture where one slow time scale is not enough', () => {
    app.actions.setPoint({ p: 10, deltaP: 1 });
    const { getState } = app.store;
    expect(selectConjecturedSign(getState())).toBeNull();
    const done = { request: { p: 10, deltaP: 1 }, decided: 3, range, points, sign: signOf(points) };
    expect(growthSignWords(done, null)).toContain('says nothing here');
  });
});

describe('the table of the phase diagram', () => {
  it('has what was measured beside its lines', async () => {
    await answerJob(client.latest('phaseLines'));
    app.actions.runStudy('growthSign');
    await send(jobs()[0], 0, 3);
    const data = phaseData(app.store.getState());
    const values = data?.columns.find(({ key }) => key === 'growthSignMeasured')?.values ?? [];
    expect([...values].filter((value) => Number.isFinite(value))).toHaveLength(1);
  });
});
