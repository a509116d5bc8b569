import { expect, test, type Page } from '@playwright/test';
import { openApp, panel } from './app';

/** Nothing is computed that no panel here is asked for. */
const quiet = 'v=2&flow=0&chsck=0';

/** Title of the panel that has the keys; empty where none has. */
function focusedPanel(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.closest('[data-panel]')?.querySelector('h2')?.textContent ?? '',
  );
}

/** Matches no panel at all, and the panel of this title. */
function after(title: string | undefined): RegExp {
  return new RegExp(`^(${(title ?? '').replace('?', '\\?')})?$`);
}

/** Lets the code of a page arrive late, as over a slow line. */
async function delayPages(page: Page): Promise<void> {
  await page.route(/assets\/(landscape|finiteN)-.*\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
}

test.describe('the first visit of a page whose code arrives late', () => {
  test('by the menu of figures: its panel is in view and has the keys', async ({ page }) => {
    await delayPages(page);
    await openApp(page, quiet);
    await page.getByRole('button', { name: 'Figures of the paper' }).click();
    await page.getByRole('menuitem', { name: 'Figure 1' }).click();
    const cursor = panel(page, 'The fate of the spurious').getByRole('slider');
    await expect(cursor).toBeFocused();
    await expect(cursor).toBeInViewport();
  });

  test('by a key: its panel is in view and has the keys', async ({ page }) => {
    await delayPages(page);
    await openApp(page, quiet);
    await page.keyboard.press('9');
    const map = panel(page, 'Minima by energy and overlap');
    await expect(map.getByRole('slider')).toBeFocused();
    await expect(map.getByRole('heading')).toBeInViewport();
  });

  test('whoever does something else meanwhile is not called back', async ({ page }) => {
    await delayPages(page);
    await openApp(page, quiet);
    await page.keyboard.press('5');
    const field = page.getByRole('textbox', { name: '1/Δ₂' });
    await field.click();
    await expect(panel(page, 'The fate of the spurious').getByRole('slider')).toBeAttached();
    // Longer than it takes from there until a panel that is still wanted has the keys.
    await page.waitForTimeout(500);
    await expect(field).toBeFocused();
  });
});

test('Page keys move cursors and the ring ten steps, and not the page', async ({ page }) => {
  await openApp(page, 'v=2&flow=0&invDelta2=1.9');
  for (const name of [/Time cursor, energy/, /Current point of the phase diagram/]) {
    const slider = page.getByRole('slider', { name });
    const value = async () => Number(await slider.getAttribute('aria-valuenow'));
    await slider.focus();
    await page.keyboard.press('Home');
    await slider.press('ArrowUp');
    const from = await value();
    const scrolled = await page.evaluate(() => scrollY);
    await slider.press('PageUp');
    const up = await value();
    expect(up).toBeGreaterThan(from);
    await slider.press('PageDown');
    await slider.press('Shift+ArrowUp');
    expect(await value()).toBeCloseTo(up, 6);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  }
});

test('J goes through all panels of all pages and round again, K goes back', async ({ page }) => {
  await openApp(page, quiet);
  const titles: string[] = [];
  // Round again at the first one, or never.
  while (titles.length < 2 || (titles.at(-1) !== titles[0] && titles.length < 60)) {
    await page.keyboard.press('j');
    // Between two pages no panel has the keys.
    await expect.poll(() => focusedPanel(page)).not.toMatch(after(titles.at(-1)));
    titles.push(await focusedPanel(page));
  }
  expect(titles[0]).toBe('Phase diagram');
  expect(titles.at(-1)).toBe('Phase diagram');
  const once = new Set(titles);
  expect(once.size).toBe(titles.length - 1);
  for (const one of ['Curvature against energy', 'Response against memory', 'Finite-size trend'])
    expect(once).toContain(one);
  await page.keyboard.press('k');
  await expect.poll(() => focusedPanel(page)).toBe(titles.at(-2));
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Go to the next panel');
});
