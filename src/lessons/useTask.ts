/** Something that is waited for: a file, a solution. */
import { useEffect, useState } from 'react';

export type Task<T> =
  | { readonly status: 'waiting' }
  | { readonly status: 'done'; readonly value: T }
  /** `message` is a sentence. */
  | { readonly status: 'failed'; readonly message: string };

const waiting = { status: 'waiting' } as const;

/** Begins `start` anew whenever it is another function; the result says how far the newest one is. */
export function useTask<T>(start: () => Promise<T>): Task<T> {
  const [state, setState] = useState<{ readonly of: unknown; readonly task: Task<T> }>({
    of: start,
    task: waiting,
  });
  useEffect(() => {
    let isCurrent = true;
    const tell = (task: Task<T>): void => {
      if (isCurrent) setState({ of: start, task });
    };
    start().then(
      (value) => {
        tell({ status: 'done', value });
      },
      (error: unknown) => {
        tell({ status: 'failed', message: sentenceOf(error) });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [start]);
  return state.of === start ? state.task : waiting;
}

export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
