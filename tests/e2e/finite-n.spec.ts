import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { curve, panel, pointCount, visit } from './app';
import { windowSizes } from './crowded';
import { testAccessibility } from './appearances';
import { recordTraffic } from './traffic';

/** Opens the page of finite N at further fields of a link. */
async function openFiniteN(page: Page, ...fields: string[]): Promise<void> {
  await visit(page, `./#${['v=2', 'page=finite-n', ...fields].join('&')}`);
  await panel(page, 'Does it find the signal?').waitFor();
}

const ensemble = 'run1=p=3,deltaP=1,invDelta2=2.7;flow:n=40,seed=7,tMax=10,k=4';

test('an ensemble streams in and is counted beside N = infinity; its true Hessian follows the cursor', async ({
  page,
}) => {
  await test.step('an ensemble streams in, is counted, and stands beside N = infinity', async () => {
    await openFiniteN(page, ensemble);
    const card = page.getByRole('region', { name: 'Runs' }).getByRole('listitem');
    await expect(card).toHaveAttribute('data-status', 'done');
    await expect(card).toContainText('4 of 4 done');
    await expect(card).toContainText('found the signal');
    await expect(page.locator('path[data-curve^="member-"][data-curve$="-overlap"]')).toHaveCount(
      4,
    );
    expect(await pointCount(page, 'median-overlap')).toBeGreaterThan(20);
    expect(await pointCount(page, 'limit-overlap')).toBeGreaterThan(20);
  });
  await test.step('the true Hessian follows the time cursor', async () => {
    await openFiniteN(page, 'time=0.5', ensemble);
    const hessian = panel(page, 'The Hessian where the flow really is');
    await expect(hessian).toContainText('at t = 0.5');
    await expect(curve(page, 'bars-whole')).toHaveCount(1);
    const cursor = page.getByRole('slider', { name: 'Time cursor, overlap of the instances' });
    await cursor.focus();
    await cursor.press('End');
    await expect(hessian).toContainText('at t = 10');
  });
  await test.step('its eigenvalues are numbered, and the second is not explained as the ratio λ₂', async () => {
    const readout = panel(page, 'The Hessian where the flow really is').locator(
      '[data-part="readout"]',
    );
    await expect(readout).toContainText(/λ₁ .*λ₂ .*λ₃ /);
    await expect(readout.getByRole('button', { name: /λ/ })).toHaveCount(0);
  });
});

test('a sweep starts on request, can be stopped and continued, and comes back from its link with one press', async ({
  page,
}) => {
  const traffic = await recordTraffic(page);
  const settings = 'sweepN=30,60&sweepK=4&sweepPlaces=3&sweepTMax=100';
  await openFiniteN(page, settings);
  const success = panel(page, 'Does it find the signal?');
  const start = success.getByRole('button', { name: 'Start the sweep' });
  // Both within the page, so that the sweep has no time to end between them.
  await start.evaluate(async (button: HTMLElement) => {
    button.click();
    const cancel = (): HTMLElement | null =>
      document.querySelector('[aria-label="Cancel the sweep"]');
    while (cancel() === null) await new Promise(requestAnimationFrame);
    cancel()?.click();
  });
  await success.getByRole('button', { name: 'Continue the sweep' }).click();
  await expect(success).toContainText('24 of 24 instances');
  await expect(curve(page, 'found-60')).toHaveCount(1);
  // Other settings: nothing of the old sweep is shown for them.
  await success.getByRole('button', { name: 'N = 30' }).click();
  await expect(success.getByRole('button', { name: /(Start|Show) the sweep/ })).toBeVisible();
  await expect.poll(() => page.url()).toContain('sweepN=60');

  // A later visit: what was computed is kept by the browser.
  await page.reload();
  await success.getByRole('button', { name: 'Show the sweep' }).click();
  await expect(success).toContainText('12 of 12 instances');
  expect((await traffic()).filter(({ kind }) => kind === 'outcomes')).toEqual([]);
});

test('a study is computed as ever where the browser keeps nothing, which is said', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await openFiniteN(page, 'sweepN=30&sweepK=1&sweepPlaces=3&sweepTMax=1');
  await page.getByRole('button', { name: 'Start the sweep' }).click();
  await expect(panel(page, 'Does it find the signal?')).toContainText('3 of 3 instances');
  await expect(page.getByRole('status', { name: 'Notices' })).toContainText(
    'does not let the page keep results',
  );
});

test('a finite-size trend says first what it does, starts on request and ends at N = infinity', async ({
  page,
}) => {
  await openFiniteN(page, 'invDelta2=1.5&trendN=15,30,60&trendK=6&trendSeed=3&trendTMax=1');
  const trend = panel(page, 'Finite-size trend');
  await expect(trend).toContainText('Start draws 6 instances (seeds from 3 on)');
  await trend.getByRole('button', { name: 'Start the trend' }).click();
  await expect(trend).toContainText('18 of 18 instances');
  await expect(trend).toContainText(/At t = \S+, from \d sizes .* N = ∞ has −\d.*standard error/);
  await expect(curve(page, 'trend-0.1')).toHaveCount(1);
  await expect(trend.getByTestId('trend-point')).toHaveCount(12);
  await trend.getByRole('button', { name: 'Table' }).click();
  await expect(trend.getByRole('cell', { name: '∞, CHSCK' })).toHaveCount(4);
  await trend.getByRole('button', { name: 'Table' }).click();
  // Other settings: nothing of the old trend is shown for them, and the link says them.
  await trend.getByRole('button', { name: 'N = 15' }).click();
  await expect(trend.getByRole('button', { name: 'Start the trend' })).toBeVisible();
  await expect.poll(() => page.url()).toContain('trendN=30');
  await trend.getByRole('button', { name: 'N = 30' }).click();
  await expect(trend.getByRole('alert')).toHaveText('Choose at least 2 values of N.');
});

test('sizes and settings that do not fit, and points made to order beside what is predicted', async ({
  page,
}) => {
  await test.step('sizes beyond the dense limit are left out in so many words', async () => {
    await openFiniteN(page, 'p=5&sweepN=30,240&trendN=15,30,120');
    await expect(panel(page, 'Does it find the signal?')).toContainText('N = 240 is left out');
    await expect(panel(page, 'Finite-size trend')).toContainText('N = 120 is left out');
  });
  await test.step('conditioned points show their isolated eigenvalue beside the predicted one', async () => {
    await openFiniteN(page, 'invDelta2=1.5&pointN=60&pointK=4');
    const points = panel(page, 'A stationary point made to order');
    await expect(points).toContainText('no isolated eigenvalue here');
    await points.getByRole('button', { name: 'Go to 1/Δ₂ = 8' }).click();
    await expect(points).toContainText(/In 4 instances of N = 60 the lowest .* predicted −/);
    await expect(points).toContainText('1/Δ₂ = 8');
    await expect(points.getByTestId('conditioned-prediction')).toHaveCount(1);
    await expect(curve(page, 'conditioned-bars')).toHaveCount(1);
    const energy = points.getByRole('textbox', { name: 'Energy of the stationary point' });
    await energy.fill('-4');
    await energy.press('Enter');
    await expect(points).toContainText('ε = −4');
    await expect(energy).toHaveValue('−4');
    await points.getByRole('button', { name: 'Back to εₜₕ' }).click();
    await expect(points).toContainText('At the threshold energy');
  });
  await test.step('the launch settings say what an instance takes and refuse what does not fit', async () => {
    await openFiniteN(page);
    await page.getByText('What a run computes').click();
    const controls = page.getByRole('region', { name: 'Parameters' });
    await expect(controls).toContainText('Every coupling of the model');
    const dimension = controls.getByRole('textbox', { name: 'Dimension N' });
    await dimension.fill('65535');
    await dimension.press('Enter');
    await expect(controls).toContainText(/diluted.* MB/);
    await dimension.fill('1048576');
    await dimension.press('Enter');
    // At first the point decides how much is kept.
    const degree = controls.getByRole('textbox', { name: 'Mean degree c' });
    await expect(degree).toHaveCount(0);
    await controls.getByRole('radio', { name: 'given', exact: true }).click();
    await degree.fill('1000');
    await degree.press('Enter');
    await expect(controls.getByRole('alert')).toContainText(/1048576.* MB, allowed are/);
  });
});

test('of the numbers that are chosen from none stands alone in a line, and the name of the limit right of its line', async ({
  page,
}) => {
  await openFiniteN(page, 'invDelta2=2.7', 'flow=0', 'chsck=0');
  const rows = page.locator('[data-part="settings"] [role="group"]');
  for (const size of windowSizes)
    await test.step(`${size.width} x ${size.height}`, async () => {
      await page.setViewportSize(size);
      const lines = await rows.evaluateAll((groups) =>
        groups.map((group) => {
          const tops = [...group.querySelectorAll('button')].map((button) =>
            Math.round(button.getBoundingClientRect().top),
          );
          return [...new Set(tops)].map((top) => tops.filter((other) => other === top).length);
        }),
      );
      expect(lines.length).toBeGreaterThan(3);
      expect(lines.filter((counts) => counts.some((count) => count < 2))).toEqual([]);
      const success = panel(page, 'Does it find the signal?');
      const step = success.locator('[data-curve="limit"]').locator('xpath=../..');
      await expect
        .poll(async () => {
          const [name, line] = [
            await step.getByText(/flow/).boundingBox(),
            await step.locator('g[class*="rule"] > line').first().boundingBox(),
          ];
          return name && line ? name.x - line.x : -Infinity;
        })
        .toBeGreaterThan(0);
    });
});

test('a start can be given, and N = infinity from the same one stands beside it everywhere', async ({
  page,
}) => {
  await openFiniteN(page, 'invDelta2=2.7&chsck=0&n=100&flowTMax=5');
  await page.getByText('What a run computes').click();
  const controls = page.getByRole('region', { name: 'Parameters' });
  await expect(controls).toContainText('At random m(0) is of order 1/√N = 0.1');
  await controls.getByRole('radio', { name: 'overlap m(0) =' }).click();
  const overlap = controls.getByRole('textbox', { name: 'Overlap m(0) of the finite-N start' });
  await expect(overlap).toHaveValue('0.2');
  await overlap.fill('0');
  await overlap.press('Enter');
  // It floats above the page, outside of the region of its field.
  await expect(page.getByRole('alert')).toContainText('as good as a random start');
  await overlap.fill('0.3');
  await overlap.press('Enter');
  await expect.poll(() => page.url()).toContain('flowM0=0.3');
  await controls.getByRole('button', { name: 'Run here' }).click();
  await expect.poll(() => page.url()).toContain('flow:n=100,seed=7,tMax=5,m0=0.3');
  await expect(panel(page, 'Finite N against N = ∞')).toContainText('from the same m(0) = 0.3');
  const card = page.getByRole('region', { name: 'Runs' }).getByRole('listitem');
  await expect(card).toHaveAttribute('data-status', 'done');
  await expect(card).toContainText('Finite N starts at m(0) = 0.3');
  expect(await pointCount(page, 'limit-energy')).toBeGreaterThan(20);
  await page.getByRole('radio', { name: 'The surf' }).click();
  await expect(curve(page, 'run-1-beside-energy')).toHaveCount(1);
});

testAccessibility('the finite-N page', async (page) => {
  await openFiniteN(
    page,
    ensemble,
    'flowM0=0.2&sweepN=30&sweepK=2&sweepPlaces=3&trendN=15,30&trendK=2',
  );
  await page.getByText('What a run computes').click();
  await page.getByRole('button', { name: 'Start the sweep' }).click();
  await page.getByRole('button', { name: 'Start the trend' }).click();
  const success = panel(page, 'Does it find the signal?');
  await expect(success).toContainText('6 of 6 instances');
  const trend = panel(page, 'Finite-size trend');
  await expect(trend).toContainText('4 of 4 instances');
  const points = panel(page, 'A stationary point made to order');
  await expect(points).toContainText('instances of N');
});
