/** A page that the browser has translated goes on working. */
import { expect, test, type Page } from '@playwright/test';
import { solutions } from '../../src/lessons/story/solutions';
import { story as words } from '../../src/lessons/words/en';
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
    // Why it is so: the longest of its lines, since buttons are called the same at every point.
    const before = (await strip.innerText()).split('\n').toSorted((a, b) => b.length - a.length);
    for (let i = 0; i < 12; i++) await matrixSlider(page).press('Shift+ArrowRight');
    await expect(page.getByTestId('verdict')).toContainText('finds the signal');
    expect(await strip.innerText()).not.toContain(before[0] ?? '');
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

test('all that teaches: ten steps of the story, a sheet, the page of a teacher, the presenter', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto('./#v=2&details=0&flow=0&story=1');
  await page.locator('main[data-step="1"] figure').first().waitFor();
  await translate(page);
  const choices = page.locator('[data-part="question"]').getByRole('listitem').getByRole('button');
  for (const [i, said] of words.steps.entries()) {
    const step = page.locator(`main[data-step="${i + 1}"]`);
    await expect(step.getByRole('heading', { name: said.title })).toBeVisible();
    if (i === 4) {
      await matrixSlider(page).press('End');
      await expect(page.getByText('one way down has opened')).toBeVisible();
    }
    const right = solutions[i] ?? 0;
    for (const choice of [(right + 1) % said.question.choices.length, right])
      await choices.nth(choice).click();
    // Where there is something to do, the conclusion waits for it, and a guess is not judged before.
    const { guessWaits, revealWaits } = words.ui;
    const waits = page.getByText(guessWaits);
    const judged = page.locator('[data-part="verdict"]').getByText(words.ui.right);
    await expect(judged.or(waits)).toBeVisible();
    await expect(
      page.getByText(said.reveal).or(page.getByText(revealWaits)).or(waits),
    ).toBeVisible();
    await expect(step.locator('[data-panel], figure').first()).toBeVisible();
    await page.getByRole('button', { name: i < 9 ? words.ui.next : words.ui.explore }).click();
  }
  await panel(page, 'Phase diagram').waitFor();

  await page.getByRole('button', { name: 'Lessons' }).click();
  await page.getByRole('menuitem', { name: 'One eigenvalue leaves' }).click();
  const sheet = page.getByRole('complementary', { name: 'One eigenvalue leaves' });
  await sheet.getByRole('textbox', { name: 'Your name' }).fill('Ada');
  await page.keyboard.press('Enter');
  for (const option of [/stays in the bulk at every strength/, /up to a certain strength/]) {
    await sheet.getByRole('button', { name: option }).click();
    await sheet.getByRole('button', { name: 'Check' }).click();
    await expect(sheet.getByRole('status').last()).toContainText(/Not yet|Right/);
  }
  await sheet.getByRole('button', { name: 'Next' }).click();
  await sheet.getByRole('button', { name: 'Set it up' }).click();
  await sheet.getByRole('textbox').fill('no number');
  await expect(sheet).toContainText('“no number” is no number');
  await sheet.getByRole('textbox').fill('1/2.5');
  await expect(sheet).not.toContainText('is no number');
  await sheet.getByRole('button', { name: 'Check' }).click();
  await expect(sheet.getByRole('status').last()).toContainText('Not yet.');
  await sheet.getByRole('button', { name: 'Send' }).click();
  const code = await sheet.getByRole('textbox', { name: 'Answer code' }).inputValue();
  await sheet.getByRole('button', { name: 'Fold the sheet' }).click();
  await sheet.getByRole('button', { name: 'Show the sheet' }).click();
  await sheet.getByRole('button', { name: 'Close the sheet' }).click();

  await page.getByRole('button', { name: 'Lessons' }).click();
  await page.getByRole('menuitem', { name: /For teachers/ }).click();
  const teacher = page.getByRole('dialog');
  const classWord = teacher.getByRole('textbox', { name: 'Class word' });
  await classWord.fill('no word');
  await expect(teacher).toContainText('“no word” cannot be a class word');
  await classWord.fill('');
  await teacher.getByRole('textbox', { name: /^Answer codes/ }).fill(code);
  await expect(teacher.locator('tr', { hasText: 'Ada' })).toContainText('1/8');
  await teacher
    .getByRole('textbox', { name: /^Answer codes/ })
    .fill(`${code.slice(0, -5)} ${code}`);
  await expect(teacher.locator('[data-code="unreadable"]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(teacher).toHaveCount(0);

  await page.keyboard.press('b');
  const presenter = page.locator('[data-presenter]');
  await expect(presenter.locator('[data-panel]')).toHaveCount(1);
  for (const key of ['a', 't', 'ArrowRight', 'ArrowRight', 'a', 'z', 'z', 'l', '2', 't']) {
    await page.keyboard.press(key);
    await expect(presenter.locator('[data-panel]').first()).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(presenter).toHaveCount(0);
  await expect(panel(page, 'Phase diagram')).toBeVisible();
  await expect(page.getByText('could not be drawn')).toHaveCount(0);
  expect(errors).toEqual([]);
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
