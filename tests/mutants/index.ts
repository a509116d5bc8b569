/**
 * `npm run mutants [-- WORD]`: whether the tests notice the mistakes of table.ts (those whose name has
 * WORD in it). Each is made in a copy of the project, where the tests named beside it must fail; first
 * they must pass without it. Takes some minutes; a few seconds for most single ones.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mutants, mutated, type Mutant } from './table';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Large, or made from the rest. */
const leftOut = new Set(['node_modules', '.git', 'dist', 'dist-cli', '.tsbuild', 'test-results']);
/** A mistake that makes a loop endless is noticed as well. */
const longest = 300_000;

const copy = mkdtempSync(join(tmpdir(), 'saddle-surfer-mutants-'));
const report = join(copy, 'report.json');

type Outcome = 'all pass' | 'some fail' | 'never ended';

/** Runs tests in the copy. @throws Error if they could not be run at all. */
function run(tests: readonly string[]): Outcome {
  rmSync(report, { force: true });
  const args = ['vitest', 'run', '--bail=1', '--reporter=json', `--outputFile=${report}`];
  const { signal, status } = spawnSync('npx', [...args, ...tests], {
    cwd: copy,
    stdio: 'ignore',
    timeout: longest,
    shell: process.platform === 'win32',
  });
  if (signal !== null) return 'never ended';
  if (status === 0) return 'all pass';
  const { numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as { numFailedTests: number };
  if (numFailedTests === 0) throw new Error(`${tests.join(' ')} could not be run`);
  return 'some fail';
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(0)} s`;
}

/** Whether the tests notice it. */
function isKilled(mutant: Mutant): boolean {
  const file = join(copy, mutant.file);
  const original = readFileSync(file, 'utf8');
  const since = performance.now();
  writeFileSync(file, mutated(original, mutant));
  try {
    const outcome = run(mutant.tests);
    const killed = outcome !== 'all pass';
    console.log(`${killed ? 'killed  ' : 'SURVIVED'} ${mutant.name} (${seconds(since)})`);
    return killed;
  } finally {
    writeFileSync(file, original);
  }
}

try {
  cpSync(root, copy, { recursive: true, filter: (path) => !leftOut.has(basename(path)) });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const [word = ''] = process.argv.slice(2);
  const chosen = mutants.filter(({ name }) => name.includes(word));
  const tests = [...new Set(chosen.flatMap((mutant) => mutant.tests))];
  if (run(tests) !== 'all pass') throw new Error('the tests fail without any mutant');
  const survivors = chosen.filter((mutant) => !isKilled(mutant));
  console.log(`${chosen.length - survivors.length} of ${chosen.length} mutants killed`);
  process.exitCode = survivors.length > 0 ? 1 : 0;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
