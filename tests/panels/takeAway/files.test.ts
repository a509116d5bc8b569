/** Files of panels, read back by other readers and held against the command line. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { complexity as complexityOf } from '../../../src/cli/commands/complexity';
import { dynamics as dynamicsOf } from '../../../src/cli/commands/dynamics';
import { hessian as hessianOf } from '../../../src/cli/commands/hessian';
import { simulate as simulateOf } from '../../../src/cli/commands/simulate';
import { thresholds } from '../../../src/cli/commands/thresholds';
import type { Command, Document, Session } from '../../../src/cli/command';
import { complexityData } from '../../../src/panels/complexity/table';
import { dynamicsData } from '../../../src/panels/dynamics/table';
import { fateData } from '../../../src/panels/fate/table';
import { hessianData } from '../../../src/panels/hessianDensity/table';
import { bandData } from '../../../src/panels/overlapBand/table';
import { outlineData } from '../../../src/panels/overlapMap/table';
import { isNumeric, type PanelData } from '../../../src/panels/panelData';
import { phaseData } from '../../../src/panels/phaseDiagram/table';
import { shiftData } from '../../../src/panels/shiftCurve/table';
import { splitData } from '../../../src/panels/splitPlane/table';
import { plotOf } from '../../../src/panels/takeAway/code';
import { csvText, tabText } from '../../../src/panels/takeAway/csv';
import {
  fileName,
  jsonText,
  mapFile,
  panelFile,
  type Origin,
  type PanelFile,
} from '../../../src/panels/takeAway/panelFile';
import { runToEnd } from '../../../src/physics/computation';
import { selectOverlapMap } from '../../../src/state/selectors/overlapPlane';
import { selectSplitMap, selectSplitPlane } from '../../../src/state/selectors/splitPlane';
import type { AppState } from '../../../src/state/store';
import { readLink } from '../../../src/state/url/address';
import { linkToPanel } from '../../../src/state/url/pageLink';
import { answerJob } from '../../support/answerJob';
import { startTestApp } from '../../support/testApp';
import { decode, programLink } from '../../support/link';
import { engines } from '../../../src/physics/chsck/engines';
import { modelFamilies } from '../../../src/physics/modelFamilies';
import { chsckParameters, flowParameters } from '../../../src/physics/runParameters';

const complexity = complexityOf(modelFamilies);
const hessian = hessianOf(modelFamilies);
const dynamics = dynamicsOf(engines, chsckParameters)(modelFamilies);
const simulate = simulateOf(flowParameters);

const schema: unknown = JSON.parse(
  readFileSync(new URL('../../../public/schema/panel-v1.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv({ allowUnionTypes: true });
const isPanelFile = (value: unknown): value is PanelFile => ajv.validate(schema as object, value);

/** A link as a reader may have it: an awkward point, cursors, a zoom and a run. */
const link =
  'v=1&invDelta2=1.95&deltaP=0.7&energy=-1.68&zoom=0.1,1.1,1,2&run1=p=3,deltaP=0.7,invDelta2=1.95;chsck:m0=0.01,tMax=20,tol=0.001';

let state: AppState;

beforeAll(async () => {
  const test = startTestApp();
  const { app, client } = test;
  const { view, notices } = decode(link);
  app.actions.restore(view, notices);
  test.drawFrame();
  for (const kind of ['dynamics', 'phaseLines'] as const) await answerJob(client.latest(kind));
  test.drawFrame();
  state = app.store.getState();
});

/** Panels whose numbers need no instances of finite N. */
const panels: readonly (readonly [string, (state: AppState) => PanelData | null])[] = [
  ['phase-diagram', phaseData],
  ['complexity', complexityData],
  ['hessian', hessianData],
  ['dynamics', dynamicsData],
  ['fate', fateData],
  ['split-plane', splitData],
  ['shift-curve', shiftData],
  ['overlap-band', bandData],
  ['overlap-map', outlineData],
];

function dataOf(id: string): PanelData {
  const data = panels.find(([known]) => known === id)?.[1](state);
  if (!data) throw new Error(`no numbers of ${id}`);
  return data;
}

/** Text knows no sign of zero. */
function unsigned(value: number): number {
  return value + 0;
}

function fileOf(id: string): PanelFile {
  const origin: Origin = {
    panel: { id, title: 'A panel, "quoted"', help: 'It shows\nsomething.' },
    point: state.view.point,
    link: linkToPanel(programLink, state.view, id, 'https://a.test/b/'),
    date: new Date(0),
    version: '1.2.3',
    schema: 'https://a.test/b/schema/panel-v1.json',
  };
  return panelFile(dataOf(id), origin);
}

describe.each(panels)('the files of %s', (id) => {
  it('have every number in full precision: CSV as another program reads it', () => {
    const { columns } = dataOf(id);
    const rows: Record<string, string>[] = parse(csvText(fileOf(id)), {
      columns: true,
      comment: '#',
      comment_no_infix: true,
    });
    expect(rows).toHaveLength(columns[0]?.values.length ?? -1);
    for (const column of columns) {
      const read = rows.map((row) => row[column.key] ?? 'missing');
      if (isNumeric(column))
        expect(read.map((text) => (text === '' ? NaN : Number(text)))).toEqual(
          Array.from(column.values, unsigned),
        );
      else expect(read).toEqual(column.values.map((text) => text ?? ''));
    }
  });

  it('have them in JSON that keeps to the published schema', () => {
    const read: unknown = JSON.parse(jsonText(fileOf(id)));
    expect(isPanelFile(read), ajv.errorsText()).toBe(true);
    if (!isPanelFile(read)) return;
    const { columns } = dataOf(id);
    expect(new Set(read.columns.map(({ values }) => values.length)).size).toBe(1);
    for (const [i, column] of columns.entries())
      expect(read.columns[i]?.values).toEqual(
        isNumeric(column)
          ? Array.from(column.values, (value) => (Number.isNaN(value) ? null : unsigned(value)))
          : column.values,
      );
  });

  it('say where they are from, and their link restores the view and leads to the panel', () => {
    const text = csvText(fileOf(id));
    const given = /^# link (\S+)$/m.exec(text)?.[1] ?? '';
    const { hash, search } = new URL(given);
    const { view, notices, panel } = readLink(programLink, { hash, search });
    expect(notices).toEqual([]);
    expect(panel).toBe(id);
    expect(view).toEqual(state.view);
    expect(text).toMatch(/^# Saddle Surfer 1\.2\.3, 1970-01-01T00:00:00\.000Z$/m);
    for (const line of ['p = 3', 'deltaP = 0.7', 'invDelta2 = 1.95'])
      expect(text).toContain(`\n# ${line}\n`);
    expect(text).toContain(`# delta2 = ${1 / 1.95}\n`);
  });

  it('name every column that holds errors, and plot columns that are there', () => {
    const { columns } = fileOf(id);
    const keys = columns.map(({ key }) => key);
    const { plot } = dataOf(id);
    expect(plotOf(dataOf(id))?.curves.length).toBeGreaterThan(0);
    for (const key of plot?.y ?? []) expect(keys).toContain(key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { error } of columns) if (error) expect(keys).toContain(error.column);
  });
});

describe.each([
  ['split-plane', 'tensorEnergy', 'matrixEnergy', 'sigma'],
  ['overlap-map', 'energy', 'overlap', 'sigmaMinima'],
] as const)('the heat map of %s', (id, x, y, value) => {
  it('is in JSON and in a CSV file of its own, every place a row, values as they are coloured', () => {
    const { map } =
      id === 'split-plane'
        ? selectSplitMap(state, selectSplitPlane(state) ?? never())
        : selectOverlapMap(state);
    const file = fileOf(id);
    expect(isPanelFile(JSON.parse(jsonText(file))), ajv.errorsText()).toBe(true);
    expect(file.map?.columns.map(({ key }) => key)).toEqual([x, y, value]);
    const text = csvText(mapFile(file));
    const rows: Record<string, string>[] = parse(text, { columns: true, comment: '#' });
    expect(rows).toHaveLength(map.rows.length * map.columns.length);
    // From the lower left corner along the horizontal axis, as by a function of both.
    const number = (text = '') => (text === '' ? NaN : Number(text));
    map.rows.forEach((place, row) => {
      map.columns.forEach((along, column) => {
        const i = row * map.columns.length + column;
        const cells = [x, y, value].map((key) => number(rows[i]?.[key]));
        const coloured = map.values[i] ?? NaN;
        expect(cells).toEqual([along, place, Number.isFinite(coloured) ? coloured : NaN]);
      });
    });
    expect(text).toContain(`# ${file.map?.caption ?? ''}\n`);
    expect(text).toMatch(/^# invDelta2 = 1\.95$/m);
  });
});

function never(): never {
  throw new Error('there is no plane');
}

describe('the file of a run', () => {
  it('has the error estimate of every sample, its solver, tolerance and start', () => {
    const file = fileOf('dynamics');
    const errors = file.columns.find(({ key }) => key === 'run1_energyError')?.values ?? [];
    expect(errors.length).toBeGreaterThan(50);
    expect(errors.every((error) => typeof error === 'number' && error >= 0)).toBe(true);
    const [source] = file.sources;
    expect(source?.settings).toMatchObject({ m0: 0.01, tMax: 20, tolerance: 0.001 });
    expect(source?.method).toMatch(/^CHSCK equations/);
    expect(source?.outcome).toMatchObject({ status: 'done', ended: 'horizon' });
    expect(csvText(file)).toMatch(/^# column run1_energy: .*; its estimate in run1_energyError$/m);
  });

  it('is named after panel and point, and its table is copied with headings', () => {
    const file = fileOf('dynamics');
    expect(fileName(file)).toBe('dynamics_p-3_deltaP-0.7_invDelta2-1.95');
    const [head = '', first = ''] = tabText(file).split('\n');
    expect(head.split('\t').slice(0, 2)).toEqual(['t', 'run 1, N = ∞: ε']);
    expect(Number(first.split('\t')[0])).toBe(dataOf('dynamics').columns[0]?.values[0]);
  });
});

describe('the command line that a panel gives', () => {
  const commands: readonly Command[] = [complexity, dynamics, hessian, thresholds];
  const session: Session = {
    remark: () => undefined,
    drive: (computation, onStep) => Promise.resolve(runToEnd(computation, onStep)),
  };

  /** What the command line prints for the one command of a panel. */
  async function printed(id: string): Promise<Document> {
    const [[name, ...args] = []] = dataOf(id).commands ?? [];
    const command = commands.find((candidate) => candidate.name === name);
    if (!command) throw new Error(`no command ${name ?? ''}`);
    return command.plan(args)(session);
  }

  /** Equal to the twelfth digit. */
  function expectSame(value: unknown, expected: number | null | undefined): void {
    if (typeof value !== 'number' || typeof expected !== 'number')
      expect(value ?? null).toBe(expected == null || Number.isNaN(expected) ? null : expected);
    else
      expect(Math.abs(value - expected)).toBeLessThanOrEqual(
        1e-12 * Math.max(1, Math.abs(expected)),
      );
  }

  function quantity(id: string, key: string): number | null {
    return fileOf(id).quantities.find((one) => one.key === key)?.value ?? null;
  }

  it('gives the lines of the phase diagram at this noise', async () => {
    const { delta2 } = (await printed('phase-diagram')) as { delta2?: Record<string, number> };
    for (const line of ['gradientFlow', 'mlAmp', 'bayesAmp', 'informationTheoretic', 'trivial'])
      expectSame(delta2?.[line], 1 / (quantity('phase-diagram', `${line}Here`) ?? NaN));
  });

  it.each(['complexity', 'shift-curve', 'fate'] as const)(
    'gives energies, complexities and shifts of %s',
    async (id) => {
      const document = await printed(id);
      expectSame(document['thresholdEnergy'], quantity(id, 'thresholdEnergy'));
      expectSame(document['groundEnergy'], quantity(id, 'groundEnergy'));
      const points = document['points'] as readonly Record<string, number | null>[];
      expect(points.length).toBeGreaterThanOrEqual(3);
      const { columns } = dataOf(id);
      for (const point of points) {
        const row = [...(columns[0]?.values ?? [])].indexOf(point['energy'] ?? NaN);
        expect(row).toBeGreaterThanOrEqual(0);
        for (const key of ['energy', 'sigma', 'sigmaMinima', 't']) {
          const column = columns.find((one) => one.key === key);
          if (column) expectSame(point[key], Number(column.values[row]));
        }
      }
    },
  );

  it('gives the spectrum of the Hessian', async () => {
    const document = await printed('hessian');
    // The shift is the command's --t, as the paper writes it; on the page t is time.
    expectSame(document['t'], quantity('hessian', 'kappa'));
    for (const key of ['theta', 'scale', 'outlier', 'outlierOverlap', 'growthRate'])
      expectSame(document[key], quantity('hessian', key));
    const [from, to] = document['bulk'] as readonly [number, number];
    expectSame(from, quantity('hessian', 'bulkFrom'));
    expectSame(to, quantity('hessian', 'bulkTo'));
  });

  it('gives every sample of an instance of finite N with its error', async () => {
    const test = startTestApp();
    const { view, notices } = readLink(programLink, {
      hash: '#v=2&invDelta2=2.7&run1=p=3,deltaP=1,invDelta2=2.7;flow:n=20,seed=3,tMax=2',
      search: '',
    });
    test.app.actions.restore(view, notices);
    test.drawFrame();
    await answerJob(test.client.latest('flow'));
    test.drawFrame();
    const data = dynamicsData(test.app.store.getState());
    const [, ...args] = data.commands?.[0] ?? [];
    const { samples } = (await simulate.plan(args)(session)) as {
      samples?: readonly {
        readonly t: number;
        readonly energy: number;
        readonly errorEstimate: { readonly overlap: number };
      }[];
    };
    const column = (key: string) => data.columns.find((one) => one.key === key)?.values ?? [];
    expect(samples?.length).toBeGreaterThan(20);
    expect(samples).toHaveLength(column('t').length);
    samples?.forEach((sample, row) => {
      expectSame(sample.t, Number(column('t')[row]));
      expectSame(sample.energy, Number(column('run1_flow_energy')[row]));
      expectSame(sample.errorEstimate.overlap, Number(column('run1_flow_overlapError')[row]));
    });
  });

  it('gives every sample of a run with its error', async () => {
    const samples = (await printed('dynamics'))['samples'] as readonly {
      readonly t: number;
      readonly energy: number;
      readonly chi: number;
      readonly errorEstimate: { readonly overlap: number };
    }[];
    const column = (key: string) =>
      dataOf('dynamics').columns.find((one) => one.key === key)?.values ?? [];
    expect(samples).toHaveLength(column('t').length);
    samples.forEach((sample, row) => {
      expectSame(sample.t, Number(column('t')[row]));
      expectSame(sample.energy, Number(column('run1_energy')[row]));
      expectSame(sample.chi, Number(column('run1_chi')[row]));
      expectSame(sample.errorEstimate.overlap, Number(column('run1_overlapError')[row]));
    });
  });
});
