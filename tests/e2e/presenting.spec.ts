/** The page for a room: large, dark on white, the outcome hidden until it is asked for, and back to exactly what was. */
import { expect, test } from '@playwright/test';
import { hashOf, panel } from './app';
import { violations } from './appearances';
import { legibility, paleTexts } from './legibility';

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
  await expect(panels).toHaveText(['Complexity of the landscape']);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => hashOf(page)).toContain('story=4');
  await expect(presenter.getByText(title)).toHaveCount(0);
  await expect(panels).toHaveText(['The Hessian']);
  await page.keyboard.press('t');
  await expect(panels).toHaveText(['The Hessian', 'Energy and overlap']);
  await page.keyboard.press('Escape');
  await expect(page.locator('main[data-step="3"]')).toBeVisible();

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
