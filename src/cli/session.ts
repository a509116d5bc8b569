/** A command at work: progress on stderr, and an ear for signals between two slices of work. */
import { setImmediate } from 'node:timers/promises';
import type { Session } from './command';
import { listenForInterruption } from './interruption';
import { createProgressLine } from './progress';

/** Milliseconds of work between two turns of the event loop, in which signals arrive. */
const slice = 30;

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

  const drive: Session['drive'] = async (computation, onStep = () => undefined) => {
    let pause = performance.now() + slice;
    for (;;) {
      if (performance.now() >= pause) {
        await setImmediate();
        pause = performance.now() + slice;
      }
      const next = computation.next();
      if (next.done) return next.value;
      onStep(next.value);
      progress.report(next.value.fraction);
      if (!interruption.requested) continue;
      interrupted = true;
      return null;
    }
  };

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
