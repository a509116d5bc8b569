import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/args';
import { commandsOf, commandTables } from '../../src/cli/commands';
import { commandUsage } from '../../src/cli/usage';
import { collectDynamics } from '../../src/physics/chsck/collectDynamics';
import { createMixture } from '../../src/physics/mixture';
import { Model, type ModelFamily } from '../../src/physics/model';
import { modelFamilies } from '../../src/physics/modelFamilies';
import { engines } from '../conformance/engines';
import { published } from '../../src/physics/crosscheck/published';
import { brokenLaws } from '../support/dynamicsLaws';
import { runCommand } from './runCommand';

const weight = { name: 'weight', min: 0, max: 10, initial: 1, integer: false };

/** The row that adds a mixture: two tensors and no matrix. */
const twoTensors: ModelFamily<'w3' | 'w4'> = {
  name: '3+4',
  title: 'tensors of orders 3 and 4',
  coordinates: { w3: { ...weight, symbol: 'w₃' }, w4: { ...weight, symbol: 'w₄' } },
  mixture: ({ w3, w4 }) =>
    createMixture([
      { degree: 3, weight: w3 },
      { degree: 4, weight: w4 },
    ]),
};

const commands = commandsOf({ ...commandTables, families: [...modelFamilies, twoTensors] });
const chosen = ['--model', '3+4', '--w3', '1.5', '--w4', '2'];

const model = new Model(twoTensors, { w3: 1.5, w4: 2 });

interface Printed {
  readonly samples: readonly Readonly<Record<string, number>>[];
}

describe('a mixture is one row: from then on', () => {
  it.each(engines)('$name solves its dynamics within the laws', ({ solve, tolerance }) => {
    const problem = { mixture: model.mixture, initialOverlap: 1e-6, horizon: 4 };
    const { samples } = collectDynamics(solve(problem, { tolerance, times: [1, 2, 4] }));
    expect(samples.time).toEqual(Float64Array.of(1, 2, 4));
    expect(brokenLaws(samples, model.mixture, tolerance)).toEqual([]);
  });

  it('the command line solves it, as another program did', async () => {
    const run = ['--m0', '1e-10', '--t-max', '1001', '--tolerance', '1e-3'];
    const times = published.samples.map(({ time }) => time).join(',');
    const printed = await runCommand(commands, 'dynamics', ...chosen, ...run, '--times', times);
    const { samples } = printed as unknown as Printed;
    published.samples.forEach((known, i) => {
      expect(samples[i]).toMatchObject({ t: known.time });
      if (known.energy !== undefined) expect(samples[i]?.['energy']).toBeCloseTo(known.energy, 4);
      if (known.mu !== undefined) expect(samples[i]?.['mu']).toBeCloseTo(known.mu, 4);
    });
  });

  it('both engines of the command line agree about it', async () => {
    const run = [...chosen, '--m0', '1e-6', '--t-max', '4', '--tolerance', '1e-3', '--times', '4'];
    const [one, other] = await Promise.all(
      ['long-time', 'uniform'].map(async (engine) => {
        const printed = await runCommand(commands, 'dynamics', ...run, '--engine', engine);
        return (printed as unknown as Printed).samples[0]?.['energy'] ?? NaN;
      }),
    );
    expect(Math.abs((one ?? NaN) - (other ?? NaN))).toBeLessThan(1e-3);
  });

  it('complexity and Hessian hold for it, on the command line too', async () => {
    const energy = model.threshold.energy - 0.001;
    const counted = await runCommand(
      commands,
      'complexity',
      ...chosen,
      '--energies',
      String(energy),
    );
    expect(counted).toMatchObject({
      thresholdEnergy: model.threshold.energy,
      groundEnergy: model.groundEnergy,
      points: [{ sigma: model.complexity(energy).sigma, kind: 'minima' }],
    });
    // Without a matrix no eigenvalue leaves the bulk, whose edge touches zero at the threshold.
    const spectrum = await runCommand(commands, 'hessian', ...chosen, '--t', '2');
    expect(spectrum).toMatchObject({ theta: 0, outlier: null, growthRate: null, bulk: [0, 4 * 3] });
  });

  it('one term of it alone is the pure model that the paper’s family has as well', async () => {
    const energies = ['--energies', '-1.2,-1.1'];
    const pure = ['--model', '3+4', '--w3', '1', '--w4', '0'];
    const point = ['--p', '3', '--delta-p', '1', '--inv-delta2', '0'];
    expect(await runCommand(commands, 'complexity', ...pure, ...energies)).toEqual(
      await runCommand(commands, 'complexity', ...point, ...energies),
    );
  });

  it('bad coordinates are refused by name, value and range, those of another family by name', () => {
    const refused = (...args: readonly string[]): unknown =>
      runCommand(commands, 'hessian', '--t', '2', ...args).catch((error: unknown) => error);
    const cases: [readonly string[], RegExp][] = [
      [['--model', '5', '--w3', '1'], /^--model "5" must be one of 2\+p, 3\+4$/],
      [['--model', '3+4', '--w3', '1'], /^--w4 is missing: w₄, weight: 0 to 10$/],
      [['--model', '3+4', '--w3', '11', '--w4', '1'], /w3 \(w₃\) = 11 must be .* 0 and 10/],
      [[...chosen, '--p', '3'], /^--p is no coordinate of the model 3\+4: --w3 --w4$/],
      [['--model', '3+4', '--w3', '0', '--w4', '0'], /one term of positive weight/],
    ];
    return Promise.all(
      cases.map(async ([args, complaint]) => {
        const error = await refused(...args);
        expect(error).toBeInstanceOf(UsageError);
        expect(String(error).replace(/^Error: /, '')).toMatch(complaint);
      }),
    );
  });

  it('the help names it; with one family alone there is nothing to choose', () => {
    const helpOf = (families: readonly ModelFamily[]): string =>
      commandUsage(
        commandsOf({ ...commandTables, families }).find(({ name }) => name === 'dynamics') ??
          expect.fail(),
      );
    expect(helpOf([...modelFamilies, twoTensors])).toMatch(/--model NAME .*3\+4[^]*--w3 NUMBER/);
    expect(helpOf(modelFamilies)).not.toContain('--model');
  });
});
