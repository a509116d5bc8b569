import { expect, test, type Locator, type Page } from '@playwright/test';
import { parseNumber } from '../../src/ui/parseNumber';
import { curve, hashOf, longRun, openApp, panel, pointCount, shortRun } from './app';
import { nextFrame, watchDraws } from './draws';
import { recordTraffic } from './traffic';

/** Settings of a click whose run goes on for long, without finite N. */
const longClick = 'flow=0&tMax=100000000&tol=0.0000001';

async function clickPlane(page: Page): Promise<void> {
  const plane = page.getByTestId('plane');
  const box = await plane.boundingBox();
  if (!box) throw new Error('the phase diagram has no plane');
  await plane.click({ position: { x: box.width * 0.3, y: box.height * 0.6 } });
}

test('a click on the phase diagram shows first samples while its run has most of the way to go', async ({
  page,
}) => {
  await openApp(page, `v=2&${longClick}`);
  await clickPlane(page);
  await expect(curve(page, 'run-1-chsck-energy')).toHaveCount(1);
  await expect(page.locator('[data-run="1"]')).toHaveAttribute('data-status', 'running');
});

test('an ensemble that computes stands still from a click to the first samples, then goes on', async ({
  page,
}) => {
  const traffic = await recordTraffic(page);
  await openApp(
    page,
    `v=2&${longClick}&run1=p=3,deltaP=1,invDelta2=1.5;flow:n=300,seed=7,tMax=1000,k=32`,
  );
  // Minutes of work: the link asks first.
  await page.getByRole('button', { name: 'Compute', exact: true }).click();
  await expect(curve(page, 'run-1-flow-energy')).not.toHaveCount(0);
  await clickPlane(page);
  await expect(curve(page, 'run-2-chsck-energy')).toHaveCount(1);

  // Before it the current point was solved without a click.
  const [click] = (await traffic())
    .filter(({ kind, type }) => kind === 'dynamics' && type === 'start')
    .slice(-1);
  const orders = async (type: string) => {
    const messages = await traffic();
    const shown = messages.findIndex(
      (message) => message.job === click?.job && message.type === 'samples',
    );
    const at = messages.flatMap((message, i) =>
      message.kind === 'flow' && message.type === type ? [i] : [],
    );
    return { before: at.filter((i) => i < shown), after: at.filter((i) => i > shown) };
  };
  // The samples are drawn before the page has told the ensemble to go on.
  await expect.poll(async () => (await orders('resume')).after.length).toBeGreaterThan(0);
  const { before: pauses, after: latePauses } = await orders('pause');
  expect(pauses).not.toEqual([]);
  expect(latePauses).toEqual([]);
  // Nothing lets it go on before the click's job has shown something.
  const lastPause = Math.max(...pauses);
  expect((await orders('resume')).before.filter((i) => i > lastPause)).toEqual([]);
});

test('quick clicks post one job per engine of the runs that are kept, and one at most for each place of the point', async ({
  page,
}) => {
  const traffic = await recordTraffic(page);
  await openApp(page, 'v=2');
  await expect.poll(() => page.workers().length).toBe(5);
  const workers = new Set(page.workers());
  page.on('worker', (worker) => workers.add(worker));
  const plane = await page.getByTestId('plane').boundingBox();
  if (!plane) throw new Error('the phase diagram has no plane');
  const draws = await watchDraws(page, { ring: '[data-panel="phase-diagram"] [role="slider"]' });

  const clicks = 16;
  for (let i = 0; i < clicks; i++)
    await page.mouse.click(
      plane.x + plane.width * (0.1 + (0.8 * ((i * 37) % clicks)) / clicks),
      plane.y + plane.height * (0.1 + (0.6 * ((i * 17) % clicks)) / clicks),
    );

  const runs = page.getByRole('region', { name: 'Runs' }).getByRole('listitem');
  await expect(runs).toHaveCount(8);
  const messages = await traffic();
  const count = (kind: string, wanted: string): number =>
    messages.filter((message) => message.kind === kind && message.type === wanted).length;
  expect(count('flow', 'start')).toBeLessThanOrEqual(8);
  expect(count('flow', 'cancel')).toBe(0);
  // Beside the runs one at most for each place that the point was at, given up when it moved on.
  expect(count('dynamics', 'start')).toBeLessThanOrEqual(8 + 1 + clicks);
  expect(count('dynamics', 'cancel')).toBeLessThanOrEqual(1 + clicks);
  // A worker is replaced only if it did not answer a cancel.
  expect(workers.size).toBeLessThanOrEqual(5 + count('dynamics', 'cancel'));
  expect((await draws()).length).toBeLessThanOrEqual(clicks);
});

test('runs: both engines and their accuracy, several to compare, one time cursor, a finer one', async ({
  page,
}) => {
  await test.step('a click moves the point, launches both engines and lists them with their accuracy', async () => {
    await openApp(page, 'v=2&tMax=10&flowTMax=5&n=60');
    await page.getByTestId('plane').click({ position: { x: 120, y: 120 } });
    await expect(curve(page, 'run-1-chsck-energy')).toHaveCount(1);
    await expect(curve(page, 'run-1-flow-energy')).toHaveCount(1);
    const card = page.getByRole('region', { name: 'Runs' }).getByRole('listitem');
    await expect(card).toHaveAttribute('data-status', 'done');
    await expect(card).toContainText('estimated error');
    await expect(card).toContainText('m(0) =');
  });
  await test.step('several runs stay for comparison, each in its own colour, each removable', async () => {
    await openApp(page, 'v=2&tMax=5&flow=0');
    for (const value of ['1.5', '2.3', '2.7'])
      await page.getByRole('button', { name: `point 1/Δ₂ = ${value}` }).click();
    const runs = page.getByRole('region', { name: 'Runs' });
    await expect(runs.getByRole('listitem')).toHaveCount(3);
    const strokes = await page
      .locator('path[data-curve$="-chsck-energy"]')
      .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).stroke));
    expect(new Set(strokes).size).toBe(3);
    await page.getByRole('button', { name: 'Remove run 2' }).click();
    await expect(runs.getByRole('listitem')).toHaveCount(2);
    await expect(curve(page, 'run-2-chsck-energy')).toHaveCount(0);
    await expect(curve(page, 'run-3-chsck-energy')).toHaveCount(1);
  });
  await test.step('one time cursor runs through energy and overlap, by keys as well', async () => {
    await openApp(page, 'v=2&run1=p=3,deltaP=1,invDelta2=2.7;chsck:m0=0.01,tMax=20,tol=0.001');
    const dynamics = panel(page, 'Energy and overlap');
    await expect(page.getByRole('region', { name: 'Runs' }).getByRole('listitem')).toHaveAttribute(
      'data-status',
      'done',
    );
    const cursor = page.getByRole('slider', { name: 'Time cursor, energy' });
    await cursor.focus();
    await cursor.press('Shift+ArrowLeft');
    await expect(dynamics).toContainText('±');
    const text = await cursor.getAttribute('aria-valuetext');
    expect(
      await page
        .getByRole('slider', { name: 'Time cursor, overlap' })
        .getAttribute('aria-valuetext'),
    ).toBe(text);
  });
  await test.step('refine solves a finished run again with a tenth of the tolerance and keeps the picture meanwhile', async () => {
    await openApp(page, 'v=2&run1=p=3,deltaP=1,invDelta2=1.9;chsck:m0=0.01,tMax=100,tol=0.0001');
    const card = page.getByRole('region', { name: 'Runs' }).getByRole('listitem');
    const error = async (): Promise<number> =>
      parseNumber(/estimated error ε\s(\S+),/.exec(await card.innerText())?.[1] ?? '') ?? NaN;
    await expect(card).toHaveAttribute('data-status', 'done');
    const before = await error();
    const points = await pointCount(page, 'run-1-chsck-energy');
    await card.getByRole('button', { name: 'Refine run 1' }).click();
    expect(await pointCount(page, 'run-1-chsck-energy')).toBeGreaterThan(points / 2);
    await expect(card).toHaveAttribute('data-status', 'done');
    // The same estimate of e to its digits: the first steps share it. Measured: 8.5e-6 and 4.7e-6.
    expect(await error()).toBeLessThan(before);
    await expect(page).toHaveURL(/tol=0\.00001/);
  });
});

test('cancel stops a run at once and keeps what had arrived', async ({ page }) => {
  await openApp(page, `v=2&${longRun}`);
  await expect.poll(() => pointCount(page, 'run-1-chsck-energy')).toBeGreaterThan(3);
  await page.getByRole('button', { name: 'Cancel run 1' }).click();
  const card = page.getByRole('region', { name: 'Runs' }).getByRole('listitem');
  await expect(card).toContainText('cancelled');
  await nextFrame(page);
  // Its points, not its path: the scale may still change for the curve of the current point.
  const drawn = await pointCount(page, 'run-1-chsck-energy');
  await page.waitForTimeout(400);
  expect(await pointCount(page, 'run-1-chsck-energy')).toBe(drawn);
  await page.getByRole('button', { name: 'Retry run 1' }).click();
  await expect(card).toContainText(/Running|Done/);
});

test('runs are named, moved, hidden and subtracted, which the link keeps', async ({ page }) => {
  const short = (slot: number, invDelta2: number): string =>
    `run${slot}=p=3,deltaP=1,invDelta2=${invDelta2};chsck:m0=0.01,tMax=10,tol=0.001`;
  await openApp(page, `v=2&${short(1, 1.5)}&${short(2, 2.7)}`);
  const tray = page.getByRole('region', { name: 'Runs' });
  await page.getByRole('button', { name: 'Name, compare: run 2' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('over the line');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Move run 2 up' }).click();
  await page.getByRole('button', { name: 'Run 2 minus run 1' }).click();
  await expect(curve(page, 'difference-chsck-energy')).toHaveCount(1);
  await expect(panel(page, 'Energy and overlap').locator('[data-part="words"]')).toContainText(
    /Run 2 “over the line” minus run 1, N = ∞: at t = 10 .* ± /,
  );
  await expect(panel(page, 'Energy and overlap').locator('[data-part="readout"]')).toContainText(
    /ε₂ − ε₁.*m₂ − m₁/,
  );
  await page.getByRole('switch', { name: /Shown in the pictures/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Curves again' }).click();
  await expect(curve(page, 'run-1-chsck-energy')).toHaveCount(1);
  await expect(curve(page, 'run-2-chsck-energy')).toHaveCount(0);

  await page.reload();
  await expect(tray.getByRole('listitem').first()).toContainText('“over the line”');
  await expect(curve(page, 'run-1-chsck-energy')).toHaveCount(1);
  await expect(curve(page, 'run-2-chsck-energy')).toHaveCount(0);
  await tray.getByRole('button', { name: 'Show run 2' }).click();
  await expect(curve(page, 'run-2-chsck-energy')).toHaveCount(1);

  await test.step('dragged by keys and by mouse', async () => {
    const first = tray.getByRole('listitem').first();
    const grip = (slot: number): Locator => tray.getByRole('button', { name: `Drag run ${slot}` });
    const centre = async (slot: number): Promise<{ x: number; y: number }> => {
      const box = await grip(slot).boundingBox();
      if (!box) throw new Error(`run ${slot} has no handle`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    await grip(1).press('Space');
    await expect(tray).toContainText('Over place 2 of 2: run 1.');
    // It listens to arrows a task after it has said so; above the first place there is none.
    await expect(async () => {
      await page.keyboard.press('ArrowUp');
      await expect(tray).toContainText('Over place 1 of 2: run 1.', { timeout: 1000 });
    }).toPass();
    await page.keyboard.press('Space');
    await expect(first).toHaveAttribute('data-run', '1');

    const [one, two] = [await centre(1), await centre(2)];
    await page.mouse.move(two.x, two.y);
    await page.mouse.down();
    await page.mouse.move(one.x, one.y - 10, { steps: 4 });
    await page.mouse.up();
    await expect(first).toHaveAttribute('data-run', '2');
    await expect.poll(() => hashOf(page)).toContain('order=2,1');

    const fingers = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number): Promise<void> =>
      fingers
        .send('Input.dispatchTouchEvent', {
          type,
          touchPoints: y === undefined ? [] : [{ x: one.x, y }],
        })
        .then(() => undefined);
    const [lower, upper] = [(await centre(1)).y, (await centre(2)).y];
    const scrolled = await page.evaluate(() => window.scrollY);
    await touch('touchStart', lower);
    for (const share of [0.2, 0.5, 0.8, 1])
      await touch('touchMove', lower + share * (upper - 10 - lower));
    await touch('touchEnd');
    await expect(first).toHaveAttribute('data-run', '1');
    // The finger moved the run, not the page.
    expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
  });
});

test('what is open in the card of a run stays open when the code arrives that moves runs', async ({
  page,
}) => {
  let arrives = (): void => undefined;
  const arrival = new Promise<void>((resolve) => {
    arrives = resolve;
  });
  await page.route(/assets\/SortableGrips-.*\.js/, async (route) => {
    await arrival;
    await route.continue();
  });
  await openApp(page, `v=2&flow=0&${shortRun}&${shortRun.replace('run1', 'run2')}`);
  const grip = page.getByRole('button', { name: 'Drag run 2' });
  await page.getByRole('button', { name: 'Name, compare: run 2' }).click();
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill('half a na');
  await expect(grip).toHaveCount(0);
  arrives();
  await grip.waitFor();
  await expect(name).toHaveValue('half a na');
  await expect(name).toBeFocused();
});

test('a name that cannot be kept as it was typed says what is kept', async ({ page }) => {
  await openApp(page, `v=2&flow=0&${shortRun}`);
  await page.getByRole('button', { name: 'Name, hide: run 1' }).click();
  const name = page.getByRole('textbox', { name: 'Name' });
  const note = page.getByRole('status');
  await name.fill('strong signal');
  await expect(note.filter({ hasText: 'Kept as' })).toHaveCount(0);
  await name.fill('Klasse 7b: "zäh" & <strong signal>');
  await expect(note.filter({ hasText: 'Kept as “Klasse 7b zäh strong sig”' })).toBeVisible();
  await name.fill('<&>');
  await expect(note.filter({ hasText: 'None of this can be kept' })).toBeVisible();
});

test('the number of a run is filled where it has found the signal, in pictures and lists alike', async ({
  page,
}) => {
  const run = (slot: number, invDelta2: number): string =>
    `run${slot}=p=3,deltaP=1,invDelta2=${invDelta2};chsck:m0=0.01,tMax=100,tol=0.001`;
  await openApp(page, `v=2&flow=0&${run(1, 1.2)}&${run(2, 2.7)}`);
  await page.locator('[data-run="1"][data-status="done"]').waitFor();
  await page.locator('[data-run="2"][data-status="done"]').waitFor();
  const lists = [
    page.locator('[data-part="run-index"] button'),
    page.locator('[data-run] > div > [data-chip]'),
  ];
  for (const signs of lists) {
    await expect(signs).toHaveCount(2);
    await expect(signs.first()).not.toHaveAttribute('data-found');
    await expect(signs.last()).toHaveAttribute('data-found');
  }
  const disc = (slot: number) =>
    panel(page, 'Phase diagram').locator(`[data-marker="${slot}"] circle`);
  const fill = (slot: number) => disc(slot).evaluate((circle) => getComputedStyle(circle).fill);
  const filled = (signs: (typeof lists)[number]) =>
    signs.evaluateAll((all) => all.map((sign) => getComputedStyle(sign).backgroundColor));
  for (const signs of lists) {
    const [empty, full] = await filled(signs);
    expect(empty).toBe('rgba(0, 0, 0, 0)');
    expect(full).toBe(await fill(2));
  }
});

test('a run that is launched comes into sight in its list, and the removal of all offers to undo it', async ({
  page,
}) => {
  const runs = Array.from(
    { length: 6 },
    (_, i) => `run${i + 1}=p=3,deltaP=1,invDelta2=${2.7 + i / 10};chsck:m0=0.01,tMax=1,tol=0.001`,
  );
  await openApp(page, `v=2&flow=0&${runs.join('&')}`);
  const card = page.locator('[data-run="7"]');
  await page.getByRole('button', { name: 'Run here' }).click();
  await expect(card.locator('[data-prints]')).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await test.step('and one that is removed moves the list nowhere', async () => {
    const list = page.locator('ul:has(> [data-run])');
    await list.evaluate((element) => {
      element.scrollTop = 0;
    });
    await page.getByRole('button', { name: 'Remove run 1' }).click();
    await expect(page.locator('[data-run]')).toHaveCount(6);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await list.evaluate((element) => element.scrollTop)).toBe(0);
  });
  await page.getByRole('button', { name: 'Remove all' }).click();
  await expect(page.locator('[data-run]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('[data-run]')).toHaveCount(6);
});
