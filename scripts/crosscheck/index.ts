/**
 * `npm run crosscheck`: the program's numbers beside what others obtained, exact limits and independent ways to them.
 * Exit status 1 if one of them differs by more than it may.
 */
import { runToEnd } from '../../src/physics/computation';
import { crosschecks } from '../../src/physics/crosscheck/checks';
import { runCheck } from '../../src/physics/crosscheck/runCheck';
import { reportOf } from './report';

let failures = 0;
for (const check of crosschecks) {
  const started = process.cpuUsage();
  const report = reportOf(check, runToEnd(runCheck(check.key)));
  const { user, system } = process.cpuUsage(started);
  failures += report.failures;
  console.log(
    `${report.lines.join('\n')}\n  ${((user + system) / 1e6).toFixed(1)} s of one core\n`,
  );
}
console.log(
  failures === 0 ? 'Every number agrees.' : `${failures} numbers differ by more than they may.`,
);
process.exitCode = failures === 0 ? 0 : 1;
