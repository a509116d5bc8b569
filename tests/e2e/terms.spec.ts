/** Symbols and words explain themselves where they are written. */
import { expect, test, type Page } from '@playwright/test';
import { openApp, panel, shortRun } from './app';
import { violations } from './appearances';

const quiet = 'v=2&chsck=0&flow=0';
const tip = (page: Page) => page.getByRole('tooltip');

test('a symbol explains itself under the pointer, which may go there, and by keys', async ({
  page,
}) => {
  await test.step('a symbol says its name, its meaning and its formula under the pointer, which may go there', async () => {
    await openApp(page, quiet);
    const hessian = panel(page, 'The Hessian');
    await hessian.getByRole('button', { name: 'θ', exact: true }).hover();
    await expect(tip(page)).toContainText('strength of the signal’s push');
    await expect(tip(page)).toContainText('an eigenvalue leaves the bulk when θ > 1');
    await expect(tip(page).locator('math')).toHaveCount(1);
    expect(await violations(page)).toEqual([]);
    await tip(page).hover();
    await expect(tip(page)).toBeVisible();
    await panel(page, 'Phase diagram').getByRole('heading').hover();
    await expect(tip(page)).toHaveCount(0);
  });
  await test.step('the keyboard finds it in order, and Escape puts it away', async () => {
    const term = panel(page, 'Complexity of the landscape').getByRole('button', {
      name: 'annealed',
    });
    await panel(page, 'Complexity of the landscape').getByRole('button', { name: 'Table' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(term).toBeFocused();
    await expect(tip(page)).toContainText('logarithm of the mean number of points');
    await expect(term).toHaveAccessibleDescription(/annealed count.*logarithm of the mean/);
    await page.keyboard.press('Escape');
    await expect(tip(page)).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(tip(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(tip(page)).not.toContainText('annealed');
  });
  await test.step('the label of a number says what it means and which are allowed, by pointer and by keys', async () => {
    await page.getByText('What a run computes').click();
    const field = page.getByRole('textbox', { name: 'Tolerance' });
    await page.getByText('tolerance', { exact: true }).hover();
    await expect(tip(page)).toContainText('error allowed in energy and μ');
    await expect(tip(page)).toContainText('1e-7 to 0.01');
    await panel(page, 'Phase diagram').getByRole('heading').hover();
    await expect(tip(page)).toHaveCount(0);
    await page.keyboard.press('Tab');
    await page.getByRole('textbox', { name: 'End of the N = ∞ run' }).focus();
    await page.keyboard.press('Tab');
    await expect(field).toBeFocused();
    await expect(tip(page)).toContainText('error allowed in energy and μ');
  });
});

test.describe('with a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a phone shows a picture at once; the surf brings its own into sight, the dock leads to the runs', async ({
    page,
  }) => {
    await openApp(page, `${quiet}&details=0&${shortRun}`);
    const top = async (id: string): Promise<number> =>
      (await page.locator(`[data-panel="${id}"]`).boundingBox())?.y ?? Infinity;
    expect(await top('phase-diagram')).toBeLessThan(500);
    const header = await page.locator('header').first().boundingBox();
    expect(header?.height).toBeLessThan(170);
    await page.locator('[data-part="runs"]').tap();
    await expect(page.locator('[data-run="1"]')).toBeInViewport();
    await page.evaluate(() => {
      scrollTo({ top: 0 });
    });
    await page.getByRole('button', { name: 'Surf' }).tap();
    await expect.poll(() => top('globe')).toBeLessThan(300);
    await expect.poll(() => top('globe')).toBeGreaterThan(0);
  });

  test('of many runs the dock leads to the one that it names', async ({ page }) => {
    const short = (slot: number): string => shortRun.replace('run1', `run${slot}`);
    const long = 'run7=p=3,deltaP=1,invDelta2=1.5;flow:n=150,seed=7,tMax=1000,k=32';
    await openApp(page, [quiet, ...[1, 2, 3, 4, 5, 6].map(short), long].join('&'));
    await expect(page.locator('[data-part="runs"]')).toHaveText(/^run 7: \d+ %$/);
    await page.locator('[data-part="runs"]').tap();
    await expect(page.locator('[data-run="7"]')).toBeInViewport();
  });

  test('a tap explains it, and a tap elsewhere puts it away', async ({ page }) => {
    await openApp(page, `${quiet}&${shortRun}`);
    await page.getByRole('region', { name: 'Answer' }).getByText('εₜₕ').tap();
    await expect(tip(page)).toContainText('threshold energy');
    const box = await tip(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(390);
    await page.getByRole('heading', { name: 'Phase diagram' }).tap();
    await expect(tip(page)).toHaveCount(0);
    await expect(page.locator('[data-part="hint"]').first()).toContainText('tap to launch a run');
    await expect(page.getByText('finely with Alt')).toBeHidden();
    // The list of runs is pages below: the dock says how far they are.
    await expect(page.locator('[data-part="runs"]')).toHaveText('run 1 done');
    await expect(page.locator('[data-part="runs"]')).toBeVisible();
    const [end, beginning] = await page.evaluate(() => {
      const caption = document.querySelector('[data-part="caption"]');
      const words = document.createRange();
      const runs = document.querySelector('[data-part="runs"]');
      if (caption === null || runs === null) return [Infinity, 0];
      words.selectNodeContents(runs);
      const room = caption.getBoundingClientRect().right;
      const kept = Number.parseFloat(getComputedStyle(caption).paddingRight);
      return [room - kept, words.getBoundingClientRect().left];
    });
    expect(end).toBeLessThan(beginning);
    await page.getByRole('button', { name: 'More parameters' }).tap();
    await page.getByText('What a run computes').tap();
    await page.getByText('tolerance', { exact: true }).tap();
    await expect(tip(page)).toContainText('error allowed in energy and μ');
    // The keyboard of the screen does not come up for a question.
    await expect(page.getByRole('textbox', { name: 'Tolerance' })).not.toBeFocused();
  });
});
