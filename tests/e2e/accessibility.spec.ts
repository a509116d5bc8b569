import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openApp, shortRun } from './app';

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])
    test(`axe finds nothing, ${colorScheme}, ${viewport.width} px wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await openApp(page, `v=1&${shortRun}`);
      await expect(
        page.getByRole('region', { name: 'Runs' }).getByRole('listitem'),
      ).toHaveAttribute('data-status', 'done', { timeout: 30_000 });
      expect(await violations(page)).toEqual([]);
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
