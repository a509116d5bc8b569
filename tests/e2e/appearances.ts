/** Themes and widths in which every page is checked for accessibility. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/** What axe finds, each with the elements concerned. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/**
 * One test for each theme and width: axe finds nothing, and nothing is wider than the screen.
 * @param show opens the page and waits until it shows what is to be checked.
 */
export function testAccessibility(what: string, show: (page: Page) => Promise<void>): void {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ])
      test(`axe finds nothing on ${what}, ${colorScheme}, ${viewport.width} px wide`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(viewport);
        await show(page);
        expect(await violations(page)).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(viewport.width);
      });
}
