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

/**
 * Milliseconds from each move of the pointer until `panel` has been painted for the value that it set,
 * or for a later one: what is on its way for an earlier value is no answer. The value is that of
 * `field`; the panel says of which it is as the first group of `pattern`. Both to four digits. Painted means: by the first
 * task after the frame, which is that of the change if it comes while a frame is made.
 */
export async function moveToValue(
  page: Page,
  where: { readonly field: string; readonly panel: string; readonly pattern: string },
  action: () => Promise<void>,
): Promise<number[]> {
  const probe = await page.evaluateHandle(({ field, panel, pattern }) => {
    const moves: { readonly start: number; value: number }[] = [];
    const paintings: { readonly at: number; readonly value: number }[] = [];
    let isFrame = false;
    const rounded = (text: string): number => Number(Number(text).toPrecision(4));
    const shown = (): number => {
      const text = document.querySelector(panel)?.textContent ?? '';
      return rounded(new RegExp(pattern).exec(text)?.[1] ?? '');
    };
    /** In the first task after the frame that is being made, or after the next one. */
    const afterFrame = (callback: () => void): void => {
      if (isFrame) setTimeout(callback);
      else
        requestAnimationFrame(() => {
          setTimeout(callback);
        });
    };
    const noteFrame = (): void => {
      isFrame = true;
      setTimeout(() => {
        isFrame = false;
      });
      requestAnimationFrame(noteFrame);
    };
    const notePainting = (): void => {
      const value = shown();
      afterFrame(() => paintings.push({ at: performance.now(), value }));
    };
    const input = document.querySelector(field);
    const noteMove = ({ timeStamp }: Event): void => {
      const move = { start: timeStamp, value: NaN };
      moves.push(move);
      // The value that this event sets is in the field once the frame has been drawn, and may be what was painted before.
      afterFrame(() => {
        if (input instanceof HTMLInputElement) move.value = rounded(input.value);
        paintings.push({ at: performance.now(), value: shown() });
      });
    };
    const observer = new MutationObserver(notePainting);
    requestAnimationFrame(noteFrame);
    addEventListener('pointermove', noteMove, { capture: true });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    return {
      times: (): number[] => {
        const times: number[] = [];
        let answered = 0;
        for (const { at, value } of paintings.toSorted((a, b) => a.at - b.at)) {
          const last = moves.findLastIndex((move) => move.start < at && move.value === value);
          for (; answered <= last; answered++) times.push(at - (moves[answered]?.start ?? NaN));
        }
        return times;
      },
      stop: (): void => {
        removeEventListener('pointermove', noteMove, { capture: true });
        observer.disconnect();
      },
    };
  }, where);
  await action();
  // What is still to be solved and painted.
  await page.waitForTimeout(1500);
  return probe.evaluate(({ times, stop }) => {
    stop();
    return times();
  });
}

/**
 * Milliseconds from where one page has painted what a panel says in words until another one has, for all that both
 * have painted while `action` goes on; less than nothing where the other one was first.
 */
export async function pageToPage(
  page: Page,
  other: Page,
  words: string,
  action: () => Promise<void>,
): Promise<number[]> {
  const note = (watched: string) => {
    const painted: Record<string, number> = {};
    const look = (): string => document.querySelector(watched)?.getAttribute('aria-label') ?? '';
    const initial = look();
    const observer = new MutationObserver(() => {
      const said = look();
      if (said === initial) return;
      requestAnimationFrame(() => {
        setTimeout(() => {
          painted[said] ??= performance.timeOrigin + performance.now();
        });
      });
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    return painted;
  };
  const [here, there] = await Promise.all([
    page.evaluateHandle(note, words),
    other.evaluateHandle(note, words),
  ]);
  await action();
  await page.waitForTimeout(1000);
  const [first, second] = await Promise.all([here.jsonValue(), there.jsonValue()]);
  return Object.entries(second).flatMap(([said, time]) => {
    const before = first[said];
    return before === undefined ? [] : [time - before];
  });
}

/** Milliseconds from each frame of the page to the next while `action` goes on: 17 where 60 of them come in a second. */
export async function frameTimes(page: Page, action: () => Promise<void>): Promise<number[]> {
  const probe = await page.evaluateHandle(() => {
    const times: number[] = [];
    let last = NaN;
    let frame = requestAnimationFrame(function note(now) {
      if (!Number.isNaN(last)) times.push(now - last);
      last = now;
      frame = requestAnimationFrame(note);
    });
    return {
      times,
      stop: (): void => {
        cancelAnimationFrame(frame);
      },
    };
  });
  await action();
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
  readonly tdur?: number;
}

/** Put into the trace by the page itself. */
const mark = 'the page that is measured';

/**
 * Milliseconds of every task of the page's main thread of at least 1 ms, while `action` goes on.
 * @param action asks nothing of the page by selectors: their search would be among the tasks.
 * @param clock `tdur` counts only while the thread had a processor: what others take on a busy machine is not in it.
 */
export async function mainThreadTasks(
  browser: Browser,
  page: Page,
  action: () => Promise<void>,
  clock: 'dur' | 'tdur' = 'dur',
): Promise<number[]> {
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'],
  });
  await action();
  await page.evaluate((name) => performance.mark(name), mark);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  // The browser's own pages, which may be drawn meanwhile, have main threads of the same name.
  const own = trace.traceEvents.find(({ name }) => name === mark);
  if (own === undefined) throw new Error('the trace does not tell the page that is measured');
  return trace.traceEvents
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === own.pid && tid === own.tid)
    .map(({ [clock]: duration = 0 }) => duration / 1000)
    .filter((milliseconds) => milliseconds >= 1);
}
