import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliJson } from '../support/runCli';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shell = process.platform === 'win32';
let folder = '';
let elsewhere = '';

/** Packs the command line and installs the package, without a network, into an empty folder. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'saddle-surfer-pack-'));
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/packCli.ts', folder], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [tarball = ''] = readdirSync(folder);
  elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, 'package.json'), '{}');
  execFileSync('npm', ['install', '--offline', '--no-audit', join(folder, tarball)], {
    cwd: elsewhere,
    shell,
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function installed(...args: readonly string[]): string {
  return execFileSync('npx', ['--no-install', 'saddle-surfer', ...args], {
    cwd: elsewhere,
    shell,
    encoding: 'utf8',
  });
}

describe('the command line as a package', () => {
  it('installs nothing but itself', () => {
    const names = readdirSync(join(elsewhere, 'node_modules')).filter(
      (one) => !one.startsWith('.'),
    );
    expect(names).toEqual(['saddle-surfer']);
  });

  it.each([
    ['thresholds', ['--p', '3', '--delta-p', '1']],
    // The compiled kernel and the random numbers are in the package as well.
    [
      'simulate',
      [
        '--p',
        '3',
        '--delta-p',
        '1',
        '--inv-delta2',
        '2',
        '--n',
        '20',
        '--seed',
        '7',
        '--t-max',
        '1',
      ],
    ],
  ])('prints what the repository prints: %s', (command, args) => {
    expect(JSON.parse(installed(command, ...args))).toEqual(cliJson(command, ...args));
  });

  it('solves the large-N dynamics', () => {
    const args = [
      '--p',
      '3',
      '--delta-p',
      '1',
      '--inv-delta2',
      '2',
      '--m0',
      '1e-3',
      '--t-max',
      '1',
    ];
    const { samples } = JSON.parse(installed('dynamics', ...args, '--times', '1')) as {
      readonly samples: unknown;
    };
    expect({ samples }).toMatchObject({ samples: [{ t: 1 }] });
  });

  it('goes by its own name and carries its licence and those of what is in it', () => {
    expect(installed('--help')).toMatch(/^Usage: saddle-surfer COMMAND/);
    const inside = join(elsewhere, 'node_modules/saddle-surfer');
    expect(readFileSync(join(inside, 'LICENSE'), 'utf8')).toContain('MIT License');
    expect(readFileSync(join(inside, 'licenses.txt'), 'utf8')).toContain('pure-rand');
  });
});
