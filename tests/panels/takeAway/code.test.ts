import { describe, expect, it } from 'vitest';
import { globe } from '../../../src/cli/commands/globe';
import { simulate } from '../../../src/cli/commands/simulate';
import { numberColumn } from '../../../src/panels/columns';
import { flowCommand, globeCommand } from '../../../src/panels/sources';
import { commandText, juliaText, plotOf, pythonText } from '../../../src/panels/takeAway/code';
import { flowParameters, type FlowParameters } from '../../../src/physics/runParameters';
import { runParts } from '../../../src/state/settings/launch';
import type { Run } from '../../../src/state/view';

describe('the call of a run of finite N', () => {
  const flow: FlowParameters = {
    dimension: 40,
    seed: 3,
    horizon: 10,
    degree: null,
    members: 1,
    startOverlap: null,
    temperature: 0,
    noiseSeed: 0,
  };
  const run: Run = { slot: 1, point: { p: 3, deltaP: 1, invDelta2: 2.7 }, chsck: null, flow };
  const argumentsOf = (change: Partial<FlowParameters>): readonly string[] =>
    flowCommand(runParts, run, { ...flow, ...change });

  it.each([
    {},
    { members: 16 },
    { startOverlap: -0.2 },
    { dimension: 5000, degree: 100, members: 4, startOverlap: 1e-7 },
  ])('is understood by the command line: %o', (change) => {
    const [name, ...args] = argumentsOf(change);
    expect(name).toBe('simulate');
    expect(() => simulate(flowParameters).plan(args)).not.toThrow();
  });

  it('prints the globes of its first instance', () => {
    const asked = { ...flow, dimension: 5000, degree: 100, members: 4, startOverlap: 0.1 };
    const [name, ...args] = globeCommand(runParts, run, asked);
    expect(name).toBe('globe');
    expect(args).not.toContain('--ensemble');
    expect(args).toContain('--dilution');
    expect(() => globe(flowParameters).plan(args)).not.toThrow();
  });

  it('is one line for a shell, without anything that needs quoting', () => {
    expect(commandText(argumentsOf({}))).toBe(
      'npm run -s cli -- simulate --p 3 --delta-p 1 --inv-delta2 2.7 --n 40 --seed 3 --t-max 10 --tolerance 0.0001',
    );
    expect(commandText(argumentsOf({ startOverlap: 1e-7 }))).toMatch(/^[-\w .,]*$/);
  });
});

describe('code that plots a file', () => {
  const columns = [
    numberColumn('t', 't', [1]),
    { key: 'kind', title: 'kind', values: ['a'] },
    numberColumn('a', 'a', [1], { error: { key: 'aError', kind: 'estimate' } }),
    numberColumn('aError', 'error', [1]),
    numberColumn('b', 'b', [1], { isDetail: true }),
  ];

  it('plots what the table shows against the first column, without errors and details', () => {
    const plot = plotOf({ caption: '', columns });
    expect(plot?.x.key).toBe('t');
    expect(plot?.curves.map(({ key }) => key)).toEqual(['a']);
    if (plot === null) return;
    for (const text of [pythonText(plot, 'x.json'), juliaText(plot, 'x.json')]) {
      expect(text).toContain('"x.json"');
      expect(text).toContain('["a"]');
      expect(text).toContain('column["t"]');
      expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(13);
    }
  });

  it('plots what belongs together where the data say so, points as points, times in decades', () => {
    const plot = plotOf({
      caption: '',
      columns,
      plot: { x: 'a', y: ['b'], isLogarithmic: true, isScattered: true },
    });
    if (plot === null) throw new Error('no plot');
    expect(plot.x.key).toBe('a');
    expect(pythonText(plot, 'x.json')).toMatch(/\["b"\][^]*"o"[^]*plt.xscale\("log"\)/);
    expect(juliaText(plot, 'x.json')).toMatch(/xscale = :log10[^]*scatter!/);
  });

  it('does not exist where there is nothing to plot', () => {
    expect(plotOf({ caption: '', columns: columns.slice(0, 2) })).toBeNull();
  });
});
