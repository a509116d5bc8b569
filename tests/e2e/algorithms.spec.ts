import { expect, test } from '@playwright/test';

test('the algorithms stand side by side, on the instance of a run too', async ({ page }) => {
  await page.goto(
    './#v=2&invDelta2=2.7&page=finite-n&panel=algorithms&run1=p=3,deltaP=1,invDelta2=2.7;flow:n=40,seed=2,tMax=5,m0=0.3',
  );
  const panel = page.locator('[data-panel="algorithms"]');
  const row = (name: string) => panel.getByRole('row', { name });
  // The line of ML-AMP, the overlap of the signal state and what gradient flow needs beside it.
  await expect(row('ML-AMP')).toContainText('1.618');
  await expect(row('gradient flow')).toContainText('t = 124');
  await expect(row('Bayes AMP')).toContainText('k =');
  await expect(row('Langevin, T = 1')).toContainText('t =');
  await expect(panel).toContainText('the instance of N = 40, seed 2');
  await expect(panel.locator('circle').first()).toBeVisible();
  await expect(panel).toContainText('Bayes AMP with the fewest gradients');
});
