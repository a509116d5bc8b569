import { expect, test } from '@playwright/test';
import { curve, grabMatrixSlider, hashOf, openApp, panel } from './app';

test.describe('energy and overlap follow the hand', () => {
  test('the solution of the current point is drawn without a click, and the surf plays it without a run', async ({
    page,
  }) => {
    await test.step('the solution of the current point is drawn without a click', async () => {
      await openApp(page, 'v=2&invDelta2=2.7');
      await expect(curve(page, 'run-0-chsck-energy')).toBeVisible();
      await expect(curve(page, 'run-0-chsck-overlap')).toBeVisible();
      const dynamics = panel(page, 'Energy and overlap');
      await expect(dynamics).toContainText('1/Δ₂ = 2.7, m₀ = 10⁻¹⁰');
      // At rest it is refined and tells its error: the finest pass has t = 123.45.
      await expect(dynamics).toContainText(/final value at t = 123\.\d+ ± 0\.\d/);
    });
    await test.step('the surf plays it without a run', async () => {
      await openApp(page, 'v=2&invDelta2=2.7');
      await expect(curve(page, 'run-0-chsck-energy')).toBeVisible();
      await page.getByRole('button', { name: /^Surf/ }).click();
      await expect(panel(page, 'The Hessian')).toContainText('where current point is');
    });
  });

  test('a drag takes them along, and they say of which point they are', async ({ page }) => {
    await openApp(page, 'v=2&invDelta2=2.5');
    const energy = curve(page, 'run-0-chsck-energy');
    await expect(energy).toBeVisible();
    const before = await energy.getAttribute('d');
    const drag = await grabMatrixSlider(page);
    for (let pixels = 1; pixels <= 12; pixels++) await drag.moveTo(pixels);
    await drag.release();
    const hash = /invDelta2=([\d.]+)/;
    await expect.poll(() => hashOf(page)).toMatch(hash);
    const value = Number(hash.exec(await hashOf(page))?.[1]);
    const shown = String(Number(value.toPrecision(4)));
    await expect(panel(page, 'Energy and overlap')).toContainText(`1/Δ₂ = ${shown},`);
    expect(await energy.getAttribute('d')).not.toBe(before);
  });
});
