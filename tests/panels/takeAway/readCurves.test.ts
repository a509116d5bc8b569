import { describe, expect, it } from 'vitest';
import { numberColumn } from '../../../src/panels/columns';
import { dynamicsDataOf } from '../../../src/panels/dynamics/table';
import type { PanelData } from '../../../src/panels/panelData';
import { jsonText, panelFile } from '../../../src/panels/takeAway/panelFile';
import { readCurves } from '../../../src/panels/takeAway/readCurves';
import { runParts } from '../../../src/state/settings/launch';

const point = { p: 3, deltaP: 1, invDelta2: 2 };
const other = { p: 4, deltaP: 0.5, invDelta2: 1.5 };

/** Two runs with times of their own: the second is at another point than the view was. */
const data: PanelData = {
  caption: 'Energy and overlap of every run against time',
  columns: [
    numberColumn('t', 't', [0.1, 1, 2, 10]),
    numberColumn('run1_energy', 'run 1, N = ∞: ε', [-0.1, NaN, -1, -1.7], {
      error: { key: 'run1_energyError', kind: 'estimate' },
    }),
    numberColumn('run1_energyError', 'run 1, N = ∞: ε, error', [1e-5, NaN, 2e-5, 3e-5]),
    numberColumn('run1_overlap', 'run 1, N = ∞: m', [1e-10, NaN, 2e-10, 3e-10]),
    numberColumn('run2_flow_energyMean', 'run 2, 8 instances of N = 50: mean ε ± s.e.', [
      NaN,
      -0.8,
      -1.2,
      NaN,
    ]),
  ],
  sources: [
    { name: 'run 1, N = ∞', method: 'CHSCK', settings: { ...other, m0: 1e-10 } },
    { name: 'run 2, 8 instances of N = 50', method: 'flow', settings: { ...point, N: 50 } },
  ],
};

const origin = {
  panel: { id: 'dynamics', title: 'Energy and overlap', help: 'It shows curves.' },
  point,
  link: 'https://a.test/#v=2',
  date: new Date(0),
  version: '1.2.3',
  schema: 'https://a.test/schema/panel-v1.json',
} as const;

const saved = panelFile(data, origin);

/** The file with some fields changed, as text. */
function changed(change: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...saved, ...change });
}

describe('a file of the dynamics panel that is opened again', () => {
  it('has each curve at its own times, with its name and the point that it is of', () => {
    expect(readCurves('mine.json', jsonText(saved))).toEqual({
      name: 'mine.json',
      curves: [
        {
          name: 'run 1, N = ∞',
          point: other,
          time: Float64Array.of(0.1, 2, 10),
          energy: Float64Array.of(-0.1, -1, -1.7),
          overlap: Float64Array.of(1e-10, 2e-10, 3e-10),
          errors: { energy: { kind: 'estimate', values: Float64Array.of(1e-5, 2e-5, 3e-5) } },
        },
        {
          name: 'run 2, 8 instances of N = 50',
          point,
          time: Float64Array.of(1, 2),
          energy: Float64Array.of(-0.8, -1.2),
          overlap: null,
          errors: {},
        },
      ],
    });
  });

  it('stands in table and files beside the runs, named, and can be opened from there', () => {
    const file = readCurves('mine.json', jsonText(saved));
    const shown = dynamicsDataOf(runParts, [], [{ id: 3, ...file }]);
    expect(shown.columns.map(({ key, title }) => [key, title])).toEqual([
      ['t', 't'],
      ['file3_1_energy', 'mine.json, run 1, N = ∞: ε'],
      ['file3_1_energyError', 'mine.json, run 1, N = ∞: ε, error'],
      ['file3_1_overlap', 'mine.json, run 1, N = ∞: m'],
      ['file3_2_energy', 'mine.json, run 2, 8 instances of N = 50: ε'],
    ]);
    expect(shown.sources?.map(({ settings }) => settings)).toEqual([other, point]);
    const again = readCurves('again.json', jsonText(panelFile(shown, origin)));
    expect(again.curves).toEqual(
      file.curves.map((curve) => ({ ...curve, name: `mine.json, ${curve.name}` })),
    );
  });
});

describe('a file that cannot be used is refused in words that name field, value and range', () => {
  it.each<readonly [string, string, RegExp]>([
    ['no JSON', '{"format": ', /^it is no JSON$/],
    ['a list', '[1, 2]', /^the file = \[1,2\] must be an object$/],
    ['foreign JSON', '{"a": 1}', /^format = \(nothing\) must be "saddle-surfer panel"$/],
    ['another version', changed({ formatVersion: 2 }), /^formatVersion = 2 must be 1$/],
    [
      'another panel',
      changed({ panel: { ...saved.panel, id: 'complexity' } }),
      /^panel\.id = "complexity" must be "dynamics"$/,
    ],
    [
      'a point out of range',
      changed({ parameters: { ...saved.parameters, p: 11 } }),
      /^parameters\.p \(p\) = 11 must be a whole number between 3 and 10$/,
    ],
    [
      'a text for a number',
      changed({ parameters: { ...saved.parameters, deltaP: '1' } }),
      /^parameters\.deltaP = "1" must be a number$/,
    ],
    [
      'the same of a source',
      changed({ sources: [{ name: 'run 1', settings: { ...point, invDelta2: -1 } }] }),
      /^sources\[0\]\.settings\.invDelta2 .* = -1 must be a number between 0 and /,
    ],
    ['no columns', changed({ columns: 3 }), /^columns = 3 must be a list$/],
    ['no times', changed({ columns: saved.columns.slice(1) }), /key t, the times$/],
    ['no curve', changed({ columns: saved.columns.slice(0, 1) }), /no energy and no overlap/],
    [
      'a value that is none',
      changed({ columns: [{ key: 't', title: 't', values: [1, true] }] }),
      /^values of t\[1\] = true must be a number or null$/,
    ],
    [
      'a text among the energies',
      changed({
        columns: saved.columns.map((column) =>
          column.key === 'run1_energy' ? { ...column, values: [-0.1, 'x', -1, -1.7] } : column,
        ),
      }),
      /^values of run1_energy\[1\] = "x" must be a number or null$/,
    ],
    [
      'errors that are texts',
      changed({
        columns: saved.columns.map((column) =>
          column.key === 'run1_energyError' ? { ...column, values: ['a', 'b', 'c', 'd'] } : column,
        ),
      }),
      /^values of run1_energyError\[0\] = "a" must be a number or null$/,
    ],
    [
      'a text in a short column of another quantity',
      changed({
        columns: [...saved.columns, { key: 'run1_mu', title: 'mu', values: ['x', null, null] }],
      }),
      /^values of run1_mu has 3 entries; all columns must be as long as the first, 4$/,
    ],
    [
      'times that fall',
      changed({ columns: [{ key: 't', title: 't', values: [1, 0.5] }] }),
      /^values of t\[1\] = 0\.5 must be a time >= 0 and after the one before$/,
    ],
    [
      'columns of two lengths',
      changed({ columns: [...saved.columns, { key: 'run3_energy', title: 'e', values: [1] }] }),
      /^values of run3_energy has 1 entries; all columns must be as long as the first, 4$/,
    ],
    [
      'too many rows',
      changed({ columns: [{ key: 't', title: 't', values: new Array(100_001).fill(1) }] }),
      /^values of t has 100001 entries; there can be 100000$/,
    ],
  ])('%s', (_what, text, message) => {
    expect(() => readCurves('x.json', text)).toThrow(message);
  });

  it('puts no long text of a file into a sentence', () => {
    const long = 'word '.repeat(1000);
    expect(() => readCurves('x.json', changed({ format: long }))).toThrow(/^.{1,120}$/);
    const titled = saved.columns.map((column) => ({ ...column, title: long }));
    const { name, curves } = readCurves(long, changed({ columns: titled }));
    for (const text of [name, ...curves.map((curve) => curve.name)])
      expect(text.length).toBeLessThan(80);
  });
});
