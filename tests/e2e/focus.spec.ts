/** Whoever goes by keys stays somewhere: what is pressed may go away, and the focus goes to a place near it. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { storyLinks } from '../../src/lessons/story/links';
import { story as words } from '../../src/lessons/words/en';
import { openApp, panel, shortRun, visit } from './app';

const { ui } = words;
const heading = (page: Page, step: number): Locator =>
  page.getByRole('heading', { name: words.steps[step - 1]?.title ?? '' });
const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true });
const main = (page: Page): Locator => page.locator('#panels');
const run = (page: Page, slot: number): Locator => page.locator(`[data-run="${slot}"]`);

/** By the key that presses what has the focus. */
async function press(what: Locator): Promise<void> {
  await what.focus();
  await what.press('Enter');
}

test('from the story to the lab and back the focus is on what is shown then', async ({ page }) => {
  await page.goto(`./#${storyLinks[0] ?? ''}`);
  await expect(heading(page, 1)).toBeVisible();
  // Nothing is taken from whoever opens the page.
  await expect(page.locator('body')).toBeFocused();
  await press(button(page, 'Skip to the lab'));
  await panel(page, 'Phase diagram').waitFor();
  await expect(main(page)).toBeFocused();
  await press(button(page, 'Story'));
  await expect(heading(page, 1)).toBeFocused();
  await press(button(page, ui.next));
  await expect(heading(page, 2)).toBeFocused();
  await press(button(page, ui.back));
  await expect(heading(page, 1)).toBeFocused();
  await press(page.getByRole('link', { name: /^Step 6/ }));
  await expect(heading(page, 6)).toBeFocused();
  await press(button(page, ui.lab));
  await expect(page.locator('#fate :focus, #fate:focus')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(heading(page, 6)).toBeFocused();
  await page.keyboard.press('Control+Shift+z');
  await expect(main(page)).toBeFocused();
  await press(button(page, 'Lessons'));
  await page.getByRole('menuitem', { name: 'The story' }).press('Enter');
  await expect(page.locator('main h2')).toBeFocused();
  await press(page.getByRole('link', { name: /^Step 10/ }));
  await press(button(page, ui.explore));
  await expect(main(page)).toBeFocused();
});

test('what is presented has the focus, and gives it back', async ({ page }) => {
  await openApp(page, 'v=2&invDelta2=2.3&flow=0');
  await press(button(page, /^Present/));
  await expect(page.locator('[data-presenter]')).toBeFocused();
  await press(button(page, 'Back to the page'));
  await expect(button(page, /^Present/)).toBeFocused();
  await press(button(page, 'Lessons'));
  await page.getByRole('menuitem', { name: 'Present' }).press('Enter');
  await expect(page.locator('[data-presenter]')).toBeFocused();
  await page.keyboard.press('Escape');
  // The line of the menu has gone.
  await expect(main(page)).toBeFocused();
});

test('panels, runs, messages and the surf go away, and the focus stays near them', async ({
  page,
}) => {
  const two = `${shortRun}&${shortRun.replace('run1', 'run2').replace('2.7', '2.6')}`;
  await openApp(page, `v=2&invDelta2=2.3&flow=0&hidden=1&${two}`);
  await test.step('a panel that was large keeps it', async () => {
    const dynamics = panel(page, 'Energy and overlap');
    await press(dynamics.getByRole('button', { name: 'Show large' }));
    await press(dynamics.getByRole('button', { name: 'Show all panels' }));
    await expect(dynamics.getByRole('button', { name: 'Show large' })).toBeFocused();
  });
  await test.step('a button that is done with leads to the next of its run', async () => {
    await press(button(page, 'Show run 1'));
    await expect(run(page, 1).locator(':focus')).toHaveCount(1);
    await press(button(page, 'Extend run 2'));
    await expect(run(page, 2).locator(':focus')).toHaveCount(1);
  });
  await test.step('after a removed run it is at the one below, after the last one in what is left', async () => {
    await press(button(page, 'Remove run 1'));
    await expect(run(page, 2).locator(':focus')).toHaveCount(1);
    await press(button(page, 'Remove run 2'));
    await expect(page.locator('main aside :focus')).toHaveCount(1);
  });
  await test.step('after all of them, and after Undo of that, it is in the list', async () => {
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await press(button(page, 'Remove all'));
    await expect(run(page, 1)).toHaveCount(0);
    await expect(page.locator('main aside :focus')).toHaveCount(1);
    // As the help says.
    await page.keyboard.press('F6');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(button(page, 'Undo')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(run(page, 2)).toHaveCount(1);
    await expect(page.locator('main aside :focus')).toHaveCount(1);
  });
  await test.step('the end of the surf leads to what begins it', async () => {
    await press(button(page, 'Surf: play along the run'));
    await press(button(page, 'End the surf'));
    await expect(page.getByRole('region', { name: 'Answer' }).locator(':focus')).toHaveCount(1);
  });
  await test.step('a dialog gives it back', async () => {
    await press(button(page, 'Share'));
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(button(page, 'Share')).toBeFocused();
  });
  await test.step('a sheet that is closed leads to where it was opened', async () => {
    await press(button(page, 'Lessons'));
    await page
      .getByRole('menuitem', { name: /Exercise sheet/ })
      .first()
      .press('Enter');
    await press(button(page, 'Close the sheet'));
    await expect(button(page, 'Lessons')).toBeFocused();
  });
  await test.step('a notice that is put away leads to what follows it', async () => {
    await page.goto('./#v=2&invDelta2=wrong&flow=0&chsck=0');
    await press(button(page, 'Dismiss this notice'));
    await expect(page.locator('main :focus')).toHaveCount(1);
  });
});

/** Whether the focus is beyond the part that stays over the page, and what has it while that part covers some of it. */
function focusUnder(over: Locator): Promise<{ isOut: boolean; covered: string | null }> {
  return over.evaluate((bar) => {
    const focused = document.activeElement;
    const isOut = focused?.closest('main') === null || bar.contains(focused);
    if (focused === null || isOut) return { isOut: true, covered: null };
    const [above, below] = [bar.getBoundingClientRect(), focused.getBoundingClientRect()];
    const width = Math.min(above.right, below.right) - Math.max(above.left, below.left);
    const height = Math.min(above.bottom, below.bottom) - Math.max(above.top, below.top);
    const what = focused.getAttribute('aria-label') ?? focused.textContent;
    return { isOut: false, covered: width > 0.5 && height > 0.5 ? `${what} ${height}` : null };
  });
}

for (const size of [
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
])
  test(`at ${size.width}×${size.height} nothing of the story that has the focus is under the way on`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    const answers = `answers=${words.steps.map(() => 1).join()}`;
    const covered: string[] = [];
    for (const [i, link] of storyLinks.entries()) {
      await visit(page, `./#${link}&${answers}`);
      await expect(heading(page, i + 1)).toBeVisible();
      await page.locator('main [data-panel], main figure').first().waitFor();
      const foot = button(page, ui.back).locator('..');
      await page.locator('main nav a').last().focus();
      for (let isOut = false; !isOut;) {
        await page.keyboard.press('Tab');
        const seen = await focusUnder(foot);
        isOut = seen.isOut;
        if (seen.covered !== null) covered.push(`step ${i + 1}: ${seen.covered}`);
      }
    }
    expect(covered).toEqual([]);
  });
