import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { commandsOf, commandTables } from '../../src/cli/commands';
import { commandUsage } from '../../src/cli/usage';
import { dynamicsData } from '../../src/panels/dynamics/table';
import type { PanelData } from '../../src/panels/panelData';
import { readableTable } from '../../src/panels/table/readable';
import { csvText } from '../../src/panels/takeAway/csv';
import { panelFile } from '../../src/panels/takeAway/panelFile';
import { collectDynamics } from '../../src/physics/chsck/collectDynamics';
import { engines } from '../../src/physics/chsck/engines';
import type { Observable } from '../../src/physics/chsck/observables';
import { modelAt } from '../../src/physics/spikedModel';
import { decode } from '../support/link';
import { answerJob } from '../support/answerJob';
import { startTestApp } from '../support/testApp';
import { runCommand } from './runCommand';

const point = { p: 3, deltaP: 0.7, invDelta2: 1.95 };

/** The rows that add what one time knows, and what lies between two. */
const { added } = vi.hoisted(() => {
  const matrixEnergy: Observable = {
    key: 'matrixEnergy',
    symbol: 'ε₂',
    title: 'energy of the matrix',
    digits: 4,
    read: ({ overlap, memory }) => -1.95 * (overlap ** 2 / 2 + memory((c) => c)),
    error: { shared: 1 },
  };
  const correlationQuarter: Observable = {
    key: 'correlationQuarter',
    symbol: 'C(t, t/4)',
    title: 'C(t,t/4)',
    digits: 3,
    isDetail: true,
    read: { correlationAt: 0.25 },
    most: 1,
    error: { shared: 2, seesFront: true, escapes: 2 },
  };
  return { added: [matrixEnergy, correlationQuarter] };
});
vi.mock('../../src/physics/chsck/observableTable', async (original) => {
  const { observableTable } = await original<{ observableTable: readonly Observable[] }>();
  return { observableTable: [...observableTable, ...added] };
});

const keys = ['matrixEnergy', 'correlationQuarter'] as const;
const commands = commandsOf(commandTables);

/** Columns by name: of the rows of this test the types know nothing. */
type ByName = Readonly<Record<string, ArrayLike<number> | undefined>>;

function numbersOf(columns: ByName, name: string): readonly number[] {
  return Array.from(columns[name] ?? expect.fail(`no ${name}`));
}

describe.each(engines)('an observable is one row: from then on the engine $name', ({ solve }) => {
  const problem = { mixture: modelAt(point).mixture, initialOverlap: 0.01, horizon: 4 };
  const { samples, errors, summary } = collectDynamics(
    solve(problem, { tolerance: 1e-3, times: [0.5, 1, 2, 4] }),
  );

  it('samples it with an error estimate that holds', () => {
    const estimate = numbersOf(errors, 'matrixEnergy');
    // By Euler's theorem mu = -(p e_p + 2 e_2), which knows nothing of the new row.
    numbersOf(samples, 'matrixEnergy').forEach((value, i) => {
      const [energy = NaN, mu = NaN] = [samples.energy[i], samples.mu[i]];
      const [ofEnergy = NaN, ofMu = NaN] = [errors.energy[i], errors.mu[i]];
      const known = (mu + point.p * energy) / (point.p - 2);
      expect(Math.abs(value - known)).toBeLessThan((estimate[i] ?? 0) + 3 * ofEnergy + ofMu);
      expect(estimate[i]).toBeLessThan(1e-2);
    });
    for (const key of keys) expect(summary.errorEstimate).toHaveProperty(key);
  });

  it('reads it between two times', () => {
    const quarter = numbersOf(samples, 'correlationQuarter');
    const allowed = numbersOf(errors, 'correlationQuarter');
    quarter.forEach((value, i) => {
      const half = samples.correlationHalf[i] ?? NaN;
      expect(value).toBeLessThan(half + (allowed[i] ?? 0));
      expect(value).toBeGreaterThan((samples.correlationZero[i] ?? NaN) - (allowed[i] ?? 0));
    });
  });
});

describe('an observable is one row: from then on', () => {
  let data: PanelData;
  const link = 'run1=p=3,deltaP=0.7,invDelta2=1.95;chsck:m0=0.01,tMax=5,tol=0.001';

  beforeAll(async () => {
    const test = startTestApp();
    const { app, client } = test;
    const { view, notices } = decode(`v=2&${link}`);
    app.actions.restore(view, notices);
    test.drawFrame();
    await answerJob(client.latest('dynamics'));
    test.drawFrame();
    data = dynamicsData(app.store.getState());
  });

  it('the table of the panel shows it, unless it is a detail', () => {
    const titles = readableTable(data).columns.map(({ title }) => title);
    expect(titles.some((title) => title.endsWith(': ε₂'))).toBe(true);
    expect(titles.some((title) => title.includes('C(t, t/4)'))).toBe(false);
  });

  it.each(keys)('files have %s with its error: CSV, JSON', (key) => {
    const file = panelFile(data, {
      panel: { id: 'dynamics', title: '', help: '' },
      point,
      link: '',
      date: new Date(0),
      version: '',
      schema: '',
    });
    const [row] = parse(csvText(file), { columns: true, comment: '#' });
    expect(row).toHaveProperty(`run1_${key}`);
    expect(row).toHaveProperty(`run1_${key}Error`);
    expect(file.columns.find((column) => column.key === `run1_${key}`)).toMatchObject({
      error: { column: `run1_${key}Error`, kind: 'estimate' },
    });
  });

  it('the command line prints it with its error, and its help names it', async () => {
    const at = ['--p', '3', '--delta-p', '0.7', '--inv-delta2', '1.95'];
    const run = ['--m0', '0.01', '--t-max', '4', '--tolerance', '1e-3', '--times', '1,4'];
    const printed = await runCommand(commands, 'dynamics', ...at, ...run);
    for (const key of keys)
      expect(printed).toHaveProperty(['samples', 1, 'errorEstimate', key], expect.any(Number));
    for (const key of keys) expect(printed).toHaveProperty(['samples', 1, key], expect.any(Number));
    const command = commands.find(({ name }) => name === 'dynamics') ?? expect.fail();
    expect(commandUsage(command)).toContain('energy of the matrix');
  });
});
