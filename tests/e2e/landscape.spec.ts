import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { curve, dragMatrixSlider, matrixSlider, panel, shortRun } from './app';
import { testAccessibility } from './appearances';
import { longestTask, shortestOf } from './timing';

async function openLandscape(page: Page, rest = ''): Promise<void> {
  await page.goto(`./#v=1&page=landscape${rest}`);
  await panel(page, 'The fate of the spurious').waitFor();
}

testAccessibility('the landscape page', async (page) => {
  await openLandscape(page);
  await curve(page, 'marginal-quenched').waitFor();
});

test('the three regions of Fig. 1: wells hold water, run out at the threshold, are gone', async ({
  page,
}) => {
  await openLandscape(page, '&invDelta2=1.9');
  const fate = panel(page, 'The fate of the spurious');
  const wells = (kind: string) => fate.locator(`[data-well="${kind}"]`);
  await expect(wells('closed').first()).toBeAttached();
  await expect(wells('open')).toHaveCount(0);
  await fate.getByRole('radio', { name: '(ii)' }).click();
  await expect(wells('open').first()).toBeAttached();
  await expect(fate).toContainText('spurious minima remain');
  await fate.getByRole('radio', { name: '(iii)' }).click();
  await expect(wells('closed')).toHaveCount(0);
  await expect(panel(page, 'Minima by energy and overlap')).toContainText('no minima left');
});

test('the flow takes its energies from the run at the point', async ({ page }) => {
  await openLandscape(page, `&invDelta2=2.7&${shortRun}`);
  const flow = page.getByTestId('fate-flow');
  await expect(flow).toHaveAttribute('data-source', 'run');
  await matrixSlider(page).press('ArrowLeft');
  await expect(flow).toHaveAttribute('data-source', 'expected');
});

test('maps are refined by workers after the first coarse picture', async ({ page }) => {
  await openLandscape(page);
  for (const title of ['The split of the energy', 'Minima by energy and overlap']) {
    const canvas = panel(page, title).locator('canvas');
    await expect(canvas).toHaveAttribute('width', '192');
    const painted = await canvas.evaluate((element: HTMLCanvasElement) =>
      element
        .getContext('2d')
        ?.getImageData(0, 0, element.width, element.height)
        .data.some((byte) => byte > 0),
    );
    expect(painted).toBe(true);
  }
});

test('one energy cursor for all panels, by keyboard too', async ({ page }) => {
  await openLandscape(page);
  await page.getByRole('slider', { name: 'Energy cursor, shift' }).press('ArrowLeft');
  const pinned = new URL(page.url()).hash;
  expect(pinned).toContain('energy=');
  await page.getByRole('slider', { name: 'Energy cursor, fate' }).press('ArrowDown');
  expect(new URL(page.url()).hash).not.toBe(pinned);
  await page.getByRole('slider', { name: 'Energy cursor, split' }).press('Escape');
  await expect(page).not.toHaveURL(/energy=/);
});

test('dragging 1/Δ₂: every panel follows, and no task of the main thread is longer than 50 ms', async ({
  page,
}) => {
  await openLandscape(page, '&invDelta2=1.5');
  await curve(page, 'marginal-quenched').waitFor();
  // Workers load and rehearse in the first seconds; the drag is what is measured here.
  await page.waitForTimeout(2000);
  const pictures = await countPictures(page);
  const longest = await shortestOf(3, 50, (attempt) =>
    longestTask(page, () => dragMatrixSlider(page, attempt % 2 === 0 ? 60 : -60)),
  );
  expect(longest).toBeLessThanOrEqual(50);
  // Of each panel several pictures on the way, however busy the machine: none waits for the end.
  for (const count of await pictures()) expect(count).toBeGreaterThan(3);
});

/** Starts counting how often what each panel shows has changed; the result tells the counts. */
async function countPictures(page: Page): Promise<() => Promise<number[]>> {
  const counter = await page.evaluateHandle(() => {
    const marks = [
      '[data-panel="fate"] svg text',
      '[data-panel="split-plane"] [data-curve="sigma-zero"]',
      '[data-panel="shift-curve"] [data-curve^="shift-"]',
      '[data-panel="overlap-band"] [data-curve="minima-overlap"]',
      '[data-panel="overlap-map"] [data-curve="minima-low"]',
    ];
    const look = (mark: string): string =>
      [...document.querySelectorAll(mark)]
        .map((element) => element.getAttribute('d') ?? element.textContent)
        .join();
    const states = marks.map((mark) => ({ mark, shown: look(mark), count: 0 }));
    const watch = (): void => {
      for (const state of states) {
        const shown = look(state.mark);
        if (shown !== state.shown) state.count += 1;
        state.shown = shown;
      }
      requestAnimationFrame(watch);
    };
    watch();
    return { counts: () => states.map(({ count }) => count) };
  });
  return () => counter.evaluate(({ counts }) => counts());
}
