/** Code that cannot be loaded, and parts that cannot be drawn: the rest of the page lives on. */
import { expect, test, type Page } from '@playwright/test';
import { curve, matrixSlider, openApp, panel, shortRun } from './app';

/** Files of a chunk are gone: the network is down, or a new release has taken their place. */
async function withhold(page: Page, chunk: string): Promise<() => Promise<void>> {
  const files = new RegExp(`assets/${chunk}-.*\\.js`);
  await page.route(files, (route) => route.abort());
  return () => page.unroute(files);
}

/** No element of these names can be made any more. */
async function breakElements(page: Page, ...elements: readonly string[]): Promise<void> {
  await page.addInitScript((broken) => {
    const make: unknown = Reflect.get(Document.prototype, 'createElement');
    if (typeof make !== 'function') return;
    const makeMost = function (this: Document, ...given: unknown[]): unknown {
      if (broken.some((element) => element === given[0])) throw new Error('broken for a test');
      return Reflect.apply(make, this, given);
    };
    Reflect.set(Document.prototype, 'createElement', makeMost);
  }, elements);
}

for (const name of ['Share', 'Help'])
  test(`${name} without its code: the page stays, and Retry opens it`, async ({ page }) => {
    const restore = await withhold(page, 'dialogs');
    await openApp(page, 'v=2&flow=0&chsck=0');
    await page.getByRole('button', { name, exact: true }).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('The dialogs could not be loaded');
    await expect(panel(page, 'The Hessian')).toBeVisible();
    await restore();
    await alert.getByRole('button', { name: 'Retry' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(alert).toHaveCount(0);
  });

test('a page without its code: Retry asks again, then the page can be loaded anew at its address', async ({
  page,
}) => {
  const restore = await withhold(page, 'landscape');
  await openApp(page, 'v=2&invDelta2=1.9&flow=0&chsck=0');
  await page.getByRole('radio', { name: 'The landscape' }).click();
  const alert = page.locator('#panels').getByRole('alert').first();
  await expect(alert).toContainText('The page “The landscape” could not be loaded');
  await expect(alert.getByRole('button', { name: 'Reload the page' })).toHaveCount(0);
  const asked = page.waitForRequest(/landscape-.*\.js/);
  await alert.getByRole('button', { name: 'Retry' }).click();
  await asked;
  await expect(alert.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  await restore();
  const address = page.url();
  await alert.getByRole('button', { name: 'Reload the page' }).click();
  await panel(page, 'The fate of the spurious').waitFor();
  expect(page.url()).toBe(address);
  await expect(page.getByRole('textbox', { name: '1/Δ₂' })).toHaveValue('1.9');
});

test('one Retry brings all panels of a page', async ({ page }) => {
  const restore = await withhold(page, 'finiteN');
  await openApp(page, 'v=2&flow=0&chsck=0');
  await page.getByRole('radio', { name: 'Finite N' }).click();
  const alerts = page.locator('#panels').getByRole('alert');
  await expect.poll(() => alerts.count()).toBeGreaterThan(1);
  const missing = await alerts.count();
  await restore();
  await alerts.first().getByRole('button', { name: 'Retry' }).click();
  await panel(page, 'Does it find the signal?').waitFor();
  await expect(page.locator('#panels [data-panel]')).toHaveCount(missing);
  await expect(alerts).toHaveCount(0);
});

test('contours and the dragging of runs without their code: the phase diagram is drawn without them, notes move the runs', async ({
  page,
}) => {
  const restore = await withhold(page, 'Contours');
  await withhold(page, 'SortableGrips');
  const runs = `${shortRun}&${shortRun.replace('run1', 'run2')}`;
  await openApp(page, `v=2&flow=0&chsck=0&contour=growthRate&${runs}`);
  await page.getByRole('button', { name: 'Name, compare: run 2' }).click();
  await page.getByRole('button', { name: 'Move run 2 up' }).click();
  await page.keyboard.press('Escape');
  const cards = page.getByRole('region', { name: 'Runs' }).getByRole('listitem');
  await expect(cards.first()).toHaveAttribute('data-run', '2');
  await expect(page.getByRole('button', { name: /^Drag run/ })).toHaveCount(0);
  const diagram = panel(page, 'Phase diagram');
  await expect(diagram.getByRole('alert')).toContainText('The contours could not be loaded');
  await expect(page.getByTestId('plane')).toBeVisible();
  await restore();
  await diagram.getByRole('alert').getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByTestId('contours').locator('path').first()).toBeAttached();
});

test('the list of runs without its code: a run is computed and drawn, and Retry brings its card', async ({
  page,
}) => {
  const restore = await withhold(page, 'RunList');
  await openApp(page, `v=2&${shortRun}`);
  const alert = page.getByRole('region', { name: 'Runs' }).getByRole('alert');
  await expect(alert).toContainText('The list of the runs could not be loaded');
  await expect(curve(page, 'run-1-chsck-energy')).toBeVisible();
  await restore();
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByRole('region', { name: 'Runs' }).getByRole('listitem')).toHaveCount(1);
  await expect(alert).toHaveCount(0);
});

test('the surf stands at its beginning until its globe is there, and goes on where that cannot be loaded', async ({
  page,
}) => {
  let letThrough = (): void => undefined;
  const isAllowed = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(/assets\/globe-.*\.js/, async (route) => {
    await isAllowed;
    await route.abort();
  });
  await page.clock.install({ time: 0 });
  await openApp(page, 'v=2&invDelta2=2.3&flow=0');
  await expect(panel(page, 'Energy and overlap')).toHaveAttribute('data-settling', 'settled');
  await page.getByRole('button', { name: /^Surf/ }).click();
  const place = page.getByRole('slider', { name: 'Place along the run' });
  await expect(page.locator('#panels')).toContainText('Loading… The page “The globe”');
  await page.clock.runFor(3000);
  await expect(page.getByTestId('surf-caption')).toContainText('Loading');
  expect(Number(await place.inputValue())).toBeLessThan(5);
  letThrough();
  await expect(page.locator('#panels').getByRole('alert')).toContainText('could not be loaded');
  await page.clock.runFor(1000);
  await expect.poll(async () => Number(await place.inputValue())).toBeGreaterThan(5);
  await expect(page.getByTestId('surf-caption')).not.toContainText('Loading');
});

test.describe('a part that cannot be drawn says so, the others live on', () => {
  /** What cannot be made once it is broken, whose message there is then, and what makes it. */
  const parts = [
    { part: 'The parameters', element: 'details' },
    { part: 'The list of runs', element: 'ul' },
    { part: 'The answer', element: 'strong' },
    { part: 'The help', element: 'dl', button: 'Help' },
    { part: 'What can be shared', element: 'textarea', button: 'Share' },
    { part: 'Complexity of the landscape', element: 'table', button: 'Table' },
  ];

  test(parts.map(({ part }) => part).join(', '), async ({ page }) => {
    await breakElements(page, ...parts.map(({ element }) => element));
    await page.goto('./#v=2&p=4&run1=p=3,deltaP=1,invDelta2=2.7;chsck:m0=0.01,tMax=2,tol=0.001');
    for (const { part, button } of parts)
      await test.step(part, async () => {
        if (button === 'Table')
          await panel(page, part).getByRole('button', { name: button }).click();
        else if (button !== undefined)
          await page.getByRole('button', { name: button, exact: true }).click();
        const alert = page.getByRole('alert').filter({ hasText: part });
        await expect(alert).toContainText(`${part} could not be drawn: broken for a test`);
        await expect(panel(page, 'The Hessian')).toBeVisible();
        await expect(page.getByRole('button', { name: 'Figures of the paper' })).toBeVisible();
      });
  });

  test('the whole', async ({ page }) => {
    await breakElements(page, 'aside');
    await page.goto('./#v=2&invDelta2=1.9');
    await expect(page.getByRole('alert')).toContainText('Saddle Surfer could not be drawn');
    await expect(page.getByRole('button', { name: 'Reload the page' })).toBeVisible();
    await expect(matrixSlider(page)).toHaveCount(0);
  });
});
