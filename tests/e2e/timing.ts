/** How long the page keeps its user waiting, told apart from what else the machine was doing. */
import type { Page } from '@playwright/test';

/**
 * The shortest of several measured times. Other work on the machine only ever adds time, so the
 * shortest is the page's own; no further attempt is made once one is below `budget`.
 */
export async function shortestOf(
  attempts: number,
  budget: number,
  measure: (attempt: number) => Promise<number>,
): Promise<number> {
  let shortest = Infinity;
  for (let attempt = 0; attempt < attempts && shortest >= budget; attempt++)
    shortest = Math.min(shortest, await measure(attempt));
  return shortest;
}

/** Milliseconds of the longest main-thread task above 50 ms (what browsers report) during an action; else 0. */
export async function longestTask(page: Page, action: () => Promise<void>): Promise<number> {
  const observer = await page.evaluateHandle(() => {
    const state = { longest: 0 };
    const note = (entries: PerformanceEntryList): void => {
      for (const { duration } of entries) state.longest = Math.max(state.longest, duration);
    };
    const longTasks = new PerformanceObserver((list) => {
      note(list.getEntries());
    });
    longTasks.observe({ type: 'longtask' });
    return {
      stop: () => {
        note(longTasks.takeRecords());
        longTasks.disconnect();
        return state.longest;
      },
    };
  });
  await action();
  return observer.evaluate(({ stop }) => stop());
}
