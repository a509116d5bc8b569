/** Progress of a long command on stderr: one line, rewritten in place on a terminal. */
import type { ReportProgress } from './command';

/** A command that ends sooner than this shows no progress at all. */
const firstReportAfter = 1000;
/** Milliseconds between two reports: in place on a terminal, as lines of their own elsewhere. */
const terminalInterval = 200;
const logInterval = 5000;

export interface ProgressLine {
  readonly report: ReportProgress;
  /** Leaves the terminal's line clean. */
  readonly end: () => void;
}

export function createProgressLine(name: string): ProgressLine {
  const terminal = process.stderr.isTTY;
  const interval = terminal ? terminalInterval : logInterval;
  let next = performance.now() + firstReportAfter;
  let shown = false;
  return {
    report: (fraction) => {
      if (performance.now() < next) return;
      next = performance.now() + interval;
      shown = true;
      const text = `${name}: ${Math.floor(100 * fraction)} %`;
      process.stderr.write(terminal ? `\r${text}` : `${text}\n`);
    },
    end: () => {
      if (shown && terminal) process.stderr.write('\n');
    },
  };
}
