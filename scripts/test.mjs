/**
 * `npm test`: every check in turn, from the cheapest to the dearest, stopping at the first that
 * fails. The last line counts the tests of vitest and Playwright as `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const reports = mkdtempSync(join(tmpdir(), 'saddle-surfer-tests-'));
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');

const steps = [
  { script: 'test:types' },
  { script: 'test:lint' },
  { script: 'test:format' },
  { script: 'test:boundaries' },
  { script: 'test:unused' },
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

function runStep({ script, args = [], env = {}, count = () => noTests }) {
  const { status } = spawnSync('npm', ['run', script, '--', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  const counts = count();
  // A check without tests, a file that cannot be imported, a crash: one failure all the same.
  const failed = status === 0 ? counts.failed : Math.max(1, counts.failed);
  return { ...counts, failed };
}

const total = { ...noTests };
for (const step of steps) {
  const result = runStep(step);
  for (const key of Object.keys(total)) total[key] += result[key];
  if (result.failed > 0) {
    const notRun = steps.slice(steps.indexOf(step) + 1).map(({ script }) => script);
    const rest = notRun.length > 0 ? `; not run: ${notRun.join(', ')}` : '';
    console.log(`\n${step.script} failed${rest}`);
    break;
  }
}
rmSync(reports, { recursive: true, force: true });

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
const flaky = total.flaky > 0 ? `, ${total.flaky} of the passed at a second try only` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}${flaky}`);
process.exitCode = total.failed > 0 ? 1 : 0;
