/** How many digits numbers have that nobody has pointed at or pinned. */
import { expect, test, type Page } from '@playwright/test';
import { visit } from './app';

const run =
  'run1=p=3,deltaP=1,invDelta2=1.5;chsck:m0=0.01,tMax=500,tol=0.001;flow:n=60,seed=7,tMax=20,k=4';

/**
 * Decimals with more than three significant digits, each with its panel. In sentences a number with its error has
 * the digits that the error leaves, and a parameter those with which it was asked for.
 */
function longNumbers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const long = (text: string): readonly string[] =>
      [...text.matchAll(/\d+\.\d+/g)]
        .map(([number]) => number)
        .filter((number) => number.replace('.', '').replace(/^0+/, '').length > 3);
    return [...document.querySelectorAll('[data-panel]')].flatMap((panel) =>
      [...panel.querySelectorAll('[data-part="readout"], [data-part="words"]')].flatMap((part) => {
        const { innerText: text } = part instanceof HTMLElement ? part : { innerText: '' };
        const isReadout = part.matches('[data-part="readout"]');
        const judged = isReadout
          ? text
          : text.replaceAll(/\(?[\d.]+ ± [^ ]+|here it is [\d.]+/g, '');
        return long(judged).map((number) => `${panel.getAttribute('data-panel') ?? ''}: ${number}`);
      }),
    );
  });
}

test('numbers have three digits at first sight on every page, and a difference where three would not tell them apart', async ({
  page,
}) => {
  for (const name of ['', '&page=landscape', '&page=globe', '&page=aging', '&page=finite-n'])
    await test.step(name, async () => {
      for (const point of ['invDelta2=2.3', 'p=4&invDelta2=2.5']) {
        await visit(page, `./#v=2&${point}${name}&${run}`);
        await expect(page.locator('[data-panel]').first()).toBeVisible();
        await expect(page.locator('[data-run="1"]')).toHaveAttribute('data-status', 'done');
        await expect(page.locator('[data-settling]:not([data-settling="settled"])')).toHaveCount(0);
        expect(await longNumbers(page), `${name} ${point}`).toEqual([]);
      }
    });
  await visit(page, './#v=2&page=landscape&invDelta2=2.3&chsck=0&flow=0');
  const plane = page.locator('[data-panel="split-plane"]');
  await expect(plane).toContainText(/where εₚ\s0\.00\d+ higher and ε₂\s0\.00\d+ lower than at εₜₕ/);
  await visit(page, './#v=2&page=landscape&invDelta2=2.3&energy=-1.8088&chsck=0&flow=0');
  await expect(plane.locator('[data-part="readout"]')).toContainText(/ε₂ −1\.\d{4}/);
});
