import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { missingPackages } from '../../scripts/packages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const lock = JSON.stringify({
  packages: {
    '': {},
    'node_modules/here': { version: '1.0.0' },
    'node_modules/@scope/gone': { version: '1.0.0' },
    'node_modules/here/node_modules/inner': { version: '1.0.0' },
    'node_modules/of-another-system': { version: '1.0.0', optional: true },
  },
});
let folder = '';

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'saddle-surfer-setup-'));
  write('package.json', '{"type":"module","engines":{"node":">=20"}}');
  write('package-lock.json', lock);
  write('node_modules/here/package.json', '{}');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('packages that the lock demands and node_modules lacks', () => {
  it('are named, optional ones left out', () => {
    expect(missingPackages(folder)).toEqual(['@scope/gone', 'inner']);
  });

  it.skipIf(process.platform === 'win32')(
    'are installed by the set-up although it ran for this lock before',
    () => {
      // The set-up and the kernel as compiled before, and an npm that only says what it is asked.
      cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
      const kernel = 'src/physics/chsck/longTime/kernel/wasm';
      cpSync(join(root, kernel), join(folder, kernel), { recursive: true });
      const hash = createHash('sha256').update(lock).digest('hex');
      write('node_modules/.installed-lock', hash);
      write('bin/npm', '#!/bin/sh\necho "asked for: $*"\n');
      chmodSync(join(folder, 'bin/npm'), 0o755);
      const { status, stderr } = spawnSync(process.execPath, ['scripts/setup.mjs'], {
        cwd: folder,
        env: { ...process.env, PATH: join(folder, 'bin') + delimiter + (process.env.PATH ?? '') },
        encoding: 'utf8',
      });
      expect(status).toBe(0);
      expect(stderr).toContain(
        'node_modules lacks @scope/gone, inner: all packages are installed again.',
      );
      expect(stderr).toContain('asked for: ci --include=dev');
    },
  );
});
