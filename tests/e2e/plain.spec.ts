/** How much the page says: the plain view of a first visit, and the full one. */
import { expect, test } from '@playwright/test';
import { hashOf, openApp, panel } from './app';

test('a first visit is told what happens without the quantities of the theory; “Details” says all, and the link keeps it', async ({
  page,
}) => {
  const theory = /Σ\s*min|m₀|Λ|annealed/;
  const said = (): Promise<string> => page.evaluate(() => document.body.innerText);
  await page.goto('./');
  await page.getByRole('button', { name: 'Skip to the lab' }).click();
  const details = page.getByRole('button', { name: 'Details' });
  await expect(details).toHaveAttribute('aria-pressed', 'false');
  await panel(page, 'Complexity of the landscape').waitFor();
  // Words of runs and of the current point, too.
  await expect(page.locator('[data-run]').first()).toContainText(/εₜₕ at t =/);
  expect(await said()).not.toMatch(theory);
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('one way down');
  for (const name of ['The landscape', 'How it ages', 'Finite N']) {
    await page.getByRole('radio', { name }).click();
    await expect(page.locator('[data-settling]:not([data-settling="settled"])')).toHaveCount(0);
    expect(await said()).not.toMatch(theory);
  }
  await page.getByRole('radio', { name: 'The surf' }).click();

  await details.click();
  for (const word of [/Σ\s*min/, /m₀/, /Λ/, /annealed/]) expect(await said()).toMatch(word);
  await expect.poll(() => hashOf(page)).not.toContain('details');
  await page.goBack();
  await expect.poll(said).not.toMatch(theory);
  await expect.poll(() => hashOf(page)).toContain('details=0');
  await page.reload();
  await expect(details).toHaveAttribute('aria-pressed', 'false');
});

test('a link that says nothing of it shows all; an energy has all its digits once it is pinned', async ({
  page,
}) => {
  await test.step('a link that says nothing of it shows all, as it did when it was made', async () => {
    await openApp(page, 'v=2&chsck=0&flow=0&invDelta2=2.3');
    await expect(page.getByRole('button', { name: 'Details' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(page.getByRole('region', { name: 'Answer' })).toContainText('Λ =');
  });
  await test.step('an energy has three digits at first sight and all of them once it is pinned', async () => {
    await openApp(page, 'v=2&chsck=0&flow=0');
    const readout = panel(page, 'Complexity of the landscape').locator('[data-part="readout"]');
    await expect(readout).toContainText(/ε −1\.81(?!\d)/);
    await openApp(page, 'v=2&chsck=0&flow=0&energy=-1.80717');
    await expect(readout).toContainText('ε −1.80717');
  });
});
