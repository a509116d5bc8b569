/** A page that the browser has translated goes on working. */
import { expect, test, type Page } from '@playwright/test';
import { matrixSlider, openApp } from './app';

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
    await openApp(page, `v=1&p=${p}&invDelta2=1.5`);
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
