import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { curve, hashOf, matrixSlider, panel, pointCount, visit } from './app';
import { testAccessibility } from './appearances';

const titles = [
  'Towards the threshold',
  'What a system of some age remembers',
  'Response against memory',
  'Does it forget its start?',
] as const;

/** Opens the page at further fields of a link, soon solved. */
async function openAging(page: Page, ...fields: string[]): Promise<void> {
  await visit(page, `./#${['v=2', 'page=aging', 'tol=0.001', ...fields].join('&')}`);
  await panel(page, 'Towards the threshold').waitFor();
}

async function untilEstimated(page: Page): Promise<void> {
  for (const title of titles)
    await expect(panel(page, title)).toHaveAttribute('data-settling', 'settled');
  await expect(panel(page, titles[0])).not.toContainText('a sketch');
}

test('a flow ages, with errors; waiting time and cursors of time are the same for all panels', async ({
  page,
}) => {
  await test.step('the page shows how a flow ages, with errors, at the waiting time of the link', async () => {
    await openAging(page, 'invDelta2=1.5&tMax=1000&tw=20');
    await untilEstimated(page);
    await expect(panel(page, titles[0])).toContainText('marginal states');
    await expect(panel(page, titles[1])).toContainText('never forgets how old it is');
    await expect(panel(page, titles[2])).toContainText(/at tw = 20: X = 0\.\d+ ± .* theory/);
    await expect(panel(page, titles[3])).toContainText('still forgetting');
    for (const name of ['edge-value', 'excess-exponent', 'correlation-100', 'relation-20', 'limit'])
      expect(await pointCount(page, name), name).toBeGreaterThan(20);
    // Only the decades and the chosen one.
    await expect(curve(page, 'correlation-50')).toHaveCount(0);
  });
  await test.step('the slider is as wide as the picture below it, on a large screen too', async () => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    const width = async (selector: string) =>
      (await panel(page, titles[1]).locator(selector).first().boundingBox())?.width ?? NaN;
    await expect
      .poll(
        async () => (await width('[data-part="settings"]')) / (await width('svg[role="group"]')),
      )
      .toBeGreaterThan(0.99);
  });
  await test.step('the waiting time is chosen for both panels, by keyboard too, and is in the link', async () => {
    await openAging(page, 'invDelta2=1.5&tMax=1000&tw=20');
    await untilEstimated(page);
    await page.getByRole('slider', { name: 'Waiting time', exact: true }).press('ArrowRight');
    await expect(curve(page, 'correlation-50')).toHaveCount(1);
    await expect(curve(page, 'relation-50')).toHaveCount(1);
    await expect.poll(() => hashOf(page)).toContain('tw=50');
    await panel(page, titles[1]).getByRole('radio', { name: 'τ over t_w' }).click();
    await expect(panel(page, titles[1])).toContainText('C(2tw, tw) =');
  });
  await test.step('one cursor of time for all panels: lags count from the waiting time', async () => {
    await openAging(page, 'invDelta2=1.5&tMax=1000&tw=100');
    await untilEstimated(page);
    await page.getByRole('slider', { name: 'Time cursor, memory' }).press('End');
    await expect(panel(page, titles[1]).locator('[data-part="readout"]')).toContainText('τ 900');
    await page.getByRole('slider', { name: 'Correlation cursor' }).press('ArrowRight');
    await expect.poll(() => hashOf(page)).toMatch(/time=(?!1000\b)\d/);
  });
});

test('a run can be looked at, and the current point is followed', async ({ page }) => {
  await openAging(
    page,
    'invDelta2=1.5&tMax=100&agingRun=1&run1=p=3,deltaP=1,invDelta2=2.7;chsck:m0=0.0001,tMax=50,tol=0.001',
  );
  const approach = panel(page, titles[0]);
  await expect(approach).toContainText('run 1: 1/Δ₂ = 2.7');
  await expect(approach).toContainText('leaves for the signal');
  await approach.getByLabel('Which flow ages').selectOption('the current point');
  await expect(approach).toContainText('current point: 1/Δ₂ = 1.5');
  await matrixSlider(page).press('ArrowRight');
  await expect(approach).toContainText('1/Δ₂ = 1.51');
});

testAccessibility('the page of aging', async (page) => {
  await openAging(page, 'invDelta2=1.5&tMax=100&time=50');
  await untilEstimated(page);
});
