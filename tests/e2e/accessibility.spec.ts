import { expect, test } from '@playwright/test';
import { openApp, shortRun } from './app';
import { testAccessibility, violations } from './appearances';

testAccessibility('the first page', async (page) => {
  await openApp(page, `v=2&${shortRun}`);
  const run = page.getByRole('region', { name: 'Runs' }).getByRole('listitem');
  await expect(run).toHaveAttribute('data-status', 'done');
});

test('axe finds nothing in the dialogs, the settings, a table and a notice', async ({ page }) => {
  await openApp(page, 'v=2&p=9');
  await page.getByText('What a run computes').click();
  await page.getByRole('button', { name: 'Table' }).first().click();
  expect(await violations(page)).toEqual([]);
  for (const name of ['Share', 'Help']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('the help scrolls, leads to the licences and closes; the sliders stay in view on a page that scrolls', async ({
  page,
}) => {
  await test.step('the help scrolls inside the window, by keys too, and one Escape closes it', async () => {
    await openApp(page, 'v=2&flow=0&chsck=0');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog');
    const box = await help.boundingBox();
    const height = page.viewportSize()?.height ?? 0;
    expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(height);
    await page.keyboard.press('End');
    await expect(help.getByText(/smaller than 2; it is larger than 2/)).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);
  });
  await test.step('the help leads to the licences of what the page is made of', async () => {
    await page.keyboard.press('?');
    const opened = page.waitForEvent('popup');
    await page.getByRole('link', { name: 'libraries and fonts under theirs' }).click();
    const licences = await opened;
    await expect(licences.getByText('react-dom')).toBeVisible();
    await expect(licences.getByText('SIL OPEN FONT LICENSE').first()).toBeAttached();
  });
  await test.step('the sliders stay in view on a page that scrolls', async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByText('The landscape', { exact: true }).click();
    await page
      .getByRole('region', { name: 'Minima by energy and overlap' })
      .scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 2000);
    await expect(page.getByRole('textbox', { name: '1/Δ₂' })).toBeInViewport();
  });
});
