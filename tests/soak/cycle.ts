import type { Page } from '@playwright/test';
import { curve, matrixSlider, panel } from '../e2e/app';

const runCount = 4;

/** Four runs, one cancelled and one removed, the surf, the slider, every page; then all runs removed. */
export async function useOnce(page: Page): Promise<void> {
  await launchRuns(page);
  await page.getByRole('button', { name: 'Cancel run 1' }).click();
  await page.getByRole('button', { name: 'Remove run 2' }).click();
  // While the point is that of the last run.
  await playSurf(page);
  await moveSlider(page);
  await visitPages(page);
  await removeRuns(page);
}

async function launchRuns(page: Page): Promise<void> {
  const plane = page.getByTestId('plane');
  const box = await plane.boundingBox();
  if (!box) throw new Error('the phase diagram has no plane');
  for (let i = 0; i < runCount; i++) {
    await plane.click({ position: { x: box.width * (0.2 + 0.15 * i), y: box.height * 0.35 } });
    await curve(page, `run-${i + 1}-chsck-energy`)
      .first()
      .waitFor();
  }
}

async function moveSlider(page: Page): Promise<void> {
  const slider = matrixSlider(page);
  for (const key of ['ArrowRight', 'ArrowLeft'])
    for (let i = 0; i < 6; i++) await slider.press(key);
}

async function playSurf(page: Page): Promise<void> {
  // From the start: the film of the last cycle was stopped on its way.
  await page.getByRole('slider', { name: 'Time cursor, energy' }).press('Home');
  await page.getByRole('button', { name: /^Surf/ }).click();
  await page.waitForTimeout(500);
  await page.getByRole('button', { name: 'Pause the surf' }).click();
}

async function visitPages(page: Page): Promise<void> {
  for (const [name, firstPanel] of [
    ['The landscape', 'The fate of the spurious'],
    ['Finite N', 'Does it find the signal?'],
    ['The surf', 'Phase diagram'],
  ] as const) {
    await page.getByRole('radio', { name }).click();
    await panel(page, firstPanel).waitFor();
  }
}

async function removeRuns(page: Page): Promise<void> {
  for (;;) {
    const remove = page.getByRole('button', { name: /^Remove run/ });
    if ((await remove.count()) === 0) return;
    await remove.first().click();
  }
}
