import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
let output = '';
let licences = '';

/** The built page with source maps, which say independently what each script was made from. */
beforeAll(() => {
  output = mkdtempSync(join(tmpdir(), 'saddle-surfer-licences-'));
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--outDir', output, '--sourcemap'],
    { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  licences = readFileSync(join(output, 'licenses.txt'), 'utf8');
});

afterAll(() => {
  rmSync(output, { recursive: true });
});

function assets(end: string): string[] {
  return readdirSync(join(output, 'assets')).filter((name) => name.endsWith(end));
}

function packagesInScripts(): string[] {
  const names = assets('.js.map').flatMap((name) => {
    const map = JSON.parse(readFileSync(join(output, 'assets', name), 'utf8')) as {
      readonly sources: readonly string[];
    };
    return map.sources.map((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]);
  });
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

function isNamed(name: string): boolean {
  return licences.split('\n').some((line) => line.startsWith(`${name} `));
}

describe('licenses.txt beside the built page', () => {
  it('names every package whose code the scripts contain, those of workers included', () => {
    const packages = packagesInScripts();
    // The first is in no worker, the second in workers only.
    expect(packages).toEqual(expect.arrayContaining(['react-dom', 'pure-rand']));
    expect(packages.filter((name) => !isNamed(name))).toEqual([]);
  });

  it('names the packages of the fonts, with the licence that fonts have', () => {
    expect(assets('.woff2').length).toBeGreaterThan(0);
    for (const asset of assets('.woff2')) {
      const family = /^(temml|inter|source-serif-4)(?=-)/i.exec(asset)?.[1]?.toLowerCase();
      const named = family === 'temml' ? family : `@fontsource-variable/${family ?? asset}`;
      expect(isNamed(named), asset).toBe(true);
    }
    expect(licences).toContain('SIL OPEN FONT LICENSE');
  });

  it('holds the text of every licence as the package brings it', () => {
    const files = packagesInScripts().map((name) => {
      const folder = join(root, 'node_modules', name);
      const file = ['LICENSE', 'LICENCE', 'LICENSE.md', 'LICENSE.txt'].find((one) =>
        existsSync(join(folder, one)),
      );
      return readFileSync(join(folder, file ?? 'none'), 'utf8').trim();
    });
    for (const text of files) expect(licences).toContain(text);
  });
});
