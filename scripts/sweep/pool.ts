/** Processes that take cells from one queue; one that dies gives its cell back to nobody and is named. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Cell } from './cells';

export interface Order {
  readonly cell: Cell;
  readonly file: string;
}

export interface Answer {
  /** Why the cell has no result; null if it has. */
  readonly problem: string | null;
}

const script = fileURLToPath(new URL('worker.ts', import.meta.url));

/** Computes all orders on `jobs` processes and tells of each that is done. */
export async function computeAll(
  orders: readonly Order[],
  jobs: number,
  onAnswer: (order: Order, answer: Answer) => void,
): Promise<void> {
  const queue = [...orders];
  await Promise.all(
    Array.from({ length: Math.min(jobs, orders.length) }, () => workOff(queue, onAnswer)),
  );
}

function workOff(queue: Order[], onAnswer: (order: Order, answer: Answer) => void): Promise<void> {
  return new Promise((resolve) => {
    const child = fork(script, [], { execArgv: ['--import', 'tsx'] });
    let current: Order | undefined;
    const next = (): void => {
      current = queue.shift();
      if (current) child.send(current);
      else child.disconnect();
    };
    child.on('message', (answer) => {
      if (current) onAnswer(current, answer as Answer);
      next();
    });
    child.on('exit', (code, signal) => {
      if (!current) {
        resolve();
        return;
      }
      onAnswer(current, { problem: `its process ended (${signal ?? code ?? 'unknown'})` });
      // The others of the queue have a right to a process.
      resolve(queue.length > 0 ? workOff(queue, onAnswer) : undefined);
    });
    next();
  });
}
