/** A touch screen that claims to hover, as some phones and most laptops that are both do: what one does is said for fingers. */
import { expect, test } from '@playwright/test';
import { chromiumOptions } from '../browser/chromium';
import { visit } from './app';

test.use({
  launchOptions: {
    ...chromiumOptions,
    // 2 is coarse, and 2 is that it hovers: no emulation of a device offers both.
    args: [
      ...(chromiumOptions.args ?? []),
      '--blink-settings=primaryPointerType=2,availablePointerTypes=2,primaryHoverType=2,availableHoverTypes=2',
    ],
  },
});

for (const [where, hash, told] of [
  ['the lab', '#v=2&invDelta2=2.3', /tap/],
  ['a step of the story', '#v=2&story=1', /finger/],
] as const)
  test(`a coarse pointer is told of fingers, whatever it claims: ${where}`, async ({ page }) => {
    await visit(page, `./${hash}`);
    expect(
      await page.evaluate(() => matchMedia('(hover: hover) and (pointer: coarse)').matches),
    ).toBe(true);
    await page.locator('[data-panel] svg[role="group"], figure').first().waitFor();
    const words = page.locator('main');
    await expect(words).toContainText(told, { useInnerText: true });
    await expect(words).not.toContainText(/\bclick|\bhover|\bAlt\b/, { useInnerText: true });
  });
