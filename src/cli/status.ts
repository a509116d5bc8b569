/** Exit statuses of the command line (README, "Use it without a browser"). */
import type { Ended } from './command';

export const badInput = 2;

/** 128 + SIGPIPE, as the shell reports other tools whose reader has gone. */
export const readerGone = 141;

/** The document is valid whatever the status: the status says why it ends where it does. */
export function statusOf(ended: Ended | undefined): number {
  switch (ended) {
    case 'limit':
      return 3;
    case 'interrupted':
      // 128 + SIGINT
      return 130;
    default:
      return 0;
  }
}
