import { expect, test } from '@playwright/test';
import type {} from '../../src/state/faults';
import { curve, longRun, openApp, panel, shortRun } from './app';

test('a worker that dies: the run says so, retry works, nothing else is lost', async ({ page }) => {
  await openApp(page, `v=2&invDelta2=1.9&${longRun}`, '?faults=1');
  const card = page.getByRole('region', { name: 'Runs' }).getByRole('listitem');
  await expect(card).toHaveAttribute('data-status', 'running');
  await page.evaluate(() => {
    window.saddleSurferFaults?.killWorkers();
  });
  await expect(card).toHaveAttribute('data-status', 'failed');
  await expect(card).toContainText(/worker/i);
  await expect(page.getByRole('textbox', { name: '1/Δ₂' })).toHaveValue('1.9');
  await expect(curve(page, 'gradientFlow')).toHaveCount(1);
  await page.getByRole('button', { name: 'Retry run 1' }).click();
  await expect(card).toHaveAttribute('data-status', 'running');
  await expect(curve(page, 'run-1-chsck-energy')).toHaveCount(1);
});

test('contours whose worker dies: the panel says so, and Retry draws them', async ({ page }) => {
  await openApp(page, 'v=2&lines=bayesSpinodal', '?faults=1');
  await expect(curve(page, 'bayesSpinodal')).toHaveCount(1);
  await page.getByRole('button', { name: 'Lines and contours' }).click();
  const choice = page.getByRole('radio', { name: /growth rate/ });
  // The job begins when the page has been painted; right then, before the worker can answer.
  await choice.evaluate((radio: HTMLInputElement) => {
    radio.click();
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.saddleSurferFaults?.killWorkers();
      }),
    );
  });
  await page.keyboard.press('Escape');
  const diagram = panel(page, 'Phase diagram');
  await expect(diagram.getByRole('alert')).toContainText(
    'The contours could not be computed: The worker stopped unexpectedly',
  );
  await expect(curve(page, 'bayesSpinodal')).toHaveCount(1);
  await expect(page.getByTestId('contours').locator('path')).toHaveCount(0);
  await diagram.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByTestId('contours').locator('path').first()).toBeAttached();
  await expect(diagram.getByRole('alert')).toHaveCount(0);
});

test('a fine map whose worker dies: the coarse one stays, and Retry refines it', async ({
  page,
}) => {
  await page.goto('./?faults=1#v=2&page=landscape&invDelta2=1.9');
  const split = panel(page, 'The split of the energy');
  const map = split.locator('canvas');
  await expect(map).toHaveAttribute('width', '192');
  const region = panel(page, 'The fate of the spurious').getByRole('radio', { name: '(iii)' });
  await region.evaluate((radio: HTMLElement) => {
    radio.click();
    // The job begins when the view has stood still: timers of one length end in their order.
    setTimeout(() => {
      window.saddleSurferFaults?.killWorkers();
    }, 120);
  });
  await expect(split.getByRole('alert')).toContainText('The fine map could not be computed');
  await expect(map).toHaveAttribute('width', '48');
  await split.getByRole('button', { name: 'Retry' }).click();
  await expect(map).toHaveAttribute('width', '192');
  await expect(split.getByRole('alert')).toHaveCount(0);
});

test('a worker whose script has a wrong type: the run and the lines say so, retry works', async ({
  page,
}) => {
  const scripts = /compute\.worker-.*\.js/;
  await page.route(scripts, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>not found</p>' }),
  );
  await openApp(page, `v=2&${shortRun}`);
  const card = page.getByRole('region', { name: 'Runs' }).getByRole('listitem');
  await expect(card).toHaveAttribute('data-status', 'failed');
  await expect(card).toContainText('The worker could not be started: its script did not load.');
  const diagram = panel(page, 'Phase diagram');
  await expect(diagram.getByRole('alert')).toContainText('its script did not load');
  await page.unroute(scripts);
  await page.getByRole('button', { name: 'Retry run 1' }).click();
  await expect(card).toHaveAttribute('data-status', 'done');
  await diagram.getByRole('button', { name: 'Retry' }).click();
  await expect(curve(page, 'gradientFlow')).toHaveCount(1);
});

for (const cores of [undefined, 64])
  test(`a browser that claims ${String(cores)} cores: runs are computed, by eight workers at most`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.addInitScript((claimed) => {
      Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => claimed });
    }, cores);
    let most = 0;
    page.on('worker', () => {
      most = Math.max(most, page.workers().length);
    });
    const ensemble = 'run2=p=3,deltaP=1,invDelta2=2.3;flow:n=30,seed=7,tMax=2,k=20';
    await openApp(page, `v=2&${shortRun}&${ensemble}`);
    for (const slot of [1, 2])
      await page.waitForSelector(`[data-run="${slot}"][data-status="done"]`);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(8);
  });
