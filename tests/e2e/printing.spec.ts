import { expect, test, type Page } from '@playwright/test';
import { drawnFor, filled } from '../../src/lessons/sheets/draws';
import { sheets } from '../lessons/readSheets';
import { openApp, panel, visit } from './app';
import { textFaults } from './texts';

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

/** Paper of 210 mm less its margins, so that the screen shows what is printed. */
const paper = { width: 688, height: 1000 };

const runs = [1.5, 2.3]
  .map(
    (x, i) =>
      `run${i + 1}=p=3,deltaP=1,invDelta2=${x};chsck:m0=0.01,tMax=50,tol=0.001;flow:n=30,seed=7,tMax=5,k=4`,
  )
  .join('&');

test('every page can be handed out: no gesture is asked for, nothing lies over another, nothing is empty', async ({
  page,
}) => {
  await page.setViewportSize(paper);
  const views = [
    ...['surf', 'landscape', 'globe', 'aging', 'finite-n'].map(
      (name) => `v=2&invDelta2=2.3${name === 'surf' ? '' : `&page=${name}`}&${runs}`,
    ),
    'v=2&story=5',
    'v=2&story=7',
    'v=2&story=1&lang=de',
  ];
  for (const hash of views)
    await test.step(hash, async () => {
      await visit(page, `./#${hash}`);
      // The code of a page comes a moment later.
      await expect(
        page.locator('main :is([data-panel], [data-part="question"])').first(),
      ).toBeVisible();
      await expect(page.locator('[data-settling]:not([data-settling="settled"])')).toHaveCount(0);
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      const printed = await page.evaluate(() => {
        const isSeen = (element: Element): boolean => element.checkVisibility();
        const seen = (selector: string): Element[] =>
          [...document.querySelectorAll(selector)].filter(isSeen);
        return {
          words: document.body.innerText,
          controls: seen(
            'button:not([data-prints]), input, select, [role="slider"]:not(svg *), summary',
          ).map(({ outerHTML }) => outerHTML.slice(0, 80)),
          empty: seen('[data-panel]').filter(
            (panel) => panel.querySelector('svg, canvas, table') === null,
          ).length,
          // What is said of a run has no more room than it takes.
          blank: seen('[data-run] p').filter(
            (said) => said.getBoundingClientRect().height > 4 * 1.5 * 12,
          ).length,
          shown: seen('[data-panel], [data-part="question"] li').length,
        };
      });
      expect(printed.words).not.toMatch(/\b(click|tap|hover|press|drag|slider)|Lessons|Details/i);
      expect(printed).toMatchObject({ controls: [], empty: 0, blank: 0 });
      // A step of the story that asks first has its question and the choices.
      expect(printed.shown).toBeGreaterThan(0);
      expect((await textFaults(page)).overlapping).toEqual([]);
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    });
});

test('numbers are printed in whole rows, and it is said that a file has the rest', async ({
  page,
}) => {
  await page.setViewportSize(paper);
  await openApp(page, 'v=2&flow=0&invDelta2=2.3&asTable=hessian');
  const numbers = panel(page, 'The Hessian').getByRole('region', { name: /./ });
  const rows = numbers.locator('tbody tr');
  await expect(rows.nth(30)).toBeAttached();
  await numbers.focus();
  await page.keyboard.press('ArrowDown');
  const all = await rows.count();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(rows).toHaveCount(24);
  await expect(numbers).toContainText(`The first 24 of ${all} rows`);
  const cut = await numbers.evaluate((element) => {
    const { bottom } = element.getBoundingClientRect();
    const panelBottom = element.closest('[data-panel]')?.getBoundingClientRect().bottom ?? 0;
    return { hidden: element.scrollHeight > element.clientHeight, beyond: bottom > panelBottom };
  });
  expect(cut).toEqual({ hidden: false, beyond: false });
  expect(await numbers.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('none');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(rows).toHaveCount(all);
});

/** What is on paper while the page is printed, by a button or by the browser's menu; the rest is hidden. */
async function printedBy(
  page: Page,
  print: () => Promise<void>,
): Promise<{ words: string; dialogs: number; isWhole: boolean }> {
  await page.evaluate(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      const { body } = document;
      const said = {
        words: body.innerText,
        dialogs: [...document.querySelectorAll('[role="dialog"]')].filter((dialog) =>
          dialog.checkVisibility(),
        ).length,
        isWhole:
          getComputedStyle(body).overflow === 'visible' && body.scrollHeight <= body.clientHeight,
      };
      window.dispatchEvent(new Event('afterprint'));
      document.documentElement.dataset['printed'] = JSON.stringify(said);
    };
  });
  await print();
  return JSON.parse(
    (await page.locator('html').getAttribute('data-printed')) ?? '{"words":""}',
  ) as { words: string; dialogs: number; isWhole: boolean };
}

test('what shares a view prints it: all of the page, without the dialog, which is there afterwards', async ({
  page,
}) => {
  await openApp(page, `v=2&invDelta2=2.3&${runs}`);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog');
  const printed = await printedBy(page, () =>
    dialog.getByRole('button', { name: 'Print' }).click(),
  );
  expect(printed).toMatchObject({ dialogs: 0, isWhole: true });
  expect(printed.words).toContain('p = 3, Δₚ = 1, 1/Δ₂ = 2.3');
  expect(printed.words).toContain('Energy and overlap');
  expect(printed.words).toContain('1/Δ₂ = 1.5');
  expect(printed.words).not.toContain('BibTeX');
  await expect(dialog).toBeVisible();
});

test('a worksheet is printed with all of its questions, the numbers of its student and what was answered; folded, it leaves the paper to the lab', async ({
  page,
}) => {
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('no sheet');
  await visit(page, `./?sheet=${sheet.id}&class=k7`);
  const dock = page.getByRole('complementary', { name: sheet.title });
  const printSheet = () => dock.getByRole('button', { name: 'Print the sheet' }).click();
  const asked = (name: string): string[] =>
    sheet.questions.map(({ text }) =>
      filled(text, drawnFor(sheet, { classWord: 'k7', name })).replace(/\s+/g, ' '),
    );
  await dock.getByRole('textbox', { name: 'Your name' }).waitFor();
  const blank = await printedBy(page, printSheet);
  expect(blank.isWhole).toBe(true);
  for (const text of asked('')) expect(blank.words.replace(/\s+/g, ' ')).toContain(text);
  expect(blank.words).toContain('Name:');
  expect(blank.words).not.toMatch(/Phase diagram\n|Begin|Check/);

  await dock.getByRole('textbox', { name: 'Your name' }).fill('Ada');
  await page.keyboard.press('Enter');
  await dock.getByRole('button', { name: /stays in the bulk at every strength/ }).click();
  await dock.getByRole('button', { name: 'Check' }).click();
  await expect(dock.getByRole('status').last()).toContainText('Not yet.');
  const done = (await printedBy(page, printSheet)).words.replace(/\s+/g, ' ');
  for (const text of asked('Ada')) expect(done).toContain(text);
  expect(done).toContain('Name: Ada');
  expect(done).toContain('Not yet.');
  expect(done).toContain('?sheet=bbp&class=k7');
  // What was being answered is there afterwards.
  await expect(dock.getByRole('status').last()).toContainText('Not yet.');

  await dock.getByRole('button', { name: 'Fold the sheet' }).click();
  const lab = await printedBy(page, () =>
    page.evaluate(() => {
      window.print();
    }),
  );
  expect(lab.words).toContain('Phase diagram');
  expect(lab.words).not.toContain('Name: Ada');
});
