import { expect, test, type Page } from '@playwright/test';
import { violations } from './appearances';
import { curve, matrixSlider, openApp, openAsReader, panel, shortRun } from './app';

const field = '1/Δ₂';

test('a shared link shows the same curves: same parameters, same seeds, same numbers', async ({
  page,
  context,
}) => {
  await openApp(page, `v=2&${shortRun};flow:n=40,seed=3,tMax=5`);
  const names = ['run-1-chsck-energy', 'run-1-flow-energy', 'run-1-flow-overlap'];
  const finished = '[data-run="1"][data-status="done"]';
  await page.waitForSelector(finished);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const url = await page.getByRole('textbox', { name: 'Link' }).inputValue();

  const other = await context.newPage();
  await other.goto(url);
  await other.waitForSelector(finished);
  // The curve of the current point comes to both in its own time and widens their axes.
  const paths = (shown: Page) =>
    Promise.all(names.map((name) => curve(shown, name).getAttribute('d')));
  await expect
    .poll(async () => JSON.stringify(await paths(other)) === JSON.stringify(await paths(page)))
    .toBe(true);

  // The same for a page around it, with the parts that it wants.
  await page.getByText('Only some panels and controls').click();
  for (const name of ['Slider of 1/Δ₂', 'The Hessian'])
    await page.getByRole('checkbox', { name, exact: true }).check();
  const code = page.getByRole('textbox', { name: 'Code to embed it' });
  await expect(code).toHaveValue(/&embed=hessian,invDelta2&run1.*" title/);
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(url);
  await expect(page.getByText('It shows The Hessian · Slider of 1/Δ₂')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await other.goto(/src="([^"]*)"/.exec(await code.inputValue())?.[1] ?? '');
  await expect(matrixSlider(other)).toBeVisible();
  await expect(other.locator('[data-panel]')).toHaveAttribute('data-panel', 'hessian');
  await page.getByRole('checkbox', { name: 'The Hessian', exact: true }).uncheck();
  await page.getByRole('checkbox', { name: 'Slider' }).first().uncheck();
  await expect(code).toHaveValue(
    `<iframe src="${url}" title="Saddle Surfer" width="1200" height="860" style="border: 0"></iframe>`,
  );
});

test('a link keeps which panels show their numbers', async ({ page, context }) => {
  await openApp(page, 'v=2&flow=0&chsck=0&invDelta2=1.9');
  const button = (shown: Page) =>
    panel(shown, 'The Hessian').getByRole('button', { name: 'Table' });
  await button(page).click();
  await expect(panel(page, 'The Hessian').getByRole('table')).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).toContain('asTable=hessian');

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(panel(other, 'The Hessian').getByRole('table')).toBeVisible();
  await expect(panel(other, 'Complexity of the landscape').getByRole('table')).toHaveCount(0);
  await button(other).click();
  await expect(panel(other, 'The Hessian').getByRole('table')).toHaveCount(0);
  expect(new URL(other.url()).hash).not.toContain('asTable');
});

test('Back and Forward restore the pictures, runs included', async ({ page }) => {
  await openApp(page, 'v=2&invDelta2=1.5&flow=0&tMax=5');
  const box = page.getByRole('textbox', { name: field });
  await box.fill('2.7');
  await box.press('Enter');
  await page.getByRole('button', { name: 'Run here' }).click();
  await expect(curve(page, 'run-1-chsck-energy')).toHaveCount(1);
  await page.goBack();
  await expect(curve(page, 'run-1-chsck-energy')).toHaveCount(0);
  await page.goBack();
  await expect(box).toHaveValue('1.5');
  await page.goForward();
  await expect(box).toHaveValue('2.7');
  await page.goForward();
  await expect(curve(page, 'run-1-chsck-energy')).toHaveCount(1);
});

test('a link opens the notation that it names, in which the point can be set', async ({ page }) => {
  await openApp(page, 'v=2&flow=0&chsck=0&notation=snr');
  const snr = page.getByRole('textbox', { name: 'λ₂' });
  await expect(snr).toHaveValue('1.51658');
  await snr.fill('1.5');
  await snr.press('Enter');
  await expect(page.getByRole('textbox', { name: field })).toHaveValue('2.25');
  const other = page.getByRole('group', { name: 'In other notations' });
  await other.getByRole('radio', { name: 'p-spin' }).click();
  await expect(other).toContainText('εₜₕ/J threshold energy');
  expect(await violations(page)).toEqual([]);
  await expect.poll(() => page.url()).toContain('notation=pspin');
  await page.getByText('In other notations').click();
  await expect(other).toHaveCount(0);
  await expect.poll(() => page.url()).not.toContain('notation');
  // A link from before the page could be written in it leaves all else as it is.
  await expect(page.getByRole('textbox', { name: field })).toBeVisible();
});

test('a link writes the whole page in λ and energies in J; what is typed is taken so and its range said so', async ({
  page,
}) => {
  const run = 'run1=p=4,deltaP=1,invDelta2=1.5;chsck:tMax=20,tol=0.001';
  await openApp(page, `v=2&p=4&invDelta2=1.5&symbols=lambda&energies=J&flow=0&${run}`);
  await expect(page.locator('[data-run="1"]')).toHaveAttribute('data-status', 'done');
  const main = page.locator('main');
  for (const shown of ['signal-to-noise ratio λ₂', 'λₚ² < (p − 3) λ₂²', 'λₚ = 1', 'ε / J', ' J'])
    await expect(main).toContainText(shown);
  await expect(main).not.toContainText(/Δ[₂ₚp₃]/);
  const snr = page.getByRole('textbox', { name: 'λ₂' });
  await expect(snr).toHaveValue('1.22474');
  await snr.fill('99');
  await snr.press('Enter');
  await expect(page.getByRole('alert')).toContainText('λ₂ must be between 0 and 10');
  await snr.fill('1.4');
  await snr.press('Enter');
  await expect.poll(() => page.url()).toContain('&invDelta2=1.96&');
  await expect(main).not.toContainText(/Δ[₂ₚp₃]/);
  expect(await violations(page)).toEqual([]);
});

test('a bad link names field, value and range, and the rest of it survives', async ({ page }) => {
  await openApp(page, 'v=2&invDelta2=1.9&deltaP=1e9&p=2.5&colour=red');
  const notices = page.getByRole('status', { name: 'Notices' });
  await expect(notices).toContainText('deltaP');
  await expect(notices).toContainText('1e9');
  await expect(notices).toContainText('0.01');
  await expect(notices).toContainText('p');
  await expect(notices).toContainText('2.5');
  await expect(notices).toContainText('colour');
  await expect(page.getByRole('textbox', { name: field })).toHaveValue('1.9');
  // One notice, put away as one.
  await page.getByRole('button', { name: 'Dismiss this notice' }).click();
  await expect(notices).toBeEmpty();
});

test('a link that asks for hours of computing starts nothing until it is told to', async ({
  page,
}) => {
  const runs = Array.from(
    { length: 8 },
    (_, i) => `run${i + 1}=invDelta2=${1 + i};chsck:tMax=1e8,tol=1e-7;flow:n=500,k=64`,
  );
  await openApp(page, runs.join('&'));
  const tray = page.getByRole('region', { name: 'Runs' });
  const question = tray.getByRole('group', { name: 'Computing that the link asks for' });
  await expect(question).toContainText('512 instances');
  await expect(tray.getByRole('listitem')).toHaveCount(8);
  await expect(tray.getByRole('progressbar')).toHaveCount(0);
  await expect(tray.getByRole('button', { name: 'Extend run 1' })).toHaveCount(0);

  await question.getByRole('button', { name: 'Compute' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await expect(tray.getByRole('progressbar')).toHaveCount(0);

  await tray.getByRole('button', { name: 'Compute run 1' }).press('Enter');
  await expect(tray.locator('[data-run="1"]').getByRole('progressbar')).not.toHaveCount(0);
  await expect(tray.locator('[data-run="2"]').getByRole('progressbar')).toHaveCount(0);
});

test('the lab without a link shows runs at once', async ({ page }) => {
  await openAsReader(page);
  await expect(page.getByRole('region', { name: 'Runs' }).getByRole('listitem')).not.toHaveCount(0);
});
