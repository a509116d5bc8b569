import type { Page } from '@playwright/test';

/**
 * Milliseconds of a fixed loop in the page, the fastest of several: what one core of the machine does
 * now, so that ratios to it carry over to other machines. Leaves an empty page.
 */
export async function calibrate(page: Page): Promise<number> {
  await page.goto('about:blank');
  return page.evaluate(() => {
    const work = (): number => {
      let sum = 0;
      for (let i = 1; i < 2_000_000; i++) sum += Math.sqrt(i) * Math.log(i);
      return sum;
    };
    let fastest = Infinity;
    let check = 0;
    for (let attempt = 0; attempt < 12; attempt++) {
      const start = performance.now();
      check += work();
      fastest = Math.min(fastest, performance.now() - start);
    }
    // The sum is used, or an engine might leave the loop out.
    return check > 0 ? fastest : NaN;
  });
}
