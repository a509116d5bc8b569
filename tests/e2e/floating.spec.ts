import { expect, test, type Page } from '@playwright/test';
import { openApp } from './app';

test.describe('what opens beside its button is loaded with the first press', () => {
  test('by keyboard, by mouse, by name: it opens, closes and gives the focus back', async ({
    page,
  }) => {
    await test.step('by keyboard: Enter opens it on its first item, Escape gives the focus back', async () => {
      await openApp(page, 'v=2&flow=0&chsck=0');
      const button = page.getByRole('button', { name: 'Figures of the paper' });
      for (let press = 0; press < 2; press += 1) {
        await button.focus();
        await page.keyboard.press('Enter');
        await expect(page.getByRole('menuitem').first()).toBeFocused();
        await page.keyboard.press('Escape');
        await expect(page.getByRole('menu')).toHaveCount(0);
        await expect(button).toBeFocused();
      }
    });
    await test.step('a press of the button closes it, a press elsewhere too', async () => {
      const button = page.getByRole('button', { name: 'Lines and contours' });
      const popover = page.getByRole('dialog', { name: 'Further lines' });
      for (const elsewhere of [button, page.locator('header h1')]) {
        await button.click();
        await expect(popover).toBeVisible();
        await elsewhere.click();
        await expect(popover).toHaveCount(0);
      }
    });
    await test.step('the name of a button that shows a picture only comes with the mouse and with the keys', async () => {
      const button = page.getByRole('button', { name: /theme|dark|light/i }).first();
      const name = (await button.getAttribute('aria-label')) ?? 'no name';
      const shown = page.getByText(name, { exact: true });
      await button.hover();
      await expect(shown).toBeVisible();
      await page.mouse.move(0, 0);
      await expect(shown).toHaveCount(0);
      await page.getByRole('button', { name: 'Help' }).focus();
      await page.keyboard.press('Tab');
      await expect(button).toBeFocused();
      await expect(shown).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(shown).toHaveCount(0);
    });
  });

  test('without its code: the button stays, and Retry opens it', async ({ page }) => {
    const code = /assets\/parts-/;
    await page.route(code, (route) => route.abort());
    await openApp(page, 'v=2&flow=0&chsck=0');
    await messageOfBadNumber(page);
    await page.getByRole('button', { name: 'Figures of the paper' }).click();
    await expect(page.getByText('What opens here could not be loaded')).toBeVisible();
    await page.unroute(code);
    await page.getByRole('button', { name: 'Retry' }).click();
    await expect(page.getByRole('menuitem', { name: /Figure 1/ }).first()).toBeVisible();
  });
});

/** It is said in the page where nothing can float above it. */
async function messageOfBadNumber(page: Page): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Δₚ', exact: true });
  await field.fill('-77');
  await field.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'must be' })).toBeVisible();
  await field.press('Escape');
}
