/** The page for a room: large, dark on white, the outcome hidden until it is asked for, and back to exactly what was. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { solutions } from '../../src/lessons/story/solutions';
import { storyLinks } from '../../src/lessons/story/links';
import { steps } from '../../src/lessons/story/steps';
import { story as words } from '../../src/lessons/words/en';
import { hashOf, panel, visit } from './app';
import { violations } from './appearances';
import { legibility, paleTexts } from './legibility';
import { expectNoTextFaults } from './texts';

const projectors = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
];
/** Titles of panels that are shown by their numbers. */
const shown = ['Phase diagram', 'Complexity of the landscape', 'The Hessian', 'Energy and overlap'];

test('on either projector every text has 24 px, every line 3 px, every contrast is 7', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('./#v=2&invDelta2=2.3&flow=0&present=one');
  const working = page.locator('[data-presenter] [data-settling]:not([data-settling="settled"])');
  for (const viewport of projectors)
    await test.step(`${viewport.width} x ${viewport.height}`, async () => {
      await page.setViewportSize(viewport);
      for (const count of [1, 2]) {
        for (const [i, title] of shown.entries()) {
          await page.keyboard.press(String(i + 1));
          await expect(panel(page, title).locator('svg text').first()).toBeVisible();
          await expect(page.locator('[data-presenter] [data-panel]')).toHaveCount(count);
          await expect(working).toHaveCount(0);
          if (count === 1) await page.keyboard.press('a');
          const { texts, lines, ...faults } = await legibility(page, 24, 3);
          expect(texts).toBeGreaterThan(20);
          expect(lines).toBeGreaterThan(5);
          expect(faults, title).toEqual({ smallTexts: [], thinLines: [] });
          // Colours follow the panel a moment later.
          await expect.poll(() => paleTexts(page, 7), title).toEqual([]);
          const overflow = await page.evaluate(
            () =>
              document.documentElement.scrollHeight -
              innerHeight +
              document.documentElement.scrollWidth -
              innerWidth,
          );
          expect(overflow).toBe(0);
          if (count === 1) await page.keyboard.press('a');
        }
        await page.keyboard.press('t');
      }
      expect(await violations(page)).toEqual([]);
    });
});

test('held upright, one panel or two below each other, nothing lies under a button or another text', async ({
  page,
}) => {
  await page.goto('./#v=2&invDelta2=2.3&flow=0&present=two');
  const working = page.locator('[data-presenter] [data-settling]:not([data-settling="settled"])');
  const panels = page.locator('[data-presenter] [data-panel]');
  for (const viewport of [
    { width: 820, height: 1180 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    for (const [i, title] of shown.entries()) {
      await page.keyboard.press(String(i + 1));
      await expect(panel(page, title).locator('svg text').first()).toBeVisible();
      await expect(panels).toHaveCount(2);
      await expect(working).toHaveCount(0);
      await expectNoTextFaults(page, `${title}, ${viewport.width} px`, 10);
      await expect(panels.first().getByRole('button', { name: 'Zoom in' })).toHaveCount(0);
    }
  }
});

/** Titles of upright axes that are longer than their picture is high. */
function cutTitles(page: Page): Promise<string[]> {
  return page.locator('[data-presenter] svg text[transform*="rotate(-90)"]').evaluateAll((titles) =>
    titles.flatMap((title) => {
      const room = title.closest('svg')?.getBoundingClientRect();
      const { top, bottom } = title.getBoundingClientRect();
      const isCut = room !== undefined && (top < room.top - 1 || bottom > room.bottom + 1);
      return isCut ? [title.textContent] : [];
    }),
  );
}

for (const lang of ['en', 'de'])
  test(`every step of the story before a room, on a phone and on a projector: no text or tick lies on another, no title of an axis is cut, ${lang}`, async ({
    page,
  }) => {
    for (const link of storyLinks) {
      await visit(page, `./#${link}&lang=${lang}&answers=1,1,1,1,1,1,1,1,1,1&present=one`);
      await page.locator('[data-presenter]').getByRole('heading').first().waitFor();
      await expect(page.locator('[data-presenter] [data-settling="computing"]')).toHaveCount(0);
      for (const viewport of [
        { width: 390, height: 844 },
        { width: 1024, height: 768 },
      ]) {
        await page.setViewportSize(viewport);
        await expectNoTextFaults(page, `${link}, ${lang}, ${viewport.width} px`, 3);
        expect(await cutTitles(page), `${link}, ${lang}, ${viewport.width} px`).toEqual([]);
      }
    }
  });

test('one key from anywhere, steps by the arrows, the answer on request; Escape leaves everything as it was', async ({
  page,
}) => {
  await page.goto('./#v=2&invDelta2=1.93&page=landscape&flow=0');
  await panel(page, 'The fate of the spurious').waitFor();
  await page.getByText('What a run computes').click();
  await panel(page, 'Curvature against energy').getByRole('button', { name: 'Table' }).click();
  await expect(panel(page, 'Curvature against energy').getByRole('table')).toBeVisible();
  await page.evaluate(() => {
    window.scrollTo(0, 200);
  });
  const before = await hashOf(page);
  const top = await page.evaluate(() => scrollY);

  await page.keyboard.press('b');
  const presenter = page.locator('[data-presenter]');
  await expect(presenter.getByRole('region', { name: 'The fate of the spurious' })).toBeVisible();
  expect(await hashOf(page)).toContain('present=one');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(
    presenter.getByRole('region', { name: 'Complexity of the landscape' }),
  ).toBeVisible();
  await expect(presenter.getByTestId('outcome')).toHaveCount(0);
  await page.keyboard.press('a');
  await expect(presenter.getByTestId('outcome')).toHaveText(/gets stuck/);
  // Frozen, the picture stays while the point is moved unseen.
  await page.keyboard.press('z');
  await presenter.getByRole('slider', { name: /one over Delta 2/ }).fill('3');
  await expect(presenter.getByTestId('outcome')).toHaveText(/gets stuck/);
  await presenter.getByRole('button', { name: 'Freeze the picture' }).click();
  await expect(presenter.getByTestId('outcome')).toHaveText(/trivial landscape/);
  await page.keyboard.press('ArrowRight');
  await expect(presenter.getByTestId('outcome')).toHaveCount(0);
  await page.keyboard.press('l');
  await expect(presenter.locator('[data-part="spotlight"]')).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(presenter).toHaveCount(0);
  await expect.poll(() => hashOf(page)).toBe(before);
  await expect(panel(page, 'Curvature against energy').getByRole('table')).toBeVisible();
  await expect(page.locator('details[open]')).toContainText('What a run computes');
  expect(await page.evaluate(() => scrollY)).toBe(top);
});

test('from a step of the story the arrows go through its steps, each with its own panels', async ({
  page,
}) => {
  await page.goto('./#v=2&invDelta2=1.5&details=0&story=3');
  await page.locator('main[data-step="3"]').waitFor();
  const title = await page.locator('main[data-step="3"] h2').first().innerText();
  await page.keyboard.press('b');
  const presenter = page.locator('[data-presenter]');
  const panels = presenter.locator('[data-panel] h2');
  await expect(presenter.getByText(title)).toBeVisible();
  await expect(panels).toHaveCount(0);
  await page.keyboard.press('a');
  await expect(panels).toHaveText(['Complexity of the landscape']);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => hashOf(page)).toContain('story=4');
  await expect(presenter.getByText(title)).toHaveCount(0);
  await expect(panels).toHaveText(['The Hessian']);
  await page.keyboard.press('t');
  await expect(panels).toHaveText(['The Hessian', 'Energy and overlap']);
  await page.keyboard.press('Escape');
  // Whoever has gone on stays there, at its top; Back leads to where presenting began.
  const gone = page.locator('main[data-step="4"]');
  await expect(gone.getByRole('heading', { level: 2 }).first()).toBeFocused();
  await expect.poll(() => hashOf(page)).not.toContain('present');
  await page.goBack();
  await expect(page.locator('main[data-step="3"]')).toBeVisible();
  await expect(presenter).toHaveCount(0);

  // For those whose hands slip, or who speak, letters do nothing; the arrows and Escape do.
  await page.evaluate(() => {
    localStorage.setItem('saddle-surfer:shortcuts', 'keys-with-ctrl');
  });
  await page.keyboard.press('b');
  await expect(presenter.getByText(title)).toBeVisible();
  await page.keyboard.press('a');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => hashOf(page)).toContain('story=4');
  await expect(presenter.getByTestId('outcome')).toHaveCount(0);
  await page.keyboard.press('a');
  await expect(presenter.getByTestId('outcome')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(presenter).toHaveCount(0);
});

test('the steps are listed by what they show: to go to one, to put them in order, to leave some out, as links', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto('./#v=2&invDelta2=2.3&flow=0&present=one');
  const presenter = page.locator('[data-presenter]');
  const count = presenter.getByRole('button', { name: /^Steps/ });
  const items = page.getByRole('dialog').getByRole('listitem');
  const titles = [
    /^The globe/,
    /^Complexity/,
    /^Energy and overlap/,
    /^The Hessian/,
    /^The Hessian/,
  ];
  await count.click();
  await expect(items).toHaveText([...titles, /^Finite N.*1 run/]);
  await expect(page.getByRole('textbox')).toBeHidden();
  await items.nth(2).getByRole('button').first().click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(presenter.getByRole('region', { name: 'Energy and overlap' })).toBeVisible();
  await expect(count).toHaveText('3 of 6');

  await count.click();
  await items
    .nth(2)
    .getByRole('button', { name: /^Earlier/ })
    .click();
  await page.getByRole('button', { name: 'Remove step 6' }).click();
  await page.getByRole('button', { name: 'Remove step 1' }).click();
  await expect(items).toHaveText([2, 1, 3, 4].map((i) => titles[i] ?? ''));
  await page.getByText('As links').click();
  await expect(page.getByRole('textbox', { name: 'Links' })).toHaveValue(/^#v=2.*dynamics\n#v=2/);
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect(count).toHaveText('4 steps');
  await page.keyboard.press('ArrowRight');
  await expect(presenter.getByRole('region', { name: 'Energy and overlap' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(presenter.getByRole('region', { name: 'Complexity' })).toBeVisible();

  // In the story they are its steps, and what is only looked at is not kept in the place of one's own.
  await page.keyboard.press('Escape');
  await page.goto('./#v=2&story=3&present=one');
  await count.click();
  await expect(items).toHaveCount(10);
  await expect(items.nth(2)).toContainText(words.steps[2].title);
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.goto('about:blank');
  await page.goto('./#v=2&invDelta2=2.3&flow=0&present=one');
  await expect(count).toHaveText('4 steps');
});

/** What a step lets one change, by the name of its control; none where the picture itself or the surf does. */
const controls: readonly (RegExp | null)[] = [
  /Delta 2/,
  /Let the eight go down/,
  null,
  null,
  /one over Delta 2/,
  /one over Delta 2/,
  null,
  /alpha/,
  /one over Delta 2/,
  /Order p/,
];

test('a step of the story is asked, answered and controlled as in the story, in letters for the last row', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto('./#v=2&invDelta2=50&deltaP=0.01&details=0&story=1');
  // What stands there before the program does has no such picture.
  await page.locator('main[data-step="1"] figure canvas').first().waitFor();
  await page.keyboard.press('b');
  const presenter = page.locator('[data-presenter]');
  const pictures = presenter.locator('[data-panel], figure');
  const working = presenter.locator('[data-settling]:not([data-settling="settled"])');
  const sizeOf = (text: Locator): Promise<number> =>
    text.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  for (const [i, said] of words.steps.entries())
    await test.step(said.title, async () => {
      if (i > 0) await page.keyboard.press('PageDown');
      const { asksFirst } = steps[i] ?? { asksFirst: false };
      const question = presenter.locator('[data-part="question"]');
      await expect(question).toHaveText(said.question.ask);
      expect(await sizeOf(question)).toBeGreaterThan(29);
      const [first] = said.question.choices;
      await expect(presenter.getByText(first.text)).toBeVisible();
      await expect(presenter.getByText(first.because)).toHaveCount(0);
      await expect(presenter.getByText(said.act)).toHaveCount(asksFirst ? 0 : 1);
      if (asksFirst) await expect(pictures).toHaveCount(0);
      else await expect(pictures.first()).toBeVisible();
      await expect(working).toHaveCount(0);
      await expectAllInSight(page);

      await page.keyboard.press('a');
      const right = said.question.choices[solutions[i] ?? 0];
      await expect(presenter.getByTestId('outcome')).toContainText(right?.because ?? '-');
      await expect(pictures.first()).toBeVisible();
      // What is launched is the step's.
      await expect(presenter.getByRole('button', { name: /instances here/ })).toHaveCount(0);
      const control = controls[i];
      const named = (['slider', 'button', 'radiogroup'] as const).map((role) =>
        presenter.locator('[class*="controls"]').getByRole(role, { name: control ?? /./ }),
      );
      for (const [role, found] of named.entries())
        if (control === null) await expect(found).toHaveCount(0);
        else if ((await found.count()) > 0) await expect(found, String(role)).toBeVisible();
      for (const track of await presenter.locator('[class*="controls"] [data-part="slider"]').all())
        expect((await track.boundingBox())?.width).toBeGreaterThan(200);
      const counts = await Promise.all(named.map((found) => found.count()));
      expect(counts.some((count) => count > 0)).toBe(control !== null);
      await expect(working).toHaveCount(0);
      await expectAllInSight(page);
      expect((await legibility(page, 24, 3)).smallTexts).toEqual([]);
    });
});

/** No text reaches beyond the page, and none of a picture beyond that. */
async function expectAllInSight(page: Page): Promise<void> {
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('[data-presenter] :is(p, li, h2, text, button, label)')]
      .filter((element) => element.checkVisibility({ opacityProperty: true }))
      .filter((element) => element.closest('.visually-hidden') === null)
      .filter((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const frame = element.closest('[data-panel], figure')?.getBoundingClientRect();
        const lowest = Math.min(innerHeight, frame?.bottom ?? innerHeight);
        // The box of a letter reaches below it by its descent.
        return left < -1 || top < -1 || right > innerWidth + 1 || bottom > lowest + 6;
      })
      .map((element) => element.textContent.slice(0, 40)),
  );
  expect(cut).toEqual([]);
}

test('what is played is stepped, not thrown away; frozen is seen; Back leads to what was before, and Share is there', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto('./#v=2&invDelta2=2.3&flow=0');
  await panel(page, 'Phase diagram').waitFor();
  await page.getByRole('radio', { name: 'The landscape' }).click();
  await page.getByRole('button', { name: /^Present/ }).click();
  const presenter = page.locator('[data-presenter]');
  const bar = presenter.getByRole('navigation', { name: 'Presenter' });
  await expect(presenter).toBeVisible();
  await bar.getByRole('button', { name: 'Surf: play along the run' }).click();
  await bar.getByRole('button', { name: 'Pause the surf' }).click();
  const place = presenter.getByRole('slider', { name: 'Place along the run' });
  await place.fill('500');
  await place.blur();
  await page.keyboard.press('ArrowLeft');
  await expect(place).toHaveValue('458');
  await page.keyboard.press('.');
  await expect(place).toHaveValue('500');
  await page.keyboard.press('+');
  await expect(presenter.getByLabel('Speed', { exact: true })).toHaveText('2×');

  for (const button of await bar.getByRole('button').all()) {
    await button.hover();
    const name = (await button.getAttribute('aria-label')) ?? 'no name';
    await expect(page.getByText(name, { exact: true }).last()).toBeVisible();
  }
  await expect(presenter.getByText('Frozen')).toHaveCount(0);
  await page.keyboard.press('z');
  await expect(presenter.getByText('Frozen')).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(/present=one.*surf=1/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // The mouse rests on the bar, whose hint is there; one press leads back all the same.
  await bar.getByRole('button', { name: 'Spotlight' }).hover();
  await expect(page.getByText('Spotlight', { exact: true }).last()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(presenter).toHaveCount(0);
  await expect.poll(() => hashOf(page)).toContain('page=landscape');
  await page.goBack();
  await expect.poll(() => hashOf(page)).not.toContain('page=landscape');
  await expect(presenter).toHaveCount(0);
});

test('in a step whose pictures have no clock the surf brings its own; a key puts away the hint that its button has shown', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto('./#v=2&story=2');
  await page.getByRole('heading', { level: 2 }).waitFor();
  await page.keyboard.press('b');
  const presenter = page.locator('[data-presenter]');
  await expect(presenter).toBeVisible();
  await page.keyboard.press('p');
  await expect(presenter.locator('[data-panel="globe"]')).toBeVisible();

  const bar = presenter.getByRole('navigation', { name: 'Presenter' });
  const steps = bar.getByRole('button', { name: /^Steps/ });
  await page.keyboard.press('Tab');
  await steps.focus();
  const hint = page.getByText('Steps: what the arrow', { exact: false }).last();
  await expect(hint).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(hint).toBeHidden();
});

test('the whole screen: by V or the menu of lessons, from the page and for a room, and back', async ({
  page,
}) => {
  const isFull = (): Promise<boolean> => page.evaluate(() => document.fullscreenElement !== null);
  const entry = page.getByRole('menuitem', { name: 'Full screen' });
  const openMenu = (): Promise<void> => page.getByRole('button', { name: 'Lessons' }).click();
  await page.goto('./#v=2&chsck=0&flow=0');
  await openMenu();
  await entry.click();
  await expect.poll(isFull).toBe(true);
  await page.keyboard.press('v');
  await expect.poll(isFull).toBe(false);
  await page.keyboard.press('b');
  const button = page.getByRole('button', { name: 'Full screen, and back' });
  await button.click();
  await expect.poll(isFull).toBe(true);
  await button.click();
  await expect.poll(isFull).toBe(false);

  // The story has the keys of the lab that mean something in it.
  await page.goto('./#v=2&invDelta2=50&deltaP=0.01&details=0&story=1');
  await page.locator('main[data-step="1"] h2').waitFor();
  await page.keyboard.press('v');
  await expect.poll(isFull).toBe(true);
  await page.keyboard.press('v');
  await expect.poll(isFull).toBe(false);

  // Where the browser cannot, nothing offers it.
  await page.addInitScript(() => {
    Object.defineProperty(Document.prototype, 'fullscreenEnabled', { get: () => false });
  });
  await page.goto('about:blank');
  await page.goto('./#v=2&chsck=0&flow=0');
  await openMenu();
  await expect(page.getByRole('menuitem', { name: /^Present/ })).toBeVisible();
  await expect(entry).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Present: large');
  await expect(page.getByRole('dialog')).not.toContainText('Full screen');
});
