import { expect, test } from '@playwright/test';
import { hashOf, openApp, panel } from './app';

test('any mixture: from the controls into the panels and the link, and back', async ({ page }) => {
  await openApp(page, 'v=2&flow=0');
  await page.getByRole('button', { name: 'Any mixture…' }).click();
  const controls = page.getByRole('group', { name: 'Terms of the mixture' });
  await expect(controls).toContainText('Q = 1.15x² + 0.3333x³');
  await controls.getByRole('button', { name: /^3 \+ 4/ }).click();
  await expect(controls).toContainText('Q = 0.5x³ + 0.5x⁴');
  await expect.poll(() => hashOf(page)).toContain('mixture=3:0.5~4:0.5');
  await expect(panel(page, 'Phase diagram')).toContainText('No quadratic term holds the signal');
  const dynamics = panel(page, 'Energy and overlap');
  await expect(dynamics).toContainText('Q = 0.5x³ + 0.5x⁴');
  // What is solved is this mixture: it ages towards its own threshold, and finds nothing.
  await expect(dynamics).toContainText(/At t = 10000: ε − εₜₕ = 0\.00\d+/);
  await controls.getByRole('switch', { name: 'signal in order 3' }).click();
  await controls.getByRole('switch', { name: 'signal in order 4' }).click();
  await expect(page.getByTestId('verdict')).toHaveText('There is no signal to be found');
  await controls.getByRole('button', { name: /^matrix/ }).click();
  await expect(panel(page, 'Complexity of the landscape')).toContainText(
    'A matrix alone has no complexity',
  );
  await controls.getByRole('button', { name: 'Back to 2 + p' }).click();
  await expect(page.getByRole('button', { name: 'Any mixture…' })).toBeVisible();
});
