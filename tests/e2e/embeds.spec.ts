/** Three live embeds on a page of another's: only what is seen computes, and the page around it can talk to it. */
import { expect, test, type Frame, type Page } from '@playwright/test';
import type * as Client from '../../src/embed/client';
import { violations } from './appearances';
import { longRun, visit } from './app';
import { recordTraffic } from './traffic';

/** The frames of public/embeds.html, from top to bottom. */
const titles = [
  'The Hessian at the threshold',
  'Energy and overlap against time',
  'Phase diagram',
] as const;

async function frameOf(page: Page, title: string): Promise<Frame> {
  const frame = await (await page.getByTitle(title).elementHandle()).contentFrame();
  if (!frame) throw new Error(`no frame ${title}`);
  await frame.waitForSelector('[data-panel]');
  return frame;
}

/** How many jobs workers of this frame were told to start. */
function jobsOf(frame: Frame): Promise<number> {
  return frame.evaluate(
    () => (window.recordedTraffic ?? []).filter(({ type }) => type === 'start').length,
  );
}

/** Scrolls the page around until the top of a frame is that of the window. */
function show(page: Page, title: string): Promise<void> {
  return page.getByTitle(title).evaluate((frame) => {
    frame.scrollIntoView();
  });
}

function settled(frame: Frame): Promise<unknown> {
  return frame.waitForSelector('[data-settling="settled"]');
}

test('of three embeds only the visible one computes, and one that leaves the window stands still', async ({
  page,
}) => {
  // Lower than any of the frames and what stands between them.
  await page.setViewportSize({ width: 1100, height: 700 });
  await recordTraffic(page);
  await page.goto('./embeds.html');
  const [first, second, third] = await Promise.all(titles.map((title) => frameOf(page, title)));
  if (!first || !second || !third) throw new Error('three frames were asked for');
  await settled(first);
  // What its panels show has closed forms: lines and flow of panels that it does not have are nobody's.
  expect(await jobsOf(first)).toBe(0);
  expect(await jobsOf(second)).toBe(0);
  expect(await jobsOf(third)).toBe(0);

  await show(page, titles[1]);
  for (const slot of [1, 2])
    await second.waitForSelector(`[data-run="${slot}"][data-status="done"]`);
  expect(await jobsOf(third)).toBe(0);

  // A run that goes on for long, by the page around it; then out of sight with it.
  const refused = await page.evaluate(
    async ([title, run3]) => {
      const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
      const address = './embed.js';
      const client = (await import(address)) as typeof Client;
      if (!frame || run3 === undefined) return ['no frame'];
      const embed = client.connectEmbed(frame);
      await embed.ready;
      return embed.set({ run3, colour: 'red' });
    },
    [titles[1], longRun.split(/=(.*)/s)[1]] as const,
  );
  expect(refused).toEqual([expect.stringContaining('colour')]);
  const bar = second.locator('[data-run="3"]').getByRole('progressbar');
  const progress = async (): Promise<number> => Number(await bar.getAttribute('aria-valuenow'));
  await expect.poll(progress).toBeGreaterThan(0);
  await show(page, titles[2]);
  await settled(third);
  const stood = await progress();
  const asked = await jobsOf(third);
  expect(asked).toBeGreaterThan(0);
  await third.getByRole('radio', { name: '4', exact: true }).click();
  // Its lines for another order are there too soon to be caught computing.
  await expect.poll(() => jobsOf(third)).toBeGreaterThan(asked);
  await settled(third);
  expect(await progress()).toBe(stood);

  await show(page, titles[1]);
  await expect.poll(progress).toBeGreaterThan(stood);
});

test('the page around it sets and hears, what it did can be undone, and the link leads to the whole page', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto('./embeds.html');
  const said = page.locator('#said');
  await expect(said).toContainText('At 1/Δ₂ = 1.9 none has left');
  const slider = page.locator('#ratio');
  await slider.fill('2.5');
  await expect(said).toContainText('At 1/Δ₂ = 2.5 an eigenvalue has left');
  const frame = await frameOf(page, titles[0]);
  await expect(frame.getByRole('region', { name: 'The Hessian' })).toContainText('isolated');
  await expect.poll(() => frame.evaluate(() => location.hash)).toContain('invDelta2=2.5');

  // Another window than the one around it is not heard.
  await frame.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    window.postMessage({ saddleSurfer: 1, type: 'connect' }, '*', [port2]);
    port1.postMessage({ type: 'set', id: 1, fields: { invDelta2: 7 } });
  });
  await frame.getByRole('heading', { name: 'The Hessian', exact: true }).click();
  await page.keyboard.press('Control+z');
  await expect(said).toContainText('At 1/Δ₂ = 1.9 none has left');

  const opened = page.waitForEvent('popup');
  await frame.getByRole('link', { name: 'Open in Saddle Surfer' }).click();
  const whole = await opened;
  await expect(whole.getByRole('heading', { level: 1, name: 'Saddle Surfer' })).toBeVisible();
  await expect(whole.getByRole('textbox', { name: '1/Δ₂' })).toHaveValue('1.9');
  expect(whole.url()).not.toContain('embed=');
  expect(errors).toEqual([]);
});

test('axe finds nothing on the page of embeds and in them, and they fit a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./embeds.html');
  for (const title of titles) {
    const frame = await frameOf(page, title);
    const [shown, room] = await frame.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(shown).toBe(room);
  }
  await settled(await frameOf(page, titles[0]));
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = (await frameOf(page, titles[0])).locator('html');
  await expect(inDark).toHaveCSS('color-scheme', 'dark');
  expect(await violations(page, { rule: 'color-contrast' })).toEqual([]);
});

test('a small frame shows its slider and its picture whole, one of them without scrolling', async ({
  page,
}) => {
  for (const panel of ['hessian', 'complexity', 'phase-diagram', 'dynamics'])
    for (const size of [
      { width: 480, height: 360 },
      { width: 640, height: 400 },
    ])
      await test.step(`${panel}, ${size.width} x ${size.height}`, async () => {
        await page.setViewportSize(size);
        await visit(page, `./#v=2&invDelta2=2.3&flow=0&embed=${panel},invDelta2`);
        const pictures = page.locator('[data-panel] [data-part="picture"]');
        await pictures.locator('svg[role="group"]').first().waitFor();
        // Two pictures over one axis are seen whole too, below the slider.
        const isOne = panel !== 'dynamics';
        await expect
          .poll(() =>
            page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight),
          )
          .toBeLessThanOrEqual(isOne ? 0 : size.height / 2);
        const height = (await pictures.boundingBox())?.height ?? Infinity;
        expect(height).toBeGreaterThanOrEqual(isOne ? 120 : 200);
        expect(height).toBeLessThan(size.height);
        await expect(page.locator('[data-part="slider"]')).toBeInViewport({ ratio: 1 });
      });
});
