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

/** By the link that the installation has made: npx would take a second to find the same. */
function installed(...args: readonly string[]): string {
  const command = join(elsewhere, 'node_modules/.bin/saddle-surfer');
  return execFileSync(command, args, { cwd: elsewhere, shell, encoding: 'utf8' });
}

describe('the physics as a library', () => {
  /** As somebody elsewhere would write it. */
  const use = `import { collectDynamics, phaseLinesAt, solveDynamics, SpikedModel } from 'saddle-surfer';
import type { CollectedDynamics, Region } from 'saddle-surfer';

const model = new SpikedModel({ p: 3, deltaP: 1, invDelta2: 2.3 });
const region: Region = model.region;
const problem = { mixture: model.mixture, initialOverlap: 1e-3, horizon: 1 };
const run: CollectedDynamics = collectDynamics(solveDynamics(problem, { tolerance: 1e-4, times: [1] }));
const sigma: number = model.complexity(-1.7).sigma;
export const result = {
  region,
  sigma,
  energy: run.samples.energy[0],
  error: run.errors.energy[0],
  trivial: phaseLinesAt(3, 1).trivial,
};
`;

  /** Compiles a file as a strict project without DOM and Node would; throws if the compiler refuses it. */
  function compile(name: string, text: string, module: string, lib = 'es2023'): void {
    writeFileSync(join(elsewhere, name), text);
    // The declarations of the language itself are not what is looked at.
    const options = ['--strict', '--skipDefaultLibCheck', '--target', 'es2023', '--lib', lib];
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    execFileSync(process.execPath, [compiler, ...options, '--module', module, name], {
      cwd: elsewhere,
    });
  }

  it('brings the client for pages with frames, with its types', () => {
    const page = `import { connectEmbed, type EmbedState } from 'saddle-surfer/embed';

export async function follow(frame: HTMLIFrameElement, tell: (state: EmbedState) => void): Promise<readonly string[]> {
  const embed = connectEmbed(frame);
  embed.subscribe(tell);
  await embed.ready;
  // @ts-expect-error: a field has one value.
  void embed.set({ invDelta2: [2.3] });
  return embed.set({ invDelta2: 2.3, run1: null });
}
`;
    compile('page.mts', page, 'nodenext', 'es2023,dom');
  });

  it('has types that a strict compiler takes, and computes what the command line prints', () => {
    compile('use.mts', use, 'nodenext');
    const printed = execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        "import { result } from './use.mjs'; console.log(JSON.stringify(result));",
      ],
      { cwd: elsewhere, encoding: 'utf8' },
    );
    const point = ['--p', '3', '--delta-p', '1', '--inv-delta2', '2.3'];
    const { samples } = cliJson(
      'dynamics',
      ...[...point, '--m0', '1e-3', '--t-max', '1', '--times', '1', '--tolerance', '1e-4'],
    ) as { readonly samples: readonly { energy: number; errorEstimate: { energy: number } }[] };
    const { points } = cliJson('complexity', ...point, '--energies', '-1.7') as {
      readonly points: readonly { sigma: number }[];
    };
    const { delta2 } = cliJson('thresholds', '--p', '3', '--delta-p', '1') as {
      readonly delta2: { trivial: number };
    };
    expect(JSON.parse(printed)).toEqual({
      region: 'surfing',
      sigma: points[0]?.sigma,
      energy: samples[0]?.energy,
      error: samples[0]?.errorEstimate.energy,
      trivial: expect.closeTo(1 / delta2.trivial, 14) as number,
    });
  });

  it('refuses what is wrong', () => {
    const wrong = use.replace('invDelta2: 2.3', "invDelta2: '2.3'");
    expect(() => {
      compile('wrong.mts', wrong, 'preserve');
    }).toThrow();
  });
});

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
