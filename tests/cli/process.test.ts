import { closeSync, existsSync, openSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { builtCli } from '../support/builtCli';
import { runCli, startCli, startScript } from '../support/runCli';

const point = ['--p', '3', '--delta-p', '1', '--inv-delta2'] as const;

describe('a reader of stdout that goes early', () => {
  it.each([
    ['a document', ['thresholds', '--p', '3', '--delta-p', '1']],
    ['--help', ['--help']],
    ['the help of a command', ['simulate', '--help']],
  ])('ends %s quietly, with the status of other tools in a pipe', async (_, args) => {
    const { child, ended } = startCli(...args);
    child.stdout?.destroy();
    expect(await ended).toMatchObject({ status: 141, stderr: '' });
  });

  it('changes nothing when it is progress and remarks that nobody reads', async () => {
    const { child, ended } = startCli('thresholds', '--p', '3', '--delta-p', '0.1');
    child.stderr?.destroy();
    const { status, stdout } = await ended;
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ p: 3 });
  });

  it.runIf(existsSync('/dev/full'))('is told from a full disk, which is said in one line', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(
      process.execPath,
      [builtCli, 'thresholds', '--p', '3', '--delta-p', '1'],
      { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' },
    );
    closeSync(full);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^the result cannot be written: ENOSPC.*\n$/);
  });
});

interface Interrupted {
  readonly ended: string;
  readonly points: readonly { readonly deltaP: number }[];
  readonly samples: readonly Record<string, number>[];
  readonly quantiles: readonly { readonly t: number; readonly runs: number }[];
}

/** Of progress: the command is at work, but on a slow machine may have nothing to print yet. */
const underWay = /: \d+ %/;
const hasSomething = /: [1-9]\d* %/;

/** Starts a long command, sends the signals once it says `when`, and reads what it prints. */
async function interrupt(
  when: RegExp,
  signals: readonly NodeJS.Signals[],
  ...args: readonly string[]
) {
  const { child, says, ended } = startCli(...args);
  await says(when);
  for (const signal of signals) child.kill(signal);
  const { stdout, ...rest } = await ended;
  return {
    ...rest,
    lines: stdout.split('\n').length - 1,
    document: JSON.parse(stdout) as Interrupted,
  };
}

describe('a long command that is interrupted', () => {
  const lines = ['phase-diagram', '--p', '4', '--delta-p-range', '0.1,10', '--points', '10000'];

  it.each([
    ['SIGINT', ['SIGINT']],
    ['SIGTERM', ['SIGTERM']],
    // The terminal sends one to the whole group, and npm passes on its own.
    ['SIGINT that arrives twice', ['SIGINT', 'SIGINT']],
  ] as const)('by %s prints the rows it has, one document, status 130', async (_, signals) => {
    const {
      status,
      lines: count,
      stderr,
      document,
    } = await interrupt(hasSomething, signals, ...lines);
    expect(status).toBe(130);
    expect(count).toBe(1);
    expect(stderr).toContain('interrupted: here is what is known so far');
    expect(document.ended).toBe('interrupted');
    expect(document.points.length).toBeGreaterThan(0);
    expect(document.points.length).toBeLessThan(10_000);
    document.points.forEach(({ deltaP }, i) => {
      expect(deltaP).toBeCloseTo(0.1 * 100 ** (i / 9999), 9);
    });
  });

  it('prints samples of the large-N dynamics only with an error estimate', async () => {
    const { status, document } = await interrupt(
      underWay,
      ['SIGINT'],
      ...['dynamics', ...point, '1.5', '--m0', '1e-10', '--t-max', '1e8', '--tolerance', '1e-7'],
      ...['--waiting-times', '10'],
    );
    expect(status).toBe(130);
    expect(document).toMatchObject({ ended: 'interrupted' });
    expect(document).not.toHaveProperty('twoTime');
    const times = document.samples.map(({ t }) => t ?? NaN);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('prints quantiles over the instances as far as they have come', async () => {
    const { status, document } = await interrupt(
      hasSomething,
      ['SIGINT'],
      ...['simulate', ...point, '1.5', '--n', '20', '--seed', '1', '--t-max', '1000'],
      ...['--times', '0.1,1000', '--ensemble', '1000', '--tolerance', '1e-5'],
    );
    expect(status).toBe(130);
    expect(document.ended).toBe('interrupted');
    const [early, late] = document.quantiles;
    expect(early?.t).toBe(0.1);
    expect(early?.runs).toBeLessThan(1000);
    expect(late?.runs ?? 0).toBeLessThanOrEqual(early?.runs ?? NaN);
  });
});

describe('a second signal', () => {
  it('ends a process that does not come to an end by itself', async () => {
    const { child, says, ended } = startScript('tests/support/stubbornScript.ts');
    await says('ready');
    child.kill('SIGINT');
    await says('asked');
    // Close to the first it counts as the same: as often as it takes, then.
    while (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGINT');
      await setTimeout(100);
    }
    expect(await ended).toMatchObject({ status: null, signal: 'SIGINT', stdout: 'ready\nasked\n' });
  });
});

describe('a run that ended at its limit', () => {
  it('says so and has a status of its own; what it prints is valid', () => {
    const { status, stdout, stderr } = runCli(
      ...['dynamics', '--p', '10', '--delta-p', '0.01', '--inv-delta2', '5', '--m0', '0.5'],
      ...['--t-max', '0.3', '--tolerance', '1e-7'],
    );
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ ended: 'limit' });
    expect(stderr).not.toBe('');
  });
});
