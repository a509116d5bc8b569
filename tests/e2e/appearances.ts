/** Themes and widths in which every page is checked for accessibility. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/** What axe finds, each with the elements concerned; by one rule or by all. */
export async function violations(page: Page, rule?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations: found } = await (rule === undefined ? axe : axe.withRules(rule)).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/**
 * One test for each width: axe finds nothing in either theme, and nothing is wider than the screen.
 * @param show opens the page and waits until it shows what is to be checked.
 */
export function testAccessibility(what: string, show: (page: Page) => Promise<void>): void {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])
    test(`axe finds nothing on ${what}, ${viewport.width} px wide`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await show(page);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await violations(page)).toEqual([]);
      // The other theme is other colours, and nothing else.
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
      expect(await violations(page, 'color-contrast')).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(viewport.width);
    });
}
