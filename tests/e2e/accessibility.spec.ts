import { expect, test } from '@playwright/test';
import { openApp, shortRun } from './app';
import { testAccessibility, violations } from './appearances';

testAccessibility('the first page', async (page) => {
  await openApp(page, `v=1&${shortRun}`);
  const run = page.getByRole('region', { name: 'Runs' }).getByRole('listitem');
  await expect(run).toHaveAttribute('data-status', 'done', { timeout: 30_000 });
});

test('axe finds nothing in the dialogs, the settings, a table and a notice', async ({ page }) => {
  await openApp(page, 'v=1&p=9');
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
