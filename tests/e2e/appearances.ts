/** Themes and widths in which every page is checked for accessibility. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/** What axe is to look at, and for. */
interface Scope {
  /** The only rule; all of them when left out. */
  readonly rule?: string;
  /** CSS selector of what is looked at elsewhere. */
  readonly except?: string;
}

/** What axe finds on the page and in its frames of the same origin, each with the elements concerned. */
export async function violations(page: Page, { rule, except }: Scope = {}): Promise<string[]> {
  // What has passed is not described, and no second page is opened to put frames together: a third of the work.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    ...(rule !== undefined && { runOnly: [rule] }),
  });
  const { violations: found } = await (except === undefined ? axe : axe.exclude(except)).analyze();
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
        expect(await violations(page, { rule: 'color-contrast' })).toEqual([]);
      });
  });
}

async function setTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('html')).toHaveCSS('color-scheme', colorScheme);
}
