import { expect, test, type Page } from '@playwright/test';
import { matrixSlider, openApp } from './app';

const field = (page: Page) => page.getByRole('textbox', { name: '1/Δ₂', exact: true });

async function pressUndo(page: Page): Promise<void> {
  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
}

test('undo with nothing to undo stays on the page', async ({ page }) => {
  await page.goto('about:blank');
  await openApp(page, 'v=2&flow=0&chsck=0&invDelta2=1.5');
  for (let i = 0; i < 3; i++) await pressUndo(page);
  await expect(field(page)).toHaveValue('1.5');
});

test('a held arrow key is one step: undo and Back take back all of it', async ({ page }) => {
  // Keys within a second belong together: here one that lasts as long as a busy machine needs.
  await page.addInitScript(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() / 100;
  });
  await openApp(page, 'v=2&flow=0&chsck=0&invDelta2=1.5');
  await matrixSlider(page).focus();
  for (let i = 0; i < 30; i++) await page.keyboard.down('ArrowRight');
  await page.keyboard.up('ArrowRight');
  await expect(field(page)).not.toHaveValue('1.5');
  const moved = await field(page).inputValue();
  await page.goBack();
  await expect(field(page)).toHaveValue('1.5');
  await page.goForward();
  await expect(field(page)).toHaveValue(moved);
  await pressUndo(page);
  await expect(field(page)).toHaveValue('1.5');
  await page.keyboard.press('Control+Shift+Z');
  await expect(field(page)).toHaveValue(moved);
  await expect(page).toHaveURL(new RegExp(`invDelta2=${moved.replace('.', '\\.')}`));
});

test('undo walks along the entries of Back, which leaves the page after the first', async ({
  page,
}) => {
  await page.goto('about:blank');
  await openApp(page, 'v=2');
  for (const order of ['4', '5', '6']) {
    await page.getByRole('radio', { name: order, exact: true }).click();
    await page.waitForTimeout(1100);
  }
  await pressUndo(page);
  await page.keyboard.press('Control+z');
  await expect(page).toHaveURL(/#v=2&p=4$/);
  await expect(page.getByRole('radio', { name: '4', exact: true })).toBeChecked();
  await page.goBack();
  await expect(page.getByRole('radio', { name: '3', exact: true })).toBeChecked();
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
});

test('a page inside another leaves the history of its host alone', async ({ page }) => {
  await page.goto('./licenses.txt');
  await page.setContent(
    '<iframe src="./#v=2&p=4&flow=0&chsck=0" width="1200" height="800"></iframe>',
  );
  const frame = page.frameLocator('iframe');
  const checked = (order: string) => frame.getByRole('radio', { name: order, exact: true });
  await expect(checked('4')).toBeChecked();
  const before = await page.evaluate(() => history.length);
  for (const order of ['5', '6', '3']) {
    await checked(order).click();
    await page.waitForTimeout(1100);
  }
  expect(await page.evaluate(() => history.length)).toBe(before);
  await frame.locator('h1').click();
  for (const order of ['6', '5', '4', '4', '4']) {
    await page.keyboard.press('Control+z');
    await expect(checked(order)).toBeChecked();
  }
});

test('Share gives the link to the view after the skip link, and where the history is refused', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('too many calls', 'SecurityError');
    };
    Object.assign(window, {
      refuseHistory: () => {
        history.pushState = refuse;
        history.replaceState = refuse;
      },
    });
  });
  await openApp(page, 'v=2&p=4');
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: 'Skip to the panels' }).press('Enter');
  await expect(page.locator('#panels')).toBeFocused();
  await expect(page).toHaveURL(/#v=2&p=4$/);
  await page.evaluate('refuseHistory()');
  await page.getByRole('radio', { name: '5', exact: true }).click();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(/#v=2&p=5$/);
  await expect(page.getByRole('textbox', { name: 'Code to embed it' })).toHaveValue(
    /src="[^"]*#v=2&p=5"/,
  );
});

test('the seed of another matrix starts again at 0 after the highest', async ({ page }) => {
  await openApp(page, 'v=2&spectrum=20&spectrumSeed=2147483647');
  await page.getByRole('button', { name: 'Sample a finite matrix' }).click();
  await page.getByRole('button', { name: 'Another matrix (seed 0)' }).click();
  await expect(page).toHaveURL(/spectrumSeed=0/);
});
