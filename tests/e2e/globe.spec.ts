import { expect, test, type Locator, type Page } from '@playwright/test';
import { save, saved } from '../browser/takeAway';
import { grabMatrixSlider, hashOf, openApp, panel, visit } from './app';
import { testAccessibility } from './appearances';
import { windowSizes } from './crowded';
import { countOf, watchDraws } from './draws';

async function openGlobe(page: Page, rest = ''): Promise<Locator> {
  await visit(page, `./#v=2&page=globe&flow=0${rest}`);
  const globe = panel(page, 'The globe');
  await turner(globe).waitFor();
  return globe;
}

const turner = (globe: Locator): Locator => globe.getByRole('slider', { name: 'Turn the globe' });

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where a mark is on the page. */
async function spotOf(globe: Locator, mark: string): Promise<Spot> {
  const box = await globe.locator(`[data-mark="${mark}"] circle`).boundingBox();
  if (!box) throw new Error(`no mark ${mark}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The names whose boxes the middle of a way's line goes through, or that lie on an arrowhead. */
function namesOverWays(globe: Locator): Promise<string[]> {
  return globe.evaluate((panel) => {
    const heads = [...panel.querySelectorAll('[data-head]')].map((head) =>
      head.getBoundingClientRect(),
    );
    const ways = [...panel.querySelectorAll<SVGPathElement>('[data-path="way"]')];
    if (ways.length === 0) throw new Error('no way is drawn');
    const spots = ways.flatMap((way) => {
      const length = way.getTotalLength();
      const frame = way.getScreenCTM();
      return Array.from({ length: 41 }, (_, i) => {
        const { x, y } = way
          .getPointAtLength((i / 40) * length)
          .matrixTransform(frame ?? undefined);
        return { x, y };
      });
    });
    return [...panel.querySelectorAll('[data-mark] text')].flatMap((name) => {
      const { left, right, top, bottom } = name.getBoundingClientRect();
      const isOver = spots.some(({ x, y }) => x > left && x < right && y > top && y < bottom);
      const isOnHead = heads.some(
        (head) =>
          Math.min(head.right, right) - Math.max(head.left, left) > 1 &&
          Math.min(head.bottom, bottom) - Math.max(head.top, top) > 1,
      );
      return isOver || isOnHead ? [name.textContent] : [];
    });
  });
}

/** Labels of the bar of colours, and those that do not stand at their marks. */
function barLabels(globe: Locator): Promise<{ labels: number; astray: string[] }> {
  return globe.getByTestId('globe-bar').evaluate((bar) => {
    const labels = [...bar.querySelectorAll('g:has(> text)')];
    const bars = [...bar.querySelectorAll('rect')].map((piece) => piece.getBoundingClientRect());
    const [first, last] = [bars[0], bars.at(-1)];
    const isUpright = first?.left === last?.left;
    const astray = labels.flatMap((label) => {
      const mark = label.querySelector('line')?.getBoundingClientRect();
      const text = label.querySelector('text')?.getBoundingClientRect();
      if (mark === undefined || text === undefined) return ['no mark'];
      const [at, from, to] = isUpright
        ? [(mark.top + mark.bottom) / 2, text.top, text.bottom]
        : [(mark.left + mark.right) / 2, text.left, text.right];
      return at > from && at < to ? [] : [label.textContent];
    });
    return { labels: labels.length, astray };
  });
}

async function middleOf(globe: Locator): Promise<Spot> {
  const box = await turner(globe).boundingBox();
  if (!box) throw new Error('no globe');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const away = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);

testAccessibility('the globe', async (page) => {
  await openGlobe(page, '&invDelta2=2.3');
});

test('keys and a drag turn it, a random plane has no saddle, and the link keeps both', async ({
  page,
}) => {
  await test.step('a drag turns it: what is under the pointer follows, and the link keeps it', async () => {
    const globe = await openGlobe(page, '&invDelta2=2.7');
    const from = await spotOf(globe, 'here');
    const to = { x: from.x + 130, y: from.y - 60 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, from.y);
    await page.mouse.move(to.x, to.y);
    await expect.poll(async () => away(await spotOf(globe, 'here'), to)).toBeLessThan(2);
    await page.mouse.up();
    await expect.poll(() => hashOf(page)).toContain('globeTurn=');
    const signal = await spotOf(globe, 'signal');
    await page.reload();
    await turner(globe).waitFor();
    expect(away(await spotOf(globe, 'here'), to)).toBeLessThan(2);
    expect(away(await spotOf(globe, 'signal'), signal)).toBeLessThan(2);
    // One step to undo.
    await page.goBack();
    await expect(turner(globe)).toHaveAttribute('aria-valuenow', '0');
  });
  await test.step('keys turn, zoom and face the flow, as a double press does', async () => {
    const globe = await openGlobe(page, '&invDelta2=2.7');
    const handle = turner(globe);
    await handle.focus();
    const before = await spotOf(globe, 'here');
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await spotOf(globe, 'here')).x).toBeGreaterThan(before.x + 5);
    await page.keyboard.press('Enter');
    await expect(handle).toHaveAttribute('aria-valuetext', /the flow is in the middle/);
    expect(away(await spotOf(globe, 'here'), await middleOf(globe))).toBeLessThan(2);
    const width = async () => (await handle.boundingBox())?.width ?? NaN;
    const first = await width();
    await page.keyboard.press('+');
    await expect.poll(width).toBeGreaterThan(1.2 * first);
    await expect.poll(() => hashOf(page)).toContain('globeZoom=1.25');
    await globe.getByRole('button', { name: 'Back to the first view' }).click();
    await expect(handle).toHaveAttribute('aria-valuetext', /the flow is in sight, to the left/);
    await handle.dblclick();
    await expect(handle).toHaveAttribute('aria-valuetext', /the flow is in the middle/);
  });
  await test.step('a random plane in its place has no saddle', async () => {
    const globe = await openGlobe(page, '&invDelta2=2.7');
    await expect(globe.locator('[data-way="signal"]')).toHaveCount(1);
    // No name lies over the way down.
    expect(await namesOverWays(globe)).toEqual([]);
    await globe.getByRole('switch', { name: /random plane/ }).click();
    await expect(globe).toContainText('no random plane shows a saddle');
    await expect(globe.locator('[data-way]')).toHaveCount(0);
    await expect.poll(() => hashOf(page)).toContain('globeWay=random');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('what is pressed is large enough; a finger turns it, two fingers zoom', async ({ page }) => {
    await test.step('what is pressed is large enough', async () => {
      const globe = await openGlobe(page);
      const buttons = globe.getByRole('group', { name: 'View of the globe' }).getByRole('button');
      for (const button of await buttons.all()) {
        const box = await button.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      }
    });
    await test.step('a finger turns it, two fingers zoom', async () => {
      const globe = await openGlobe(page, '&invDelta2=2.7');
      const handle = turner(globe);
      await handle.scrollIntoViewIfNeeded();
      await page.evaluate(() => {
        scrollBy(0, 120);
      });
      const { x, y } = await middleOf(globe);
      const session = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: readonly Spot[]) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints: [...at] });
      const before = await spotOf(globe, 'here');
      await touch('touchStart', { x, y });
      for (let i = 1; i <= 10; i++) await touch('touchMove', { x: x + 5 * i, y: y + 2 * i });
      await touch('touchEnd');
      await expect.poll(async () => (await spotOf(globe, 'here')).x).toBeGreaterThan(before.x + 15);
      const width = (await handle.boundingBox())?.width ?? NaN;
      await touch('touchStart', { x: x - 30, y }, { x: x + 30, y });
      for (let i = 1; i <= 10; i++)
        await touch('touchMove', { x: x - 30 - 3 * i, y }, { x: x + 30 + 3 * i, y });
      await touch('touchEnd');
      await expect
        .poll(async () => (await handle.boundingBox())?.width)
        .toBeGreaterThan(1.7 * width);
    });
  });
});

test('at every size no name lies on the way down, and what the colours stand for is said at their marks', async ({
  page,
}) => {
  for (const invDelta2 of [2.1, 2.3, 2.7])
    await test.step(`1/Δ₂ = ${invDelta2}`, async () => {
      const globe = await openGlobe(page, `&invDelta2=${invDelta2}`);
      for (const size of [...windowSizes, { width: 320, height: 640 }]) {
        const where = `${size.width} x ${size.height}`;
        await page.setViewportSize(size);
        await expect.poll(() => namesOverWays(globe), { message: where }).toEqual([]);
        await expect
          .poll(() => barLabels(globe), { message: where })
          .toEqual({ labels: expect.any(Number), astray: [] });
        expect((await barLabels(globe)).labels, where).toBeGreaterThan(2);
      }
    });
});

test('dragging 1/Δ₂ through 2 opens the way down before one’s eyes', async ({ page }) => {
  const globe = await openGlobe(page, '&invDelta2=1.9');
  await expect(globe).toContainText('No way down');
  await expect(globe.locator('[data-way]')).toHaveCount(0);
  const draws = await watchDraws(page, {
    levels: '[data-panel="globe"] [data-level="plain"]',
    slider: 'input[type="range"][aria-label*="one over Delta 2"]',
  });
  const drag = await grabMatrixSlider(page);
  for (let i = 1; i <= 60; i++) await drag.moveTo(i);
  await expect(globe).toContainText('A saddle: one direction goes down');
  await expect(globe.locator('[data-way="signal"]')).toHaveCount(1);
  await drag.release();
  const all = await draws();
  // It is drawn with every value of the slider.
  expect(countOf('levels', all)).toBeGreaterThanOrEqual(countOf('slider', all));
});

test('a run of finite N: its globes come as it flows once more, and follow the cursor', async ({
  page,
}) => {
  const run = 'run1=p=3,deltaP=1,invDelta2=2.7;flow:n=60,seed=3,tMax=20';
  const globe = await openGlobe(page, `&invDelta2=2.7&${run}`);
  await globe.getByRole('radio', { name: 'finite N' }).click();
  await expect(globe).toContainText('run 1: 1/Δ₂ = 2.7, N = 60, seed 3, at t = 20');
  await expect(globe).toContainText('lies in these three directions to 100 %');
  await page.evaluate(() => {
    location.hash += '&time=0.5';
  });
  await expect(globe).toContainText(/at t = 0\.[45]/);
  await expect(globe.locator('[data-path="later"]').first()).toBeAttached();
  const csv = (await save(globe, saved.csv)).toString();
  expect(csv).toMatch(/^# source run 1: gradient flow of finite N.*N = 60.*firstSeed = 3/m);
  expect(csv).toMatch(/^# deviation = .*e-1\d /m);
});

test('the surf has it in the middle, it follows the flow, and is gone with it', async ({
  page,
}) => {
  await openApp(page, 'v=2&invDelta2=2.7&flow=0');
  const globe = panel(page, 'The globe');
  await expect(globe).toHaveCount(0);
  await page.getByRole('button', { name: 'Surf: play along the run' }).click();
  await expect(globe).toContainText(/the flow at t = /);
  // First, with what moves beside it.
  await expect(page.locator('[data-panel] h2')).toHaveText([
    'The globe',
    'Energy and overlap',
    'The Hessian',
    'Complexity of the landscape',
    'Phase diagram',
  ]);
  await page.getByRole('button', { name: 'Pause the surf' }).click();
  const place = await spotOf(globe, 'here');
  // Near the end it has come nearer to the signal.
  await page.getByRole('slider', { name: 'Place along the run' }).fill('950');
  await expect.poll(async () => (await spotOf(globe, 'here')).x).toBeGreaterThan(place.x + 20);
  // From other pages one press leads to it.
  await page.getByRole('radio', { name: 'The landscape' }).click();
  await page.getByRole('button', { name: 'See it on the globe' }).click();
  await expect(globe).toContainText(/the flow at t = /);
  await page.getByRole('radio', { name: 'The surf' }).click();
  await expect(globe).toHaveCount(1);
  await page.getByRole('button', { name: 'End the surf' }).click();
  await expect(globe).toHaveCount(0);
});

test('its picture has the ground, the lines and the names; its numbers the coefficients', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const globe = await openGlobe(page, '&invDelta2=2.7');
  const svg = (await save(globe, saved.svg)).toString();
  expect(svg).toMatch(/<image[^>]+data:image\/png/);
  for (const word of ['The globe', 'the flow is here', 'way down', 'signal', 'here: εₜₕ'])
    expect(svg).toContain(word);
  const drawn = svg.replace(/base64,[^"]+/g, '');
  expect(drawn).not.toMatch(/var\(|class=|NaN|foreignObject|color-mix/);
  expect((await save(globe, saved.png)).subarray(1, 4).toString()).toBe('PNG');
  const csv = (await save(globe, saved.csv)).toString().split('\n');
  // 6 of the matrix and 10 of the tensor.
  expect(csv.filter((line) => /^[23],/.test(line))).toHaveLength(16);
  expect(csv).toContainEqual(expect.stringMatching(/^# signalOverlap = 0\.35/));
});
