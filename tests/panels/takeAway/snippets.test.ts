/** The code that a panel gives is run, where there is something to run it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numberColumn } from '../../../src/panels/columns';
import type { PanelData } from '../../../src/panels/panelData';
import { juliaText, plotOf, pythonText } from '../../../src/panels/takeAway/code';
import { jsonText, panelFile } from '../../../src/panels/takeAway/panelFile';

function answers(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args).status === 0;
}

const hasPython = answers('python3', '--version');
const hasMatplotlib = answers('python3', '-c', 'import matplotlib');
const hasJulia = answers('julia', '-e', 'using JSON, Plots');

/** Two curves, each with a place where it has no value. */
const data: PanelData = {
  caption: 'Two curves',
  columns: [
    numberColumn('t', 't', [1, 10, 100]),
    numberColumn('energy', 'ε', [-1, NaN, -1.75]),
    numberColumn('overlap', 'm', [1e-10, 0.5, NaN]),
  ],
  plot: { y: ['energy', 'overlap'], isLogarithmic: true },
};
const point = { p: 3, deltaP: 1, invDelta2: 2 };

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'saddle-surfer-code-'));
  const file = panelFile(data, {
    panel: { id: 'dynamics', title: 'Curves', help: 'It shows curves.' },
    point,
    link: 'https://a.test/#v=2',
    date: new Date(0),
    version: '1.2.3',
    schema: 'https://a.test/schema/panel-v1.json',
  });
  writeFileSync(join(folder, 'curves.json'), jsonText(file));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function plotted() {
  const plot = plotOf(data);
  if (plot === null) throw new Error('no plot');
  return plot;
}

describe('the lines of Python', () => {
  /** In place of matplotlib, which need not be installed: prints each call. */
  const recorder = `import json
def __getattr__(name):
    return lambda *given, **named: print(json.dumps([name, *given, named]))
`;

  it.skipIf(!hasPython)('read the file and plot every value that is there', () => {
    const library = join(folder, 'library/matplotlib');
    mkdirSync(library, { recursive: true });
    writeFileSync(join(library, '__init__.py'), '');
    writeFileSync(join(library, 'pyplot.py'), recorder);
    const printed = execFileSync('python3', ['-c', pythonText(plotted(), 'curves.json')], {
      cwd: folder,
      env: { ...process.env, PYTHONPATH: join(folder, 'library') },
      encoding: 'utf8',
    });
    const calls = printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(calls).toEqual([
      ['plot', [1, 100], [-1, -1.75], '-', { label: 'ε' }],
      ['plot', [1, 10], [1e-10, 0.5], '-', { label: 'm' }],
      ['xlabel', 't', {}],
      ['xscale', 'log', {}],
      ['legend', {}],
      ['show', {}],
    ]);
  });

  it.skipIf(!hasMatplotlib)('are understood by matplotlib', () => {
    execFileSync('python3', ['-c', pythonText(plotted(), 'curves.json')], {
      cwd: folder,
      env: { ...process.env, MPLBACKEND: 'Agg' },
    });
  });
});

describe('the lines of Julia', () => {
  it.skipIf(!hasJulia)('read the file and plot it', () => {
    execFileSync('julia', ['-e', juliaText(plotted(), 'curves.json')], {
      cwd: folder,
      env: { ...process.env, GKSwstype: 'nul' },
    });
  });
});
