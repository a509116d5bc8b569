/**
 * Notices a worker that hangs. The page asks in rounds of some seconds, and whatever the worker sends
 * is an answer: it looks at its messages between slices, and while it is paused. What counts are rounds
 * that the page itself has lived through, not the time on a clock: a laptop that slept, a tab in the
 * background whose timers are held up and a page that was busy make rounds longer, never more.
 */

export interface Watchdog {
  /** The worker has sent something; `begun` if it belongs to the computation itself. */
  readonly heard: (begun: boolean) => void;
  readonly stop: () => void;
}

const roundMilliseconds = 5000;
/** Half a minute. The longest step of any solver took 0.45 s on two cores shared with eight other jobs. */
const silentRounds = 6;
/** Scripts may have to come over a slow line first. */
const roundsToBegin = 12;

/**
 * @param ask sends a question that a living worker answers.
 * @param giveUp called once, with the reason as a sentence; the watch has ended then.
 */
export function watch(ask: () => void, giveUp: (reason: string) => void): Watchdog {
  let isAnswered = false;
  let hasBegun = false;
  let silent = 0;
  let waited = 0;
  const nextRound = (): ReturnType<typeof setTimeout> => setTimeout(round, roundMilliseconds);
  const round = (): void => {
    silent += 1;
    waited += 1;
    if (!hasBegun && waited >= roundsToBegin)
      giveUp('The worker has not begun: its code did not arrive.');
    else if (isAnswered && silent >= silentRounds)
      giveUp('The worker did not answer any more and was ended.');
    else {
      ask();
      timer = nextRound();
    }
  };
  let timer = nextRound();
  return {
    heard(begun) {
      isAnswered = true;
      hasBegun ||= begun;
      silent = 0;
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
