/**
 * `npm run test:sweep`: a small sweep is killed and goes on, by the program's own processes and by Snakemake, where that
 * is to be had. Nothing that was there is computed again, nothing is lost, and both give the same numbers.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { strict as assert } from 'node:assert';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sweep = join(root, 'sweeps/small.json');
const folder = mkdtempSync(join(tmpdir(), 'saddle-surfer-sweep-'));

/** When each result was written. */
function writtenIn(place: string): Map<string, number> {
  const results = join(place, 'results');
  const names = existsSync(results) ? readdirSync(results) : [];
  const whole = names.filter((name) => name.endsWith('.json'));
  return new Map(whole.map((name) => [name, statSync(join(results, name)).mtimeMs]));
}

function assertKept(before: ReadonlyMap<string, number>, place: string): void {
  const after = writtenIn(place);
  for (const [name, time] of before)
    assert.equal(after.get(name), time, `${name} was computed twice, or lost`);
}

interface Merged {
  readonly cells: readonly { readonly cell: unknown; readonly result: unknown }[];
}

/** What was computed, without what is different each time. */
function resultsIn(place: string): unknown[] {
  const { cells } = JSON.parse(readFileSync(join(place, 'sweep.json'), 'utf8')) as Merged;
  // Times of a solver are no numbers of a result.
  return cells.map(({ cell, result }): unknown =>
    JSON.parse(
      JSON.stringify([cell, result], (key, value: unknown) => (key === 'seconds' ? 0 : value)),
    ),
  );
}

function start(command: string, args: readonly string[]): ChildProcess {
  return spawn(command, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

async function until(isTrue: () => boolean, child: ChildProcess): Promise<void> {
  while (!isTrue()) {
    assert.equal(child.exitCode, null, 'it ended before it could be interrupted');
    await wait(20);
  }
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.on('exit', resolve));
}

async function ownProcesses(place: string): Promise<void> {
  const command = ['--import', 'tsx', 'scripts/sweep/index.ts', sweep, place, '2'];
  const killed = start(process.execPath, command);
  await until(() => writtenIn(place).size > 0, killed);
  // The whole group at once and without a word, as when a machine goes down.
  if (killed.pid) process.kill(-killed.pid, 'SIGKILL');
  await ended(killed);
  const before = writtenIn(place);
  for (const name of before.keys()) JSON.parse(readFileSync(join(place, 'results', name), 'utf8'));
  assert(!existsSync(join(place, 'sweep.json')), 'it was killed too late to say anything');
  assert.equal(await ended(start(process.execPath, command)), 0);
  assertKept(before, place);
  console.log(`killed after ${before.size} cells and gone on: ${resultsIn(place).length} cells`);
}

function isCell(commandLine: string, place: string): boolean {
  try {
    const [program = '', ...args] = readFileSync(commandLine, 'utf8').split('\0');
    return program.endsWith('node') && args.some((arg) => arg.startsWith(`${place}/cells/`));
  } catch {
    // It has ended meanwhile.
    return false;
  }
}

/** Processes that compute a cell of this place. */
function jobsOf(place: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isCell(`/proc/${name}/cmdline`, place))
    .map(Number);
}

async function snakemake(place: string): Promise<void> {
  mkdirSync(place);
  const command = [
    ...['--snakefile', 'workflow/Snakefile', '--directory', place, '--cores', '2'],
    ...['--keep-going', '--rerun-incomplete', '--quiet', '--config', `sweep=${sweep}`],
  ];
  const first = start('snakemake', command);
  await until(() => jobsOf(place).length > 0, first);
  const [victim] = jobsOf(place);
  if (victim !== undefined) process.kill(victim, 'SIGKILL');
  assert.notEqual(await ended(first), 0, 'a job was killed, which it must say');
  const before = writtenIn(place);
  assert.equal(await ended(start('snakemake', command)), 0);
  assertKept(before, place);
  console.log(`Snakemake: a job killed, ${before.size} cells kept, the rest computed`);
}

const [own, engine] = [join(folder, 'own'), join(folder, 'snakemake')];
try {
  await ownProcesses(own);
  if (existsSync('/proc') && spawnSync('snakemake', ['--version']).status === 0) {
    await snakemake(engine);
    assert.deepEqual(resultsIn(engine), resultsIn(own));
    console.log('both give the same numbers');
  } else {
    console.log('Snakemake is not installed (npm run setup:snakemake): its workflow is skipped');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
