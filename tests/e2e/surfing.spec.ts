import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { curve, hashOf, openApp, panel, shortRun } from './app';
import { violations } from './appearances';
import { nextFrame } from './draws';

const ring = (page: Page) => page.getByRole('slider', { name: /phase diagram/ });

async function planeBox(page: Page) {
  const box = await page.getByTestId('plane').boundingBox();
  if (!box) throw new Error('the phase diagram has no plane');
  return box;
}

type Zoom = readonly [x0: number, x1: number, y0: number, y1: number];

/** The zoom in the address; null without one. */
function zoom(page: Page): Zoom | null {
  const text = new URL(page.url()).hash.match(/zoom=([^&]*)/)?.[1];
  if (text === undefined) return null;
  const [x0 = NaN, x1 = NaN, y0 = NaN, y1 = NaN] = text.split(',').map(Number);
  return [x0, x1, y0, y1];
}

/** The zoom once there is one that is as expected; the address follows a gesture with a delay. */
async function zoomThat(page: Page, isExpected: (zoom: Zoom) => boolean): Promise<Zoom> {
  for (;;) {
    const found = zoom(page);
    if (found !== null && isExpected(found)) return found;
    await nextFrame(page);
  }
}

async function expectNoZoom(page: Page): Promise<void> {
  await expect.poll(() => zoom(page)).toBeNull();
}

const width = ([x0, x1]: Zoom): number => x1 - x0;

test.describe('zoom of the phase diagram', () => {
  test('the phase diagram is zoomed by wheel, box, keys and buttons, moved by a drag, and launches nothing by it', async ({
    page,
  }) => {
    await test.step('the wheel zooms with Ctrl only, about the pointer, and the link keeps it', async () => {
      await openApp(page, 'v=2&flow=0&chsck=0');
      const entries = () => page.evaluate(() => history.length);
      const atFirst = await entries();
      const box = await planeBox(page);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.wheel(0, -300);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -300);
      await page.keyboard.up('Control');
      const [x0, x1, y0, y1] = await zoomThat(page, (zoomed) => width(zoomed) < 2);
      expect((x0 + x1) / 2).toBeCloseTo(1.5, 1);
      expect((y0 + y1) / 2).toBeCloseTo(2, 1);
      // One step, once the wheel has rested: the first turn, without Ctrl, was none.
      await expect.poll(entries).toBe(atFirst + 1);
      await page.goBack();
      await expectNoZoom(page);
    });
    await test.step('Shift and drag draws a box, Ctrl and drag moves, neither launches a run', async () => {
      await openApp(page, 'v=2&flow=0&chsck=0');
      const box = await planeBox(page);
      await page.keyboard.down('Shift');
      await page.mouse.move(box.x + 0.2 * box.width, box.y + 0.1 * box.height);
      await page.mouse.down();
      await page.mouse.move(box.x + 0.8 * box.width, box.y + 0.9 * box.height, { steps: 3 });
      await page.mouse.up();
      await page.keyboard.up('Shift');
      const before = await zoomThat(page, () => true);
      expect(before[0]).toBeCloseTo(0.6, 1);
      expect(before[1]).toBeCloseTo(2.4, 1);
      await page.keyboard.down('Control');
      await page.mouse.move(box.x + 0.5 * box.width, box.y + 0.5 * box.height);
      await page.mouse.down();
      await page.mouse.move(box.x + 0.6 * box.width, box.y + 0.5 * box.height, { steps: 3 });
      await page.mouse.up();
      await page.keyboard.up('Control');
      await zoomThat(page, ([x0]) => x0 < before[0]);
      await expect(page.getByRole('region', { name: 'Runs' }).getByRole('listitem')).toHaveCount(0);
    });
    await test.step('keys on the ring and buttons zoom and reset', async () => {
      await openApp(page, 'v=2&flow=0&chsck=0');
      await ring(page).focus();
      await page.keyboard.press('+');
      const before = await zoomThat(page, () => true);
      const place = await ring(page).getAttribute('aria-valuetext');
      await page.keyboard.press('Control+ArrowRight');
      await page.keyboard.press('Control+ArrowUp');
      await zoomThat(page, (after) => after.every((value, i) => value > (before[i] ?? Infinity)));
      await expect(ring(page)).toHaveAttribute('aria-valuetext', place ?? '');
      await page.keyboard.press('0');
      await expectNoZoom(page);
      await page.getByRole('button', { name: 'Zoom in' }).click();
      const closer = await zoomThat(page, () => true);
      await page.getByRole('button', { name: 'Zoom out' }).click();
      await zoomThat(page, (wider) => width(wider) > width(closer));
      await page.getByRole('button', { name: 'Reset zoom' }).click();
      await expectNoZoom(page);
    });
  });
});

test('further lines and contours are switched on in the menu and kept in the link', async ({
  page,
}) => {
  await openApp(page, 'v=2&flow=0&chsck=0');
  await expect(curve(page, 'gradientFlow')).toHaveCount(1);
  await page.getByRole('button', { name: 'Lines and contours' }).click();
  await page.getByRole('switch', { name: /Bayes spinodal/ }).click();
  await expect(curve(page, 'bayesSpinodal')).toHaveCount(1);
  await page.getByRole('radio', { name: /growth rate/ }).check();
  await expect(page.getByTestId('contours').locator('path').first()).toBeAttached();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => hashOf(page)).toContain('lines=bayesSpinodal&contour=growthRate');
  await expect(panel(page, 'Phase diagram')).toContainText('contours: growth rate');
});

test('many time scales at p = 4, a sampled matrix over the density, figures of the paper that Back undoes', async ({
  page,
}) => {
  await test.step('p = 4 marks where aging takes many time scales, and says so', async () => {
    await openApp(page, 'v=2&p=4&flow=0&chsck=0');
    await expect(page.getByTestId('many-time-scales')).toBeAttached();
    await expect(panel(page, 'Phase diagram')).toContainText('many time scales');
  });
  await test.step('a sampled matrix is laid over the density and compared in words', async () => {
    await openApp(page, 'v=2&invDelta2=2.7&flow=0&chsck=0');
    const hessian = panel(page, 'The Hessian');
    await hessian.getByRole('button', { name: 'Sample a finite matrix' }).click();
    await page.getByRole('switch', { name: /one random matrix/ }).click();
    await expect(hessian).toContainText('N = 300');
    await expect(curve(page, 'sample').first()).toBeAttached();
    const before = await curve(page, 'sample').first().getAttribute('d');
    await page.getByRole('button', { name: /Another matrix/ }).click();
    await expect.poll(() => curve(page, 'sample').first().getAttribute('d')).not.toBe(before);
  });
  await test.step('the menu of figures sets the whole view, and Back undoes it', async () => {
    await openApp(page, 'v=2&p=4&chsck=0');
    await page.getByRole('button', { name: 'Figures of the paper' }).click();
    await page.getByRole('menuitem', { name: 'Figure 3, 1/Δ₂ = 1.9' }).click();
    await expect(page.getByRole('textbox', { name: '1/Δ₂' })).toHaveValue('1.9');
    await expect(page.getByRole('radio', { name: '3', exact: true })).toBeChecked();
    await page.goBack();
    await expect(page.getByRole('radio', { name: '4', exact: true })).toBeChecked();
  });
});

/** Time in the page stands still from now on, and goes on when the test says so. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.pauseAt(3_600_000);
}

/** What a film shows after so many milliseconds; few of its frames are drawn on the way. It waits for its pictures. */
async function passTime(page: Page, milliseconds: number): Promise<void> {
  await expect(page.locator('[data-undrawn] >> visible=true')).toHaveCount(0);
  await page.clock.runFor(50);
  await page.clock.fastForward(milliseconds);
  await page.clock.runFor(50);
}

test.describe('the films of the Hessian panel', () => {
  test('the energy falls until the bulk touches zero; a pause keeps its place', async ({
    page,
  }) => {
    await page.clock.install({ time: 0 });
    await openApp(page, 'v=2&invDelta2=1.5');
    await stopClock(page);
    const hessian = panel(page, 'The Hessian');
    await page.getByRole('button', { name: 'Play: the energy falls to the ground energy' }).click();
    await passTime(page, 1000);
    await expect(hessian).toContainText('many ways down');
    await page.getByRole('button', { name: 'Pause the energy' }).click();
    const energy = (): number => Number(/energy=([^&]+)/.exec(page.url())?.[1]);
    await expect.poll(energy).toBeLessThan(0);
    const paused = energy();
    await passTime(page, 1000);
    expect(energy()).toBe(paused);
    await page.getByRole('button', { name: /^Play: the energy/ }).click();
    await passTime(page, 10_000);
    await expect(hessian).toContainText('A minimum');
    await expect(page.getByRole('button', { name: /^Play: the energy/ })).toBeVisible();
    expect(energy()).toBeLessThan(paused);
  });

  test('without motion the signal grows step by step, through the transition to the end', async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openApp(page, 'v=2&invDelta2=2.3');
    const step = page.getByRole('button', { name: 'Step up in signal' });
    await step.click();
    await expect(page.getByTestId('outlier')).toHaveCount(0);
    for (let i = 0; i < 15; i++) await step.click();
    await expect(page.getByTestId('outlier')).toBeVisible();
    await expect(page.getByRole('textbox', { name: '1/Δ₂' })).toHaveValue('3.2');
    await page.goBack();
    await expect(page.getByRole('textbox', { name: '1/Δ₂' })).not.toHaveValue('3.2');
  });
});

test.describe('the surf', () => {
  test('plays energy, overlap and spectrum together, can be paused, and stops at the end', async ({
    page,
  }) => {
    await page.clock.install({ time: 0 });
    await openApp(page, `v=2&invDelta2=2.7&${shortRun}`);
    const card = page.getByRole('region', { name: 'Runs' }).getByRole('listitem');
    await expect(card).toHaveAttribute('data-status', 'done');
    const hessian = panel(page, 'The Hessian');
    await stopClock(page);
    await page.getByRole('button', { name: /^Surf/ }).click();
    await passTime(page, 1000);
    await expect(hessian).toContainText('where run 1 is');
    await expect(hessian).toContainText('of all directions go down');
    const bulk = (): Promise<string | null> => curve(page, 'bulk').first().getAttribute('d');
    const early = await bulk();
    await passTime(page, 2000);
    const later = await bulk();
    expect(later).not.toBe(early);
    await page.getByRole('button', { name: 'Pause the surf' }).click();
    await passTime(page, 2000);
    expect(await bulk()).toBe(later);
    await page.getByRole('button', { name: /^Surf/ }).click();
    await passTime(page, 15_000);
    await expect(page.getByRole('button', { name: /^Surf/ })).toBeVisible();
    await expect.poll(() => hashOf(page)).toContain('time=20&');
  });

  test('goes in steps where motion is not wanted', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openApp(page, `v=2&invDelta2=2.7&${shortRun}`);
    const card = page.getByRole('region', { name: 'Runs' }).getByRole('listitem');
    await expect(card).toHaveAttribute('data-status', 'done');
    const step = page.getByRole('button', { name: 'Step along the run' });
    await step.click();
    const time = async (): Promise<number> =>
      Number(/time=([\d.e-]+)/.exec(await hashOf(page))?.[1]);
    // What plays it is loaded with the first press.
    await expect.poll(time).toBeGreaterThan(0);
    const first = await time();
    await step.click();
    await expect.poll(time).toBeGreaterThan(first);
  });
});

test.describe('the surf on every page', () => {
  const caption = (page: Page) => page.getByTestId('surf-caption');

  test('one key plays the current point without a run; everything has one clock', async ({
    page,
  }) => {
    await page.clock.install({ time: 0 });
    await openApp(page, 'v=1&invDelta2=2.7');
    await page.getByRole('radio', { name: 'The landscape' }).click();
    const disc = page.getByTestId('fate-disc');
    await expect(disc).toBeVisible();
    await stopClock(page);
    await page.keyboard.press('p');
    const source = async () => {
      await page.clock.runFor(20);
      return page.getByTestId('fate-flow').getAttribute('data-source');
    };
    await expect.poll(source).toBe('run');
    await passTime(page, 500);
    await expect(caption(page)).toHaveAttribute('data-phase', 'falls');
    const high = Number(await disc.getAttribute('cy'));

    await page.getByRole('radio', { name: 'Finite N' }).click();
    await passTime(page, 5000);
    await expect(caption(page)).toHaveAttribute('data-phase', 'surfs');
    await expect(caption(page)).toContainText('along the threshold: no minima are left');

    await page.getByRole('radio', { name: 'The surf' }).click();
    await passTime(page, 4500);
    await expect(caption(page)).toHaveAttribute('data-phase', 'leaves');
    await expect(panel(page, 'The Hessian')).toContainText('where current point is');
    const ring = page.getByTestId('flow-ring');
    expect(Number(await ring.getAttribute('data-reached'))).toBeGreaterThan(0.05);
    const energy = Number(await page.getByTestId('flow-mark').first().getAttribute('data-energy'));
    expect(energy).toBeLessThan(-1.8);
    // What the mark on the axis is stands in the legend.
    const legend = panel(page, 'Complexity of the landscape').locator('[data-part="legend"]');
    await expect(legend).toContainText('flow');

    await page.keyboard.press('p');
    const paused = await ring.getAttribute('data-reached');
    await passTime(page, 3000);
    expect(await ring.getAttribute('data-reached')).toBe(paused);
    await page.keyboard.press('p');
    await passTime(page, 9000);
    await expect(caption(page)).toContainText('found the signal');

    await page.getByRole('radio', { name: 'The landscape' }).click();
    await expect(disc).toBeVisible();
    expect(Number(await disc.getAttribute('cy'))).toBeGreaterThan(high);
    await page.getByRole('button', { name: 'End the surf' }).click();
    await expect(page.getByTestId('verdict')).toBeVisible();
    await expect.poll(() => hashOf(page)).not.toContain('time=');
  });

  test('it tells of the flow whatever the Hessian shows: the states at an energy, too', async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openApp(page, 'v=2&invDelta2=2.7&surf=1');
    await expect(page.getByTestId('surf-caption')).toHaveAttribute('data-phase', 'falls');
    await page.getByRole('radio', { name: 'along run' }).click();
    await page.getByRole('radio', { name: 'at ε' }).click();
    await expect(page.getByTestId('surf-caption')).toHaveAttribute('data-phase', 'falls');
  });

  test('it is scrubbed, stepped and played faster, and again and again', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openApp(page, `v=1&invDelta2=2.7&${shortRun}`);
    await expect(page.locator('[data-run="1"]')).toHaveAttribute('data-status', 'done');
    await page.getByRole('button', { name: 'Play run 1' }).click();
    const slider = page.getByRole('slider', { name: 'Place along the run' });
    await expect(slider).toHaveValue('42');
    await page.getByRole('button', { name: 'Step forward' }).click();
    await expect(slider).toHaveValue('83');
    await page.getByRole('button', { name: 'Step back' }).click();
    await expect(slider).toHaveValue('42');
    await slider.press('End');
    await expect.poll(() => hashOf(page)).toContain('time=20&');
    await page.getByRole('button', { name: 'Step along the run' }).click();
    await expect(slider).toHaveValue('0');
    const speed = page.getByLabel('Speed', { exact: true });
    await page.getByRole('button', { name: 'Faster' }).click();
    await expect(speed).toHaveText('2×');
    await page.getByRole('button', { name: 'Slower' }).click();
    await page.getByRole('button', { name: 'Slower' }).click();
    await expect(speed).toHaveText('0.5×');
    const loop = page.getByRole('button', { name: 'Play it again and again' });
    await loop.click();
    await expect(loop).toHaveAttribute('aria-pressed', 'true');
  });

  test('keys step it, which stops it, lead to the escape, and a press just after the end begins nothing anew', async ({
    page,
  }) => {
    await page.clock.install({ time: 0 });
    await openApp(page, 'v=2&invDelta2=2.3');
    await expect(page.locator('[data-panel="dynamics"]')).toHaveAttribute(
      'data-settling',
      'settled',
    );
    const play = page.getByRole('button', { name: 'Surf: play along the run' });
    const pause = page.getByRole('button', { name: 'Pause the surf' });
    const widthOf = async (button: Locator) => (await button.boundingBox())?.width;
    const width = await widthOf(play);
    await stopClock(page);
    await page.keyboard.press('p');
    await passTime(page, 3000);
    expect(await widthOf(pause)).toBe(width);
    await page.keyboard.press(',');
    await expect(play).toBeVisible();
    const slider = page.getByRole('slider', { name: 'Place along the run' });
    const stopped = Number(await slider.inputValue());
    await page.keyboard.press('.');
    await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(stopped);
    await page.keyboard.press('e');
    await expect(caption(page)).toHaveAttribute('data-phase', 'leaves');
    // The mark stands where the thumb is.
    const mark = await page.locator('[data-part="escape"]').boundingBox();
    const box = await slider.boundingBox();
    const share = Number(await slider.inputValue()) / 1000;
    expect((mark?.x ?? NaN) + 1.5).toBeCloseTo(
      (box?.x ?? NaN) + 8 + share * ((box?.width ?? NaN) - 16),
      -0.5,
    );
    await page.keyboard.press('p');
    await passTime(page, 1000);
    await slider.press('End');
    await page.clock.runFor(100);
    await expect(pause).toBeVisible();
    await page.keyboard.press('p');
    await passTime(page, 1000);
    await expect(play).toBeVisible();
    await expect(slider).toHaveValue('1000');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toContainText('Surf: to the escape');
  });
});
