import { beforeEach, describe, expect, it } from 'vitest';
import { successData } from '../../src/panels/finiteNSuccess/table';
import { successView } from '../../src/panels/finiteNSuccess/view';
import { openedLegend } from '../../src/panels/finiteNSuccess/words';
import { isNumeric, type PanelData } from '../../src/panels/panelData';
import { escapeView } from '../../src/panels/threshold/escapes';
import { thresholdData } from '../../src/panels/threshold/table';
import type { App } from '../../src/state/app';
import { nothingOpened, type OpenedEscape } from '../../src/state/openedSweep';
import { selectOpenedEscapes, selectOpenedShares } from '../../src/state/selectors/opened';
import { selectSweepPlan } from '../../src/state/selectors/sweep';
import { startTestApp } from '../support/testApp';

const at = { p: 3, deltaP: 1, invDelta2: 2.3 };
const escape: OpenedEscape = { ...at, temperature: 0, initialOverlap: 1e-4, time: 391, error: 0.1 };
const escapes = [
  { ...escape, invDelta2: 2.7, time: 80 },
  escape,
  { ...escape, initialOverlap: 1e-8, time: 800 },
  { ...escape, deltaP: 2 },
  { ...escape, temperature: 0.5 },
];
const share = {
  request: { point: at, dimension: 60, horizon: 1000, seed: 1, members: 10 },
  ...{ decided: 10, found: 3, antiCorrelated: 5, neither: 2, positive: 5, positiveFound: 3 },
};
const shares = [share, { ...share, request: { ...share.request, point: { ...at, p: 4 } } }];

let app: App;
beforeEach(() => {
  ({ app } = startTestApp());
  app.actions.addSweep({ ...nothingOpened, escapes, shares });
});

function valuesOf(data: PanelData | null, key: string): readonly unknown[] {
  const column = data?.columns.find((one) => one.key === key);
  return column === undefined ? [] : isNumeric(column) ? [...column.values] : column.values;
}

describe('escape times of an opened sweep', () => {
  it('are drawn at their p, Δ_p and T, a series for each start', () => {
    const shown = selectOpenedEscapes(app.store.getState());
    const { series, domain, times } = escapeView(shown, 2);
    expect(series.map(({ initialOverlap }) => initialOverlap)).toEqual([1e-8, 1e-4]);
    expect(series.map((one) => one.escapes.map(({ time }) => time))).toEqual([[800], [391, 80]]);
    expect(domain[0] < 2 && domain[1] > 2.7).toBe(true);
    expect(times).toEqual([40, 1600]);
  });

  it('are in the table before anything is measured here', () => {
    const data = thresholdData(app.store.getState());
    expect(valuesOf(data, 'openedEscape')).toEqual([800, 391, 80]);
    expect(valuesOf(data, 'invDelta2')).toEqual([2.3, 2.3, 2.7]);
    expect(valuesOf(data, 'rate')).toEqual([NaN, NaN, NaN]);
  });
});

describe('outcomes of an opened sweep', () => {
  it('are drawn and tabled at their p and Δ_p, with N and the end of the runs', () => {
    const state = app.store.getState();
    const view = successView(selectSweepPlan(state), null, null, selectOpenedShares(state));
    expect(view.opened).toMatchObject([{ dimension: 60, horizon: 1000 }]);
    expect(view.opened[0]?.points.map(({ found }) => found.value)).toEqual([0.6]);
    expect(openedLegend(view)).toContain('N = 60 until t = 1000');
    const data = successData(state);
    expect(valuesOf(data, 'from')).toEqual(['opened sweep']);
    expect(valuesOf(data, 'fraction')).toEqual([0.6]);
  });

  it('are put away with all the rest', () => {
    app.actions.removeSweeps();
    expect(thresholdData(app.store.getState())).toBeNull();
    expect(successData(app.store.getState())).toBeNull();
  });
});
