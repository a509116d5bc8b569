/** A command at work: progress on stderr, and an ear for signals between two slices of work. */
import type { Session } from './command';
import { driveInSlices } from './drive';
import { listenForInterruption } from './interruption';
import { createProgressLine } from './progress';

export interface StartedSession extends Session {
  /** True if a computation was cut short. */
  readonly interrupted: boolean;
  /** Leaves the terminal's line clean and signals to their default, before the result is printed. */
  readonly end: () => void;
}

export function startSession(name: string): StartedSession {
  const progress = createProgressLine(name);
  const interruption = listenForInterruption(() => {
    remark('interrupted: here is what is known so far; once more to end at once');
  });
  let interrupted = false;

  function remark(text: string): void {
    progress.clear();
    process.stderr.write(`${text}\n`);
  }

  const drive: Session['drive'] = (computation, onStep = () => undefined) =>
    driveInSlices(computation, (step) => {
      onStep(step);
      progress.report(step.fraction);
      interrupted ||= interruption.requested;
      return !interrupted;
    });

  return {
    remark,
    drive,
    get interrupted() {
      return interrupted;
    },
    end: () => {
      progress.clear();
      interruption.release();
    },
  };
}
