/** One window controls and computes, a second one of the same browser shows, large and without controls. */
import { expect, test, type Page } from '@playwright/test';
import { violations } from './appearances';
import { longRun, panel } from './app';
import { legibility } from './legibility';
import { recordTraffic } from './traffic';

/** How many jobs the workers of a window were told to start. */
function jobsOf(page: Page): Promise<number> {
  return page.evaluate(
    () => (window.recordedTraffic ?? []).filter(({ type }) => type === 'start').length,
  );
}

/** What the picture of the Hessian says in words. */
const saidOf = (page: Page): Promise<string | null> =>
  page
    .locator('[data-panel="hessian"] [aria-label^="Eigenvalue density"]')
    .getAttribute('aria-label');

test('it follows slider, cursor and runs, computes nothing, and either may be closed', async ({
  page,
  context,
}) => {
  await recordTraffic(page);
  await page.goto('./#v=2&invDelta2=1.9&flow=0&large=dynamics');
  await panel(page, 'Energy and overlap').waitFor();
  await page.getByRole('button', { name: 'Lessons' }).click();
  await page.getByRole('menuitem', { name: /A second window/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('It computes nothing');
  expect(await violations(page)).toEqual([]);
  const address = await dialog.getByRole('textbox', { name: /^Its link/ }).inputValue();
  await page.keyboard.press('Escape');
  const second = await context.newPage();
  await recordTraffic(second);
  await second.setViewportSize({ width: 1024, height: 768 });
  await second.goto(address);
  const shown = second.locator('main[data-follows="following"]');
  await expect(shown.locator('[data-panel="dynamics"] [data-curve]').first()).toBeVisible();

  // Runs arrive there as they come here.
  await page.keyboard.press('r');
  await expect(page.locator('[data-run="1"][data-status="done"]')).toBeVisible();
  await expect(shown.locator('[data-settling="settled"]')).toHaveCount(1);
  const curvesOf = (where: Page) =>
    where
      .locator('[data-panel="dynamics"] [data-curve]')
      .evaluateAll((curves) => curves.map((curve) => curve.getAttribute('data-curve')));
  expect(await curvesOf(second)).toEqual(await curvesOf(page));
  // Another panel, and another point.
  await page.keyboard.press('3');
  await expect(shown.locator('[data-panel="hessian"]')).toBeVisible();
  const before = await saidOf(second);
  expect(before).toBe(await saidOf(page));
  await page.getByRole('slider', { name: /Matrix signal-to-noise/ }).press('PageUp');
  await expect.poll(() => saidOf(second)).not.toBe(before);
  expect(await saidOf(second)).toBe(await saidOf(page));
  await expect.poll(() => second.url()).toContain('invDelta2=2');

  const { texts, lines, ...faults } = await legibility(second, 24, 3);
  expect(texts).toBeGreaterThan(5);
  expect(lines).toBeGreaterThan(5);
  expect(faults).toEqual({ smallTexts: [], thinLines: [] });
  expect(await violations(second)).toEqual([]);
  // Nothing there can be pressed or moved.
  await second.keyboard.press('Tab');
  expect(await second.evaluate(() => document.activeElement?.localName)).toBe('body');

  // The answer is shown there when it is asked for here; a picture frozen here stays there.
  await page.keyboard.press('b');
  await page.keyboard.press('a');
  await expect(shown.getByTestId('outcome')).toHaveText(/./);
  const said = await shown.getByTestId('outcome').innerText();
  await page.keyboard.press('z');
  await page.locator('[data-presenter]').getByRole('slider').fill('3.9');
  await page.keyboard.press('z');
  await expect(shown.getByTestId('outcome')).not.toHaveText(said);
  expect(await jobsOf(second)).toBe(0);

  // The second one is closed and opened again: the first one goes on.
  await second.close();
  await page.keyboard.press('Escape');
  await expect(panel(page, 'The Hessian')).toBeVisible();
  const third = await context.newPage();
  await recordTraffic(third);
  await third.goto(address);
  await expect(third.locator('main[data-follows="following"]')).toBeVisible();
  // A run that goes on for long; then the first one is closed.
  await page.goto(`./#v=2&flow=0&large=dynamics&${longRun}`);
  await expect(page.locator('[data-run="1"][data-status="running"]')).toBeVisible();
  await expect(third.locator('[data-panel="dynamics"] [data-curve]').first()).toBeVisible();
  await page.close();
  await expect(third.getByRole('status')).toContainText('is gone');
  expect(await jobsOf(third)).toBe(0);
  expect(await violations(third)).toEqual([]);
  await third.getByRole('button', { name: 'Control it here' }).click();
  await expect(third.locator('[data-run="1"][data-status="running"]')).toBeVisible();
  expect(await jobsOf(third)).toBeGreaterThan(0);
  expect(third.url()).not.toContain('shows=');
});

test('without channels between windows a sentence says so, and the window can go on by itself', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'BroadcastChannel');
  });
  await page.goto('./?shows=abc#v=2&invDelta2=1.9&flow=0&chsck=0&large=hessian');
  await expect(page.getByRole('status')).toContainText('no BroadcastChannel');
  await page.getByRole('button', { name: 'Control it here' }).click();
  await expect(page.getByRole('textbox', { name: '1/Δ₂' })).toHaveValue('1.9');
  await page.keyboard.press('b');
  await page.getByRole('button', { name: 'A second window' }).click();
  await expect(page.getByRole('dialog')).toContainText('computes for itself');
});
