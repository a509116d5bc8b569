import { expect, test } from '@playwright/test';
import { panel } from './app';

test('a threshold is measured on request, streams, stops, goes on where it was, and stands on the diagram', async ({
  page,
}) => {
  await page.goto('./#v=2&page=finite-n&crossesAt=4');
  const measured = panel(page, 'The measured threshold');
  await expect(measured).toContainText('Each of the 2 crosses');
  await measured.getByRole('button', { name: 'Start the measurement' }).click();
  await expect(measured.getByTestId('threshold-point').first()).toBeVisible();
  await measured.getByRole('button', { name: 'Cancel the measurement' }).click();
  await expect(measured.getByRole('button', { name: 'Continue the measurement' })).toBeVisible();
  await expect(measured).toContainText(/[1-9] of 12 solutions/);
  const sign = panel(page, 'Where slow growth turns');
  await expect(sign).toContainText('Each of the 2 marks');
  await measured.getByRole('button', { name: 'Δₚ = 4' }).click();
  await expect(sign).toContainText('The mark takes');
  await expect.poll(() => page.url()).not.toContain('crossesAt');
});
