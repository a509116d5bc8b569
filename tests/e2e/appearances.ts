/** Themes and widths in which every page is checked for accessibility. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/** What axe finds, each with the elements concerned; by one rule or by all. */
export async function violations(page: Page, rule?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations: found } = await (rule === undefined ? axe : axe.withRules(rule)).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

const viewports = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/**
 * One test: in either width axe finds nothing in either theme, and nothing is wider than the screen.
 * @param show opens the page and waits until it shows what is to be checked.
 */
export function testAccessibility(what: string, show: (page: Page) => Promise<void>): void {
  test(`axe finds nothing on ${what}, wide or narrow, light or dark`, async ({ page }) => {
    await show(page);
    for (const viewport of viewports)
      await test.step(`${viewport.width} px wide`, async () => {
        await page.setViewportSize(viewport);
        const width = (): Promise<number> =>
          page.evaluate(() => document.documentElement.scrollWidth);
        // Pictures follow their frames a moment later.
        await expect.poll(width).toBeLessThanOrEqual(viewport.width);
        await setTheme(page, 'light');
        expect(await violations(page)).toEqual([]);
        // The other theme is other colours, and nothing else.
        await setTheme(page, 'dark');
        expect(await violations(page, 'color-contrast')).toEqual([]);
      });
  });
}

async function setTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('html')).toHaveCSS('color-scheme', colorScheme);
}
