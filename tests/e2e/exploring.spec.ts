import { expect, test, type Page } from '@playwright/test';
import { curve, grabMatrixSlider, hashOf, matrixSlider, matrixThumb, openApp, panel } from './app';
import { countOf, nextFrame, watchDraws } from './draws';
import { watchRedrawn } from './redrawn';
import { recordTraffic } from './traffic';

test.describe('dragging 1/Δ₂ across the gradient-flow line', () => {
  test('each value of the slider is drawn in every panel at the same time, and one job at most', async ({
    page,
  }) => {
    const traffic = await recordTraffic(page);
    await openApp(page, 'v=2&invDelta2=1.5');
    const hessian = panel(page, 'The Hessian');
    await expect(hessian).toContainText('Marginal');
    await expect(page.getByTestId('outlier')).toHaveCount(0);
    await expect(curve(page, 'gradientFlow')).toHaveCount(1);
    const jobsBefore = (await traffic()).length;
    const panels = {
      ring: '[data-panel="phase-diagram"] [role="slider"]',
      complexity: '[data-curve="minima"]',
      hessian: '[data-panel="hessian"]',
    };
    const draws = await watchDraws(page, { ...panels, slider: matrixThumb });

    const moves = 60;
    const drag = await grabMatrixSlider(page);
    for (let i = 1; i <= moves; i++) await drag.moveTo(i);
    await drag.release();
    await nextFrame(page);

    const all = await draws();
    const values = countOf('slider', all);
    expect(values).toBeGreaterThan(10);
    expect(values).toBeLessThanOrEqual(moves);
    for (const name of Object.keys(panels))
      expect(all.filter((draw) => draw.includes('slider') && !draw.includes(name))).toEqual([]);
    // A figure whose labels have become wider or fewer fits itself once more.
    expect(all.length).toBeLessThanOrEqual(2 * values);
    // What follows the hand in a worker is the solution of the current point, at most once a value.
    const posted = (await traffic()).slice(jobsBefore).filter(({ type }) => type === 'start');
    expect(posted.filter(({ kind }) => kind !== 'dynamics')).toEqual([]);
    expect(posted.length).toBeLessThanOrEqual(values + 1);

    await expect(page.getByTestId('verdict')).toContainText('finds the signal');
    await expect(hessian).toContainText('One descent direction towards the signal');
    await expect(page.getByTestId('outlier')).toBeVisible();
    expect(Number(await page.getByTestId('outlier').getAttribute('data-lambda'))).toBeLessThan(0);
  });

  test('a move goes through what it changes: no other field, no mark of a slider, no tick of an axis that stands still', async ({
    page,
  }) => {
    const redrawn = await watchRedrawn(page);
    await openApp(page, 'v=2&invDelta2=1.5');
    for (const shown of ['[data-panel="phase-diagram"]', '[data-panel="dynamics"]'])
      await page.locator(`${shown} path[data-curve]`).first().waitFor();
    const drag = await grabMatrixSlider(page);
    await drag.moveTo(10);
    await nextFrame(page);
    await redrawn.from();
    await drag.moveTo(20);
    await expect(page.getByRole('textbox', { name: '1/Δ₂' })).not.toHaveValue('1.5');
    await nextFrame(page);

    expect(await redrawn.among('input', 'aria-label')).toEqual([
      '1/Δ₂',
      expect.stringContaining('one over Delta 2'),
      'Δ₂',
    ]);
    expect(await redrawn.among('[data-part="controls"] [data-kind]', 'data-kind')).toEqual([]);
    const ticks = '[text-anchor="middle"], [text-anchor="end"]';
    const within = (id: string): string =>
      `[data-panel="${id}"] svg > g > g > text:is(${ticks}):not([class])`;
    expect(await redrawn.among(within('phase-diagram'), 'y')).toEqual([]);
    expect(await redrawn.among(within('dynamics'), 'y')).toEqual([]);
    await drag.release();
  });
});

test.describe('setting 1/Δ₂ and Δ₂', () => {
  test('the point is set by fields, slider and ring, the Hessian by the cursor of energies; on the line nobody is said to be stuck', async ({
    page,
  }) => {
    await test.step('a field takes fractions and Enter; the other quantity follows', async () => {
      await openApp(page, 'v=2&flow=0&chsck=0');
      const delta2 = page.getByRole('textbox', { name: 'Δ₂', exact: true });
      await delta2.fill('1/2.5');
      await delta2.press('Enter');
      await expect(page.getByRole('textbox', { name: '1/Δ₂' })).toHaveValue('2.5');
    });
    await test.step('a value out of range stays in the field with a message that names the range', async () => {
      await openApp(page, 'v=2&flow=0&chsck=0');
      const field = page.getByRole('textbox', { name: '1/Δ₂' });
      await field.fill('1000');
      await field.press('Enter');
      await expect(field).toHaveValue('1000');
      await expect(page.getByRole('alert')).toContainText('between 0 and 100');
      await field.press('Escape');
      await expect(field).toHaveValue('2.3');
    });
    await test.step('arrow keys move the slider by a step, Shift by ten, and a double click resets', async () => {
      await openApp(page, 'v=2&flow=0&chsck=0');
      const slider = matrixSlider(page);
      await slider.focus();
      await slider.press('ArrowRight');
      const field = page.getByRole('textbox', { name: '1/Δ₂' });
      await expect(field).toHaveValue('2.31');
      await slider.press('Shift+ArrowRight');
      await expect(field).toHaveValue('2.41');
      await page.getByRole('button', { name: 'Reset 1/Δ₂' }).click();
      await expect(field).toHaveValue('2.3');
    });
    await test.step('the ring of the phase diagram moves by arrow keys and says where it is', async () => {
      await openApp(page, 'v=2&flow=0&chsck=0&invDelta2=1.9');
      const ring = page.getByRole('slider', { name: /phase diagram/ });
      await ring.focus();
      await expect(ring).toHaveAttribute('aria-valuetext', /gradient flow fails/);
      await ring.press('Shift+ArrowUp');
      await expect(ring).toHaveAttribute('aria-valuetext', /gradient flow succeeds/);
    });
    await test.step('every panel says so, and none that the flow is stuck or that it succeeds', async () => {
      await openApp(page, 'v=2&flow=0&chsck=0&invDelta2=2');
      await expect(page.getByTestId('verdict')).toHaveText(/Exactly on the line.*marginal/);
      await expect(panel(page, 'Phase diagram')).toContainText('marginal');
      const hessian = panel(page, 'The Hessian');
      await expect(hessian).toContainText('This is exactly the line of gradient flow');
      await expect(hessian).not.toContainText('gets stuck');
      await expect(page.getByTestId('outlier')).toHaveCount(0);
    });
    await test.step('the energy cursor decides which Hessian is shown', async () => {
      await openApp(page, 'v=2&flow=0&chsck=0&invDelta2=1.5&window=overview');
      const cursor = page.getByRole('slider', { name: 'Energy cursor' });
      const hessian = panel(page, 'The Hessian');
      await expect(hessian).toContainText('Marginal');
      await cursor.focus();
      await cursor.press('Shift+ArrowRight');
      await expect(hessian).toContainText('many ways down');
      await cursor.press('Home');
      await expect(hessian).toContainText('A minimum');
      await cursor.press('Escape');
      await expect(hessian).toContainText('Marginal');
    });
  });
});

test('p = 4 redraws the lines, and its finite-N runs have limits of their own', async ({
  page,
}) => {
  await openApp(page, 'v=2&n=300');
  const line = curve(page, 'gradientFlow');
  await expect(line).toHaveCount(1);
  const before = await line.getAttribute('d');
  await page.getByText('What a run computes').click();
  const controls = page.getByRole('region', { name: 'Parameters' });
  await expect(controls).toContainText('Every coupling of the model, as up to N = 500');
  await page.getByRole('radio', { name: '4' }).click();
  await expect.poll(() => line.getAttribute('d')).not.toBe(before);
  await expect(controls).toContainText('Beyond N = 120 the tensor is diluted');
});

test('orders beyond p = 6 have lines, landscape and N = ∞, and say that finite N has none', async ({
  page,
}) => {
  await openApp(page);
  const order = page.getByRole('textbox', { name: 'Any tensor order p' });
  await order.fill('10');
  await order.press('Enter');
  await expect(page.getByRole('region', { name: 'Parameters' }).getByRole('alert')).toContainText(
    'p = 10 must be between 3 and 6 at finite N',
  );
  await expect(panel(page, 'Phase diagram')).toContainText('Δ₂ < 7Δₚ: aging on many time scales');
  await expect(curve(page, 'trivial')).toHaveCount(1);
  await page.getByRole('button', { name: 'Run here' }).click();
  await expect(page.getByRole('region', { name: 'Runs' }).getByRole('listitem')).toContainText(
    'p = 10',
  );
  await expect(curve(page, 'run-1-chsck-energy')).toHaveCount(1);
  await page.getByRole('radio', { name: 'Finite N' }).click();
  await expect(page.locator('#panels')).toContainText('exist for tensor orders up to p = 6');
});

test.describe('a picture that goes away under the pointer takes what was hovered with it', () => {
  /** Puts the pointer on a cursor of energies, away from where it is pinned. */
  async function hoverEnergy(page: Page): Promise<void> {
    const cursor = page.getByRole('slider', { name: 'Energy cursor' });
    const box = await cursor.boundingBox();
    if (!box) throw new Error('there is no energy cursor');
    await page.mouse.move(box.x + 0.9 * box.width, box.y + 0.5 * box.height);
    await expect(panel(page, 'The Hessian')).toContainText('many ways down');
  }

  test('another page by a key, or a table in its place: the Hessian is that of the threshold again', async ({
    page,
  }) => {
    await openApp(page, 'v=2&flow=0&chsck=0&invDelta2=1.5&window=overview');
    await hoverEnergy(page);
    await page.keyboard.press('8');
    await panel(page, 'Minima against the overlap').waitFor();
    await page.keyboard.press('1');
    await expect(panel(page, 'The Hessian')).toContainText('Marginal');
    await page.mouse.move(0, 0);
    await hoverEnergy(page);
    const button = panel(page, 'Complexity of the landscape').getByRole('button', {
      name: 'Table',
    });
    await button.evaluate((element: HTMLElement) => {
      element.click();
    });
    await expect(panel(page, 'The Hessian')).toContainText('Marginal');
  });
});

test('a panel shown large has the page for itself, in the link as well, and gives it back', async ({
  page,
}) => {
  await openApp(page, 'v=2&flow=0');
  const panels = page.locator('[data-panel]');
  await expect(panels).toHaveCount(4);
  const dynamics = panel(page, 'Energy and overlap');
  const before = await dynamics.boundingBox();
  await dynamics.getByRole('button', { name: 'Show large' }).click();
  await expect(panels).toHaveCount(1);
  await expect.poll(() => hashOf(page)).toContain('large=dynamics');
  const after = await dynamics.boundingBox();
  expect(after?.width).toBeGreaterThan(1.8 * (before?.width ?? Infinity));
  expect(after?.height).toBeGreaterThan(1.2 * (before?.height ?? Infinity));

  await page.reload();
  await expect(panels).toHaveCount(1);
  await expect(dynamics).toBeVisible();
  // From one to the next, as a speaker would, through all pages.
  await page.keyboard.press('j');
  await expect(panels).toHaveCount(1);
  await expect(panels.first()).toHaveAttribute('data-panel', 'phase-diagram');
  await page.keyboard.press('f');
  await expect(panels).toHaveCount(4);
  await page.keyboard.press('2');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-panel]')?.id))
    .toBe('complexity');
  await page.keyboard.press('f');
  await expect(panel(page, 'Complexity of the landscape')).toBeVisible();
  await expect(panels).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(panels).toHaveCount(4);
  await page.keyboard.press('Escape');
  await expect(panels).toHaveCount(4);
  await page.keyboard.press('f');
  await expect(panels).toHaveCount(1);
  await page.getByRole('radio', { name: 'The landscape' }).click();
  await expect(panels).not.toHaveCount(1);
});
