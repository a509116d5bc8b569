/** Progress of a long command on stderr: one line, rewritten in place on a terminal. */

/** A command that ends sooner than this shows no progress at all. */
const firstReportAfter = 1000;
/** Milliseconds between two reports: in place on a terminal, as lines of their own elsewhere. */
const terminalInterval = 200;
const logInterval = 5000;

export interface ProgressLine {
  /** Tells the person waiting how far a long command is, as a share in [0, 1]. */
  readonly report: (fraction: number) => void;
  /** Leaves the terminal's line to what is written next. */
  readonly clear: () => void;
}

export function createProgressLine(name: string): ProgressLine {
  const terminal = process.stderr.isTTY;
  const interval = terminal ? terminalInterval : logInterval;
  let next = performance.now() + firstReportAfter;
  let open = false;
  return {
    report: (fraction) => {
      if (performance.now() < next) return;
      next = performance.now() + interval;
      open = terminal;
      const text = `${name}: ${Math.floor(100 * fraction)} %`;
      process.stderr.write(terminal ? `\r${text}` : `${text}\n`);
    },
    clear: () => {
      if (open) process.stderr.write('\n');
      open = false;
    },
  };
}
