import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const environment = { ...process.env, CI: '1' };
let folder = '';

/** A project of one line, with the script and the packages of this one. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'saddle-surfer-start-'));
  copyFileSync(join(root, 'scripts/start.mjs'), join(folder, 'start.mjs'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>One line</title>');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What npm start says before it gives up. */
function refusal(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['start.mjs', ...args], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  return stderr;
}

describe('npm start says in one sentence what is wrong and how to go on', () => {
  it.each([
    ['--port=abc', '--port "abc" must be a whole number between 1 and 65535.'],
    ['--port=0x50', '--port "0x50" must be a whole number between 1 and 65535.'],
    ['--port=99999', '--port "99999" must be a whole number between 1 and 65535.'],
    ['--port=0', '--port "0" must be a whole number between 1 and 65535.'],
    ['--port=', '--port "" must be a whole number between 1 and 65535.'],
    ['--port', "Option '--port <value>' argument missing."],
    ['--prot=80', "Unknown option '--prot'."],
  ])('%s', (argument, sentence) => {
    expect(refusal(argument)).toBe(`npm start: ${sentence}\n`);
  });

  it('where dist is no folder', () => {
    writeFileSync(join(folder, 'dist'), '');
    expect(refusal()).toMatch(
      /^npm start: the folder dist cannot be written \(EEXIST.*\); make it writable or remove it, and start again\.\n$/,
    );
  });

  it.runIf(process.platform === 'linux')('where dist takes no files', () => {
    symlinkSync('/proc/self/attr', join(folder, 'dist'));
    expect(refusal()).toMatch(/^npm start: the folder dist cannot be written \(E.*\); .*\n$/);
  });

  it('where a package is missing', () => {
    rmSync(join(folder, 'node_modules'));
    mkdirSync(join(folder, 'node_modules'));
    expect(refusal()).toMatch(
      /^npm start: vite cannot be loaded \(Cannot find package 'vite' .*\); run `npm ci` and start again\.\n$/,
    );
  });
});

describe('a port that is taken', () => {
  it('is said, and the next one is served', async () => {
    const server = createServer().listen(0, 'localhost');
    await once(server, 'listening');
    // A bound server that listens on no pipe has an address of this kind.
    const { port } = server.address() as AddressInfo;
    const child = spawn(process.execPath, ['start.mjs', `--port=${port}`], {
      cwd: folder,
      env: environment,
    });
    let said = '';
    for await (const text of child.stdout.setEncoding('utf8')) {
      said += String(text);
      if (said.includes('stop with')) break;
    }
    child.kill();
    server.close();
    expect(said).toContain(`Port ${port} is in use`);
    const served = Number(/http:\/\/localhost:(\d+)\//.exec(said)?.[1]);
    expect(served).toBeGreaterThan(port);
  });
});
