import { describe, expect, it } from 'vitest';
import type { EnergyLimit } from '../../src/physics/flow/energyLimit';
import { trendDataOf } from '../../src/panels/finiteNTrend/table';
import { readableTable } from '../../src/panels/table/readable';
import { inverseDomain, trendView } from '../../src/panels/finiteNTrend/view';
import { agreementWords, emptyWords, energyTrendWords } from '../../src/panels/finiteNTrend/words';
import { leftOutWords, listOf, sizesProblem } from '../../src/panels/studyControls/words';
import { trendPlan } from '../../src/state/studies/trendPlan';
import type { TrendCell, TrendResult } from '../../src/state/studies/trendResults';
import { trendSettings } from '../../src/state/settings/trend';
import { modelAt } from '../../src/physics/spikedModel';

const point = { p: 3, deltaP: 1, invDelta2: 1.5 };
const settings = { ...trendSettings.initial, sizes: [30, 60, 120], members: 4, horizon: 2 };
const plan = trendPlan(point, settings);
const times = [0.2, 0.5, 1, 2];

/** Four instances of each N about -1 + 6/N, a hundredth apart, with these overlaps from t = 1 on. */
function resultWith(overlaps: readonly number[]): TrendResult {
  const cells = plan.cells.map((request, i): TrendCell => {
    const offsets = [-0.015, -0.005, 0.005, 0.015];
    const part = (of: (offset: number, time: number) => number): Float64Array<ArrayBuffer> =>
      Float64Array.from(offsets.flatMap((offset) => times.map((time) => of(offset, time))));
    const rows = {
      seed: part(() => 1),
      time: part((_, time) => time),
      energy: part((offset) => -1 + 6 / request.dimension + offset),
      overlap: part((_, time) => (time < 1 ? 0.05 : (overlaps[i] ?? 0))),
    };
    return { request, decided: 4, parts: [rows] };
  });
  return {
    key: plan.key,
    cells,
    status: 'done',
    fraction: 1,
    elapsed: 3,
    timeLeft: null,
    summary: null,
    failure: null,
  };
}

const limit: EnergyLimit = {
  time: Float64Array.from(times),
  energy: Float64Array.of(-1.001, -1.001, -1.001, -1.1),
  error: new Float64Array(4).fill(1e-5),
};
const small = resultWith([0.05, 0.05, 0.05]);

describe('trendView', () => {
  it('has a picture for each time with the mean and standard error of each N, and their fit', () => {
    const { series } = trendView(modelAt(point), plan, small, limit);
    expect(series.map(({ time }) => time)).toEqual(times);
    const [first] = series;
    expect(first?.points.map(({ dimension }) => dimension)).toEqual([30, 60, 120]);
    expect(first?.points[0]?.value).toBeCloseTo(-0.8, 12);
    // Deviation sqrt(5/3) hundredths, over the root of four.
    expect(first?.points[0]?.standardError).toBeCloseTo(0.00645, 5);
    expect(first?.fit).toMatchObject({ sizes: 3, instances: 12, isRejected: false });
    expect(first?.fit?.slope).toBeCloseTo(6, 9);
    expect(first?.fit?.limit).toBeCloseTo(-1, 10);
    expect(first?.limit).toEqual({ energy: -1.001, error: 1e-5 });
  });

  it('draws all times on the same scale, with the limit inside', () => {
    const view = trendView(modelAt(point), plan, small, limit);
    const spans = view.series.map(({ domain: [lo, hi] }) => hi - lo);
    for (const span of spans) expect(span).toBeCloseTo(spans[0] ?? NaN, 12);
    for (const { domain, limit: shown } of view.series) {
      expect(shown?.energy).toBeGreaterThan(domain[0]);
      expect(shown?.energy).toBeLessThan(domain[1]);
    }
    const [left, right] = inverseDomain(view);
    expect(left).toBeLessThan(0);
    expect(right).toBeGreaterThan(1 / 30);
  });

  it('leaves systems out of the fit whose overlaps have grown beyond half the signal state’s', () => {
    // The signal state has m = 0.72 here.
    const { series } = trendView(modelAt(point), plan, resultWith([0.5, 0.4, 0.2]), limit);
    expect(series[3]?.points.map(({ isFitted }) => isFitted)).toEqual([false, false, true]);
    expect(series[3]?.fit).toBeNull();
    expect(series[1]?.fit).not.toBeNull();
  });

  it('has no point before two instances are there, and no limit where it is not known', () => {
    expect(
      trendView(modelAt(point), plan, null, null).series.every(({ points }) => points.length === 0),
    ).toBe(true);
    const unknown = { ...limit, energy: new Float64Array(4).fill(NaN) };
    expect(trendView(modelAt(point), plan, small, unknown).series[0]?.limit).toBeNull();
  });
});

describe('a trend in words', () => {
  it('says before it is begun what a start will do', () => {
    const words = emptyWords(trendView(modelAt(point), plan, null, null), times, settings);
    expect(words).toContain('Start draws 4 instances (seeds from 1 on)');
    expect(words).toContain('N = 30, 60 and 120');
    expect(words).toContain('t = 0.2, 0.5, 1 and 2');
  });

  it('gives the coefficient with its error, how many instances, and whether the limits agree', () => {
    const agreeing = { ...limit, energy: new Float64Array(4).fill(-1.001) };
    expect(energyTrendWords(trendView(modelAt(point), plan, small, agreeing), 'done')).toMatch(
      /^At t = 2, from 3 sizes and 12 instances, the coefficient of 1\/N is 6\.0 ± 0\.4 and the energy tends to −1\.000 ± 0\.008; N = ∞ has −1\.00100 ± 10⁻⁵: they agree, 0\.1 standard errors apart\.$/,
    );
    expect(energyTrendWords(trendView(modelAt(point), plan, small, limit), 'done')).toMatch(
      /they do not agree, 1\d standard errors apart/,
    );
    expect(agreementWords({ limit: -1, limitError: 0.01 }, { energy: -1.019, error: 0 })).toMatch(
      /they agree, 1.9 standard errors apart/,
    );
  });

  it('says which systems have left, and that they are no part of the fit', () => {
    const words = energyTrendWords(
      trendView(modelAt(point), plan, resultWith([0.5, 0.4, 0.2]), limit),
      'done',
    );
    expect(words).toMatch(/^At t = 0.5,/);
    expect(words).toContain('By t = 1 systems of N = 30 and 60');
    expect(words).toContain('left out of the fit');
  });

  it('has every number in its table', () => {
    const { columns } = readableTable(trendDataOf(trendView(modelAt(point), plan, small, limit)));
    const rows = columns[0]?.cells.length ?? 0;
    // Three sizes, the fit and the limit at four times.
    expect(rows).toBe(20);
    expect(columns.map(({ cells }) => cells.length)).toEqual(columns.map(() => rows));
    expect(columns[2]?.cells.slice(0, 5)).toEqual(['30', '60', '120', '∞', '∞']);
    expect(columns[1]?.cells.slice(2, 5)).toEqual(['instances', '∞, fitted', '∞, CHSCK']);
    expect(columns[6]?.cells[3]).toBe('6.0 ± 0.4');
  });
});

describe('sizes beyond the dense limit', () => {
  it('are named with the limit, or nothing is said', () => {
    expect(leftOutWords(point, [30, 480])).toBe('');
    expect(leftOutWords({ ...point, p: 4 }, [30, 240])).toBe(
      'N = 240 is left out: with every coupling stored, p = 4 goes up to N = 120.',
    );
    expect(leftOutWords({ ...point, p: 5 }, [30, 120, 240])).toMatch(
      /^N = 120 and 240 are left out/,
    );
  });

  it('leave a study that cannot start with a sentence that says what to choose', () => {
    expect(sizesProblem({ p: 3, deltaP: 1, invDelta2: 1 }, [30, 60], 2)).toBeNull();
    expect(sizesProblem({ p: 5, deltaP: 1, invDelta2: 1 }, [30, 120], 2)).toBe(
      'Choose at least 2 values of N.',
    );
    expect(sizesProblem({ p: 6, deltaP: 1, invDelta2: 1 }, [240], 1)).toBe(
      'Choose at least one N.',
    );
  });

  it('are listed as people do', () => {
    expect([[], [1], [1, 2], [1, 2, 3]].map(listOf)).toEqual(['', '1', '1 and 2', '1, 2 and 3']);
  });
});
