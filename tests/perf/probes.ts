/** Clocks inside the page: what they tell contains no delay of the connection to the browser. */
import type { Browser, Page } from '@playwright/test';

/**
 * Milliseconds from each event of this type until a change of what `selector` finds is painted, for all
 * events that change it while `action` goes on.
 */
export async function eventToPaint(
  page: Page,
  event: 'pointermove' | 'click',
  selector: string,
  action: () => Promise<void>,
): Promise<number[]> {
  const probe = await page.evaluateHandle(
    ({ eventName, watched }) => {
      const times: number[] = [];
      let waiting: number[] = [];
      const look = (): string =>
        [...document.querySelectorAll(watched)]
          .map((element) => element.getAttribute('d') ?? element.textContent)
          .join();
      let shown = look();
      const note = (happened: Event): void => {
        waiting.push(happened.timeStamp);
      };
      const observer = new MutationObserver(() => {
        const before = shown;
        shown = look();
        if (shown === before || waiting.length === 0) return;
        const answered = waiting;
        waiting = [];
        // The first task after the frame: by then it has been handed over to be painted.
        requestAnimationFrame(() => {
          setTimeout(() => {
            for (const start of answered) times.push(performance.now() - start);
          });
        });
      });
      addEventListener(eventName, note, { capture: true });
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      return {
        times,
        stop: (): void => {
          removeEventListener(eventName, note, { capture: true });
          observer.disconnect();
        },
      };
    },
    { eventName: event, watched: selector },
  );
  await action();
  // What is still to be painted.
  await page.waitForTimeout(500);
  return probe.evaluate(({ times, stop }) => {
    stop();
    return times;
  });
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** Milliseconds of every task of the page's main thread of at least 1 ms, while `action` goes on. */
export async function mainThreadTasks(
  browser: Browser,
  page: Page,
  action: () => Promise<void>,
): Promise<number[]> {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });
  await action();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const mainThreads = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  return trace.traceEvents
    .filter(({ name, pid, tid }) => name === 'RunTask' && mainThreads.has(`${pid}:${tid}`))
    .map(({ dur = 0 }) => dur / 1000)
    .filter((milliseconds) => milliseconds >= 1);
}
