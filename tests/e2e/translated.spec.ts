/** A page that the browser has translated goes on working. */
import { expect, test, type Page } from '@playwright/test';
import { grabMatrixSlider, matrixSlider, openApp, panel } from './app';

/** As translators of browsers do: every text, and every one that comes, is replaced by elements. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const replaceTexts = (): void => {
      const texts: Text[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (
          node instanceof Text &&
          !node.parentElement?.closest('[data-translated], [translate=no], textarea')
        )
          texts.push(node);
      for (const text of texts) {
        const font = document.createElement('span');
        font.dataset['translated'] = '';
        font.textContent = text.data;
        text.replaceWith(font);
      }
    };
    replaceTexts();
    new MutationObserver(replaceTexts).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

for (const p of [3, 4])
  test(`p = ${p}: the slider moves, the answer and its words follow, nothing goes blank`, async ({
    page,
  }) => {
    await openApp(page, `v=2&p=${p}&invDelta2=1.5`);
    await translate(page);
    const strip = page.getByRole('region', { name: 'Answer at this point' });
    const before = await strip.innerText();
    for (let i = 0; i < 12; i++) await matrixSlider(page).press('Shift+ArrowRight');
    await expect(page.getByTestId('verdict')).toContainText('finds the signal');
    expect(await strip.innerText()).not.toContain(before.split('\n').at(-1) ?? '');
    for (let i = 0; i < 20; i++) await matrixSlider(page).press('Shift+ArrowLeft');
    await expect(page.getByTestId('verdict')).not.toContainText('finds the signal');
    await expect(page.getByText('could not be drawn')).toHaveCount(0);
  });

test('a drag, runs, every page, dialog and table: no part goes blank', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await openApp(page, 'v=2&invDelta2=1.8&flow=0&tMax=20&tol=0.001');
  await translate(page);

  const drag = await grabMatrixSlider(page);
  for (let pixels = 2; pixels <= 60; pixels += 2) await drag.moveTo(pixels);
  await drag.release();
  await expect(page.getByTestId('verdict')).toContainText('finds the signal');

  await page.getByRole('button', { name: 'Run here' }).click();
  const card = page.locator('[data-run="1"]');
  await expect(card).toHaveAttribute('data-status', 'done');
  await expect(card).toContainText('Done');
  for (const name of ['The surf', 'The landscape', 'Finite N']) {
    await page.getByRole('radio', { name }).click();
    await expect(page.locator('[data-panel]').first()).toBeVisible();
    for (const button of await page.getByRole('button', { name: 'Table' }).all()) {
      await button.click();
      await button.click();
    }
    await matrixSlider(page).press('Shift+ArrowLeft');
    await page.getByRole('radio', { name: '4', exact: true }).click();
    await page.getByRole('radio', { name: '3', exact: true }).click();
  }
  await page.getByRole('radio', { name: 'The surf' }).click();
  for (const name of ['Help', 'Share']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.getByRole('button', { name: /^Surf/ }).click();
  await expect(panel(page, 'The Hessian')).toContainText(/where .* is: t = /);
  await page.getByRole('button', { name: 'Remove run 1' }).click();
  await expect(card).toHaveCount(0);

  await expect(page.getByText('could not be drawn')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('the story goes on from step to step, with answers and what is to be done', async ({
  page,
}) => {
  await page.goto('./#v=2&details=0&invDelta2=1.2&story=5');
  await page.locator('main[data-step="5"] [data-panel]').waitFor();
  await translate(page);
  await matrixSlider(page).press('End');
  await expect(page.getByText('one way down has opened')).toBeVisible();
  const choices = page.locator('[data-part="question"]').getByRole('listitem').getByRole('button');
  for (const i of [0, 1]) await choices.nth(i).click();
  await expect(page.locator('[data-part="verdict"]')).toContainText('Yes.');
  await expect(page.locator('[data-part="reveal"]')).toContainText('Péché');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.locator('main[data-step="6"]')).toContainText('A cartoon of the landscape');
  await choices.first().click();
  await expect(page.locator('main[data-step="6"] [data-panel]')).toBeVisible();
  await expect(page.getByText('could not be drawn')).toHaveCount(0);
});

test('an embed: its slider moves, the answer follows, a run is computed, another link takes its place', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const parts = 'hessian,complexity,answer,invDelta2,p,run,runs';
  await page.goto(`./#v=2&invDelta2=1.5&flow=0&tMax=20&tol=0.001&embed=${parts}`);
  await panel(page, 'The Hessian').waitFor();
  await translate(page);
  for (let i = 0; i < 12; i++) await matrixSlider(page).press('Shift+ArrowRight');
  await expect(page.getByTestId('verdict')).toContainText('finds the signal');
  await page.getByRole('radio', { name: '4', exact: true }).click();
  await page.getByRole('button', { name: 'Run here' }).click();
  await expect(page.locator('[data-run="1"]')).toHaveAttribute('data-status', 'done');
  // What a link in the address sets, all at once.
  await page.evaluate(() => {
    location.hash = 'v=2&invDelta2=1.5&flow=0&embed=fate,answer,invDelta2';
  });
  await expect(panel(page, 'The fate of the spurious')).toBeVisible();
  await expect(page.getByTestId('verdict')).not.toContainText('finds the signal');
  await expect(page.getByText('could not be drawn')).toHaveCount(0);
  expect(errors).toEqual([]);
});
