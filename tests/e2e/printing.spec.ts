import { expect, test, type Page } from '@playwright/test';
import { openApp, panel } from './app';

/** The sizes of all pictures, in the order of the page. */
function sizes(page: Page): Promise<string[]> {
  return page
    .locator('[data-part="picture"] svg[role="group"]')
    .evaluateAll((all) => all.map((svg) => `${svg.clientWidth} x ${svg.clientHeight}`));
}

test('on paper the page is light, says its point and its link, and gives pictures the room they have there', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openApp(page, 'v=2&invDelta2=1.9');
  for (const title of [
    'Phase diagram',
    'Complexity of the landscape',
    'The Hessian',
    'Energy and overlap',
  ])
    await expect(panel(page, title).locator('svg[role="group"]').first()).toBeVisible();
  const onScreen = await sizes(page);

  // All of it has happened when the event has ended, for then the browser draws the pages.
  const printed = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    const pictures = [...document.querySelectorAll('[data-part="picture"] svg[role="group"]')];
    return {
      theme: document.documentElement.dataset['theme'],
      words: document.body.innerText,
      buttons: [...document.querySelectorAll('button')].filter((button) => button.checkVisibility())
        .length,
      misfits: pictures.filter(
        ({ clientWidth, clientHeight, parentElement }) =>
          clientWidth !== parentElement?.clientWidth || clientHeight !== parentElement.clientHeight,
      ).length,
    };
  });
  expect(printed).toMatchObject({ theme: 'paper', buttons: 0, misfits: 0 });
  expect(printed.words).toContain('p = 3, Δₚ = 1, 1/Δ₂ = 1.9');
  expect(printed.words).toContain('#v=2&invDelta2=1.9');
  expect(await sizes(page)).not.toEqual(onScreen);

  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.getByText('p = 3, Δₚ = 1, 1/Δ₂ = 1.9', { exact: true })).toBeHidden();
  expect(await sizes(page)).toEqual(onScreen);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).not.toHaveAttribute('data-printing');
});
