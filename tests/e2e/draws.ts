/**
 * What an action makes the page draw, as counts. Times depend on what else the machine does and are
 * measured by `npm run perf`; how often something is drawn is the page's own.
 */
import type { Page } from '@playwright/test';

/** What to watch by name: CSS selectors of elements whose path, text or value is what is drawn. */
export type Watched = Readonly<Record<string, string>>;

/**
 * Starts watching. The result gives the draws so far, each as the names of what changed in it: one per
 * commit of React, since the observer is called once for all that a commit changes.
 */
export async function watchDraws(page: Page, watched: Watched): Promise<() => Promise<string[][]>> {
  const watcher = await page.evaluateHandle((selectors) => {
    const look = (selector: string): string =>
      [...document.querySelectorAll(selector)]
        .map(
          (element) =>
            element.getAttribute('d') ??
            element.getAttribute('aria-valuenow') ??
            element.getAttribute('transform') ??
            element.textContent,
        )
        .join();
    const pictures = Object.entries(selectors).map(([name, selector]) => ({
      name,
      selector,
      shown: look(selector),
    }));
    const draws: string[][] = [];
    const observer = new MutationObserver(() => {
      const changed = pictures.filter((picture) => {
        const before = picture.shown;
        picture.shown = look(picture.selector);
        return picture.shown !== before;
      });
      if (changed.length > 0) draws.push(changed.map(({ name }) => name));
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    return { draws };
  }, watched);
  return () => watcher.evaluate(({ draws }) => draws);
}

/** How many of the draws changed it. */
export function countOf(name: string, draws: readonly string[][]): number {
  return draws.filter((changed) => changed.includes(name)).length;
}

/** Waits until what the page holds now has been painted. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => {
          requestAnimationFrame(resolve);
        }),
      ),
  );
}
