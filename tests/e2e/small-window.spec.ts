/** A phone, upright and turned: what is shown large is large, and the bar of the surf stands still. */
import { expect, test, type Page } from '@playwright/test';
import { englishControls } from '../../src/panels/controlWords';
import { hashOf, openApp } from './app';

const phone = { width: 390, height: 844 };
const turned = { width: 844, height: 390 };

test.use({ viewport: phone, hasTouch: true, isMobile: true });

/** How much of the window's height the picture of a panel takes, as far as it is in sight. */
function shareSeen(page: Page, id: string): Promise<number> {
  return page.locator(`#${id} > [data-part="picture"]`).evaluate((picture) => {
    const { top, bottom } = picture.getBoundingClientRect();
    return (Math.min(bottom, innerHeight) - Math.max(top, 0)) / innerHeight;
  });
}

const scrolled = (page: Page): Promise<number> => page.evaluate(() => Math.round(scrollY));

test('a panel shown large takes most of the window, upright and turned, and gives the place on the page back', async ({
  page,
}) => {
  await openApp(page, 'v=2&invDelta2=2.3&flow=0&chsck=0');
  for (const id of ['phase-diagram', 'hessian']) {
    const button = page.locator(`#${id}`).getByRole('button', { name: 'Show large' });
    await button.scrollIntoViewIfNeeded();
    const place = await scrolled(page);
    await button.tap();
    for (const size of [phone, turned]) {
      await page.setViewportSize(size);
      await expect
        .poll(() => shareSeen(page, id), { message: `${id}, ${size.width} px` })
        .toBeGreaterThan(0.58);
    }
    await page.setViewportSize(phone);
    await page.locator(`#${id}`).getByRole('button', { name: 'Show all panels' }).tap();
    await expect.poll(() => scrolled(page)).toBe(place);
  }
});

test('the surf on a phone: its bar is as high whatever it says, the globe is large beside it, its end leaves nothing large and jumps nowhere', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openApp(page, 'v=2&invDelta2=2.3&surf=1&hessian=run&time=3');
  await page.locator('#globe [role="slider"]').waitFor();
  const heights = await page.getByTestId('surf-caption').evaluate((caption, sentences) => {
    const own = caption.textContent;
    const found = sentences.map((sentence) => {
      caption.textContent = sentence;
      return caption.closest('section')?.getBoundingClientRect().height;
    });
    caption.textContent = own;
    return found;
  }, sentencesOfSurf);
  expect(new Set(heights).size).toBe(1);

  await page.locator('#globe').getByRole('button', { name: 'Show large' }).tap();
  for (const size of [phone, turned]) {
    await page.setViewportSize(size);
    await expect
      .poll(() => shareSeen(page, 'globe'), { message: `${size.width} px` })
      .toBeGreaterThan(0.58);
    await expect(page.getByTestId('surf-caption')).toBeInViewport({ ratio: 0.99 });
  }
  await page.setViewportSize(phone);
  await page.locator('#globe').getByRole('button', { name: 'Show all panels' }).tap();
  await expect(page.locator('[data-panel]')).toHaveCount(5);
  await page.evaluate(() => {
    scrollTo(0, 900);
  });
  const place = await scrolled(page);
  await page.getByRole('button', { name: 'End the surf' }).tap();
  await expect(page.locator('[data-panel]')).toHaveCount(4);
  await expect(page.getByRole('button', { name: /^(Step along|Surf)/ })).toBeAttached();
  expect(await scrolled(page)).toBeGreaterThan(place / 2);
});

test('the end of the surf leaves nothing large in the link that the page does not show', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openApp(page, 'v=2&invDelta2=2.3&surf=1&hessian=run&time=3');
  await page.locator('#globe').getByRole('button', { name: 'Show large' }).click();
  await expect.poll(() => hashOf(page)).toContain('large=globe');
  await page.getByRole('button', { name: 'End the surf' }).click();
  await expect(page.locator('[data-panel]')).toHaveCount(4);
  await expect.poll(() => hashOf(page)).not.toContain('large=');
});

test('a finger that moves up scrolls the page, not the globe, unless that is large', async ({
  page,
}) => {
  await page.goto('./#v=2&page=globe&flow=0&invDelta2=2.3');
  const disc = page.getByRole('slider', { name: 'Turn the globe' });
  await disc.scrollIntoViewIfNeeded();
  const session = await page.context().newCDPSession(page);
  const swipeUp = async (): Promise<void> => {
    const box = await disc.boundingBox();
    const [x, y] = [(box?.x ?? NaN) + (box?.width ?? NaN) / 2, (box?.y ?? NaN) + 120];
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...touchPoints: { x: number; y: number }[]
    ) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', { x, y });
    for (let i = 1; i <= 12; i++) await touch('touchMove', { x, y: y - 8 * i });
    await touch('touchEnd');
  };
  const before = await scrolled(page);
  await swipeUp();
  await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 40);
  expect(await hashOf(page)).not.toContain('globeTurn');
  await page.locator('#globe').getByRole('button', { name: 'Show large' }).tap();
  await expect(disc).not.toHaveAttribute('data-scrolls');
  await swipeUp();
  await expect.poll(() => hashOf(page)).toMatch(/globeTurn|turn=/);
});

/** Everything that it says. */
const sentencesOfSurf = (
  [
    'loading',
    'solving',
    'noisy',
    'falls',
    'stuck',
    'surfs',
    'surfsAmongSaddles',
    'surfsAlone',
    'leaves',
    'found',
    'caught',
  ] as const
).map((name) => englishControls[name]);
