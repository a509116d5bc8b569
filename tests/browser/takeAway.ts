/** What leaves a panel by its menu, as a person takes it. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** Items of the menu that save a file. */
export const saved = {
  csv: /^Save numbers\s*CSV/,
  json: /^Save numbers\s*JSON/,
  svg: /^Save picture\s*SVG/,
  png: /^Save picture\s*PNG/,
} as const;

export type SavedFormat = keyof typeof saved;

/** @param region the panel's section. */
export async function choose(region: Locator, item: RegExp): Promise<void> {
  await region.getByRole('button', { name: 'Take away' }).click();
  await region.page().getByRole('menuitem', { name: item }).click();
}

export async function save(region: Locator, item: RegExp): Promise<Buffer> {
  const [download] = await Promise.all([
    region.page().waitForEvent('download'),
    choose(region, item),
  ]);
  return readFile(await download.path());
}

/**
 * Waits until the panels say that all they show has been computed, and a few frames in a row draw the same.
 * @throws Error if something of it failed.
 */
export async function untilSettled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const panels = [...document.querySelectorAll('[data-panel]')];
      return (
        panels.length > 0 &&
        panels.every((panel) => panel.getAttribute('data-settling') !== 'computing')
      );
    },
    undefined,
    { timeout: 0 },
  );
  const failed = await page.locator('[data-settling="failed"]').allInnerTexts();
  if (failed.length > 0) throw new Error(`not everything could be computed: ${failed.join('\n')}`);
  await page.evaluate(async () => {
    await document.fonts.ready;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let [drawn, same] = ['', 0];
    while (same < 5) {
      await frame();
      const now = document.getElementById('panels')?.innerHTML ?? '';
      same = now === drawn ? same + 1 : 0;
      drawn = now;
    }
  });
}
