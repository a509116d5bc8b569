import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/args';
import { commandsOf, commandTables } from '../../src/cli/commands';
import { published } from '../../src/physics/crosscheck/published';
import { runCommand } from './runCommand';

const commands = commandsOf(commandTables);
const run = (name: string, ...args: readonly string[]) => runCommand(commands, name, ...args);
const refusal = async (name: string, ...args: readonly string[]): Promise<string> => {
  const error: unknown = await Promise.resolve()
    .then(() => run(name, ...args))
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsageError);
  return error instanceof Error ? error.message : '';
};

interface Printed {
  readonly samples: readonly (Readonly<Record<string, number>> & {
    readonly errorEstimate: Readonly<Record<string, number>>;
  })[];
}

describe('--mixture', () => {
  it('solves 3 + 4 as the published run of another program has it, within the estimate', async () => {
    const times = published.samples.map(({ time }) => time).join(',');
    const printed = (await run(
      'dynamics',
      ...['--mixture', '3:0.5,4:0.5', '--t-max', '1001', '--tolerance', '1e-3', '--times', times],
    )) as unknown as Printed;
    published.samples.forEach((known, i) => {
      const { errorEstimate, ...found } = printed.samples[i] ?? expect.fail();
      // The published numbers have so many digits.
      const digits = { energy: 5e-6, mu: 5e-12, correlationZero: 5e-12 };
      for (const key of ['energy', 'mu', 'correlationZero'] as const) {
        const value = known[key];
        if (value === undefined) continue;
        const allowed = (errorEstimate[key] ?? NaN) + digits[key];
        expect(Math.abs((found[key] ?? NaN) - value), key).toBeLessThan(allowed);
      }
    });
  });

  it('is the point of the paper where it has the same terms', async () => {
    const point = ['--p', '4', '--delta-p', '0.5', '--inv-delta2', '2.5'];
    const mixture = ['--mixture', '2:1.25,4:0.5'];
    for (const [name, ...flags] of [
      ['complexity', '--energies', '-2,-1.9', '--overlap', '0.1'],
      ['hessian', '--energy', '-1.9'],
      ['simulate', '--n', '20', '--seed', '3', '--t-max', '2', '--times', '1,2'],
      ['globe'],
    ] as const)
      expect(await run(name, ...mixture, ...flags), name).toEqual(
        await run(name, ...point, ...flags),
      );
  });

  it('knows terms without signal: no eigenvalue leaves the bulk for a matrix of noise', async () => {
    const held = await run('hessian', '--mixture', '2:2,3:0.2', '--t', '2');
    expect(held).toMatchObject({
      theta: 4 / Math.sqrt(4 + 1.2),
      growthRate: expect.any(Number) as unknown,
    });
    const noise = await run('hessian', '--mixture', '2:2:noise,3:0.2', '--t', '2');
    expect(noise).toMatchObject({ theta: 0, outlier: null, growthRate: null });
  });

  it('samples finite systems of any mixture, and tells how they end', async () => {
    expect(
      await run(
        'outcomes',
        ...[
          '--mixture',
          '2:2,3:0.2:noise,4:0.1',
          '--n',
          '16',
          '--seed',
          '1',
          '--members',
          '2',
          '--t-max',
          '20',
        ],
      ),
    ).toMatchObject({ mixture: '2:2,3:0.2:noise,4:0.1', seeds: [1, 2], outcomes: [1, 1] });
  });

  it('says in a sentence what a mixture does not have', async () => {
    expect(await refusal('complexity', '--mixture', '2:1', '--energies', '-1')).toBe(
      'a matrix alone has no complexity: its stationary points are its N eigenvectors and their opposites',
    );
    expect(await run('thresholds', '--mixture', '3:0.5,4:0.5')).toEqual({
      mixture: '3:0.5,4:0.5',
      theta: 0,
      delta2: { gradientFlow: null, trivial: null },
    });
  });

  it('has lines against the strength of the matrix where that holds the signal', async () => {
    expect(await run('thresholds', '--mixture', '2:1,3:0.3333333333333333')).toMatchObject({
      delta2: { gradientFlow: expect.closeTo(0.5, 14) as unknown },
    });
  });

  it('is refused by field, value and range', async () => {
    const cases = [
      ['', 'must be order:coefficient of each term'],
      ['3', '"3" must be order:coefficient'],
      ['3:0.5:loud', '"3:0.5:loud" must be order:coefficient'],
      ['1:1', 'order (k) = 1 must be a whole number between 2 and 10'],
      ['2.5:1', 'order (k) = 2.5 must be a whole number'],
      ['3:-1', 'coefficient of order 3 (aₖ) = -1 must be a number between 0.0001 and 50'],
      ['3:0.5,3:1', 'order 3 is given twice'],
    ] as const;
    for (const [text, words] of cases)
      expect(await refusal('hessian', '--mixture', text, '--t', '2')).toContain(words);
    expect(await refusal('hessian', '--mixture', '3:1', '--p', '3', '--t', '2')).toBe(
      '--p and --mixture exclude each other: a mixture is the whole model',
    );
    expect(
      await refusal('simulate', '--mixture', '3:1,7:1', '--n', '20', '--seed', '1', '--t-max', '1'),
    ).toMatch(/^p = 7 must be between 3 and 6 at finite N/);
  });
});
