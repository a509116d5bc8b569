import { expect, test } from '@playwright/test';
import type {} from '../../src/state/faults';
import { curve, longRun, openApp } from './app';

test('a worker that dies: the run says so, retry works, nothing else is lost', async ({ page }) => {
  await openApp(page, `v=1&invDelta2=1.9&${longRun}`, '?faults=1');
  const card = page.getByRole('region', { name: 'Runs' }).getByRole('listitem');
  await expect(card).toHaveAttribute('data-status', 'running');
  await page.evaluate(() => {
    window.saddleSurferFaults?.killWorkers();
  });
  await expect(card).toHaveAttribute('data-status', 'failed');
  await expect(card).toContainText(/worker/i);
  await expect(page.getByRole('textbox', { name: '1/Δ₂' })).toHaveValue('1.9');
  await expect(curve(page, 'gradientFlow')).toHaveCount(1);
  await page.getByRole('button', { name: 'Retry run 1' }).click();
  await expect(card).toHaveAttribute('data-status', 'running');
  await expect(curve(page, 'run-1-chsck-energy')).toHaveCount(1);
});
