/**
 * `npm test`: every check, from the cheapest to the dearest, stopping after the first that fails; those
 * that run on one core only go two at a time. The last line counts the tests of vitest and Playwright as
 * `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const reports = mkdtempSync(join(tmpdir(), 'saddle-surfer-tests-'));
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');

/** Each of these keeps one core busy. */
const checks = [
  { script: 'test:types' },
  { script: 'test:lint' },
  { script: 'test:format' },
  { script: 'test:boundaries' },
  { script: 'test:unused' },
];

const tests = [
  {
    script: 'test:unit',
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    count: () => countUnit(unitReport),
  },
  { script: 'test:sweep' },
  {
    script: 'test:e2e',
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport },
    count: () => countE2e(e2eReport),
  },
];

const noTests = { passed: 0, failed: 0, skipped: 0, flaky: 0 };

function countUnit(file) {
  if (!existsSync(file)) return noTests;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return {
    ...noTests,
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function countE2e(file) {
  if (!existsSync(file)) return noTests;
  const { stats } = JSON.parse(readFileSync(file, 'utf8'));
  return {
    ...noTests,
    flaky: stats.flaky,
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  };
}

async function run({ script, args = [], env = {}, count = () => noTests }, stdio) {
  const child = spawn('npm', ['run', script, '--', ...args], {
    stdio,
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  // What runs beside another one is printed whole once it has ended.
  const printed = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece) => printed.push(piece));
  const [status] = await once(child, 'close');
  process.stdout.write(Buffer.concat(printed));
  const counts = count();
  // A check without tests, a file that cannot be imported, a crash: one failure all the same.
  const failed = status === 0 ? counts.failed : Math.max(1, counts.failed);
  return { ...counts, failed };
}

const total = { ...noTests };
const failedScripts = [];
const waiting = [...checks, ...tests];

/** Takes one after the other of `steps` until one has failed, here or in a lane beside this one. */
async function lane(steps, stdio) {
  while (failedScripts.length === 0) {
    const step = steps.shift();
    if (step === undefined) return;
    waiting.splice(waiting.indexOf(step), 1);
    const result = await run(step, stdio);
    for (const key of Object.keys(total)) total[key] += result[key];
    if (result.failed > 0) failedScripts.push(step.script);
  }
}

const piped = ['ignore', 'pipe', 'pipe'];
await Promise.all([lane(checks, piped), lane(checks, piped)]);
await lane(tests, 'inherit');

if (failedScripts.length > 0) {
  const notRun = waiting.map(({ script }) => script).join(', ');
  console.log(`\n${failedScripts.join(', ')} failed${notRun === '' ? '' : `; not run: ${notRun}`}`);
}
rmSync(reports, { recursive: true, force: true });

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
const flaky = total.flaky > 0 ? `, ${total.flaky} of the passed at a second try only` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}${flaky}`);
process.exitCode = total.failed > 0 ? 1 : 0;
