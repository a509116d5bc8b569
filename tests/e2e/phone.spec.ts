/** A phone: what a finger must hit, and what is read. */
import { expect, test, type Page } from '@playwright/test';
import { visit } from './app';

test.use({ hasTouch: true, isMobile: true });

const sizes = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

const runs = [1.9, 2.3]
  .map(
    (x, i) =>
      `run${i + 1}=p=3,deltaP=1,invDelta2=${x};chsck:m0=0.01,tMax=20,tol=0.001;flow:n=30,seed=7,tMax=5,k=4`,
  )
  .join('&');

const views = [
  { name: 'the story', hash: '' },
  { name: 'a later step of the story', hash: '#v=2&story=7' },
  { name: 'the surf', hash: `#v=2&invDelta2=2.3&${runs}` },
  { name: 'the landscape', hash: '#v=2&invDelta2=2.3&page=landscape' },
  { name: 'the globe', hash: `#v=2&invDelta2=2.3&page=globe&${runs}` },
  { name: 'aging', hash: '#v=2&invDelta2=1.5&page=aging&tMax=1000' },
  { name: 'finite N', hash: `#v=2&invDelta2=2.3&page=finite-n&${runs}` },
  { name: 'a mixture', hash: '#v=2&mixture=2:0.9~3:0.3~4:0.1:noise' },
  { name: 'the presenter', hash: '#v=2&invDelta2=2.3&present=one' },
];

/** Settled, folded out. */
async function show(page: Page, hash: string): Promise<void> {
  await visit(page, `./${hash}`);
  // The code of a page comes a moment later.
  await expect(
    page
      .locator(
        ':is(main, [data-presenter]) :is([data-panel], figure, [data-part="question"]) >> visible=true',
      )
      .first(),
  ).toBeVisible();
  await expect(page.locator('[data-settling]:not([data-settling="settled"]):visible')).toHaveCount(
    0,
  );
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
}

/**
 * What a finger is meant to hit and is not 44 px wide and high, or has a neighbour that takes what is near its edges.
 * Words of a sentence, of a readout or of a legend that explain themselves are left out, as in the guidelines for
 * accessible content.
 */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const [least, reach] = [43.5, 20];
    const targets = [
      ...document.querySelectorAll(
        'a[href], button, input, select, textarea, summary, label[data-about], label:has(input), [role="radio"], [role="switch"], [role="button"]',
      ),
    ].filter((element) => {
      const { left, width, height } = element.getBoundingClientRect();
      const isWord = element.matches(
        'p *, dd *, [data-part="readout"] *, [data-part="legend"] [data-term]',
      );
      const isHidden =
        element.matches('[aria-hidden="true"], :disabled') || element.closest('svg') !== null;
      return (
        !isHidden &&
        !isWord &&
        left + width > 0 &&
        width > 1 &&
        height > 1 &&
        element.checkVisibility({ visibilityProperty: true })
      );
    });
    /** What pressing one presses: an input stands in its label or slider. */
    const whole = (element: Element): Element =>
      element.closest('label:has(input, [role="switch"])') ??
      element.closest('[data-part="slider"]') ??
      element;
    const found: string[] = [];
    for (const element of targets) {
      const target = whole(element);
      target.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, right, top, bottom } = target.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const misses = [
        [0, 0],
        [-reach, 0],
        [reach, 0],
        [0, -reach],
        [0, reach],
      ].filter(([dx = 0, dy = 0]) => {
        const hit = document.elementFromPoint(x + dx, y + dy);
        return hit === null || !(target.contains(hit) || whole(hit) === target);
      });
      if (misses.length > 0 || right - left < least || bottom - top < least)
        found.push(
          `${Math.round(right - left)} x ${Math.round(bottom - top)} ${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}” in ${element.closest('[data-panel]')?.getAttribute('data-panel') ?? element.closest('[data-part]')?.getAttribute('data-part') ?? ''}`,
        );
    }
    return [...new Set(found)];
  });
}

/** Sentences smaller than 16 px; readouts and legends, which are looked up beside the picture, take less of its room. */
function smallSentences(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('p, dd, li, figcaption, [data-part="words"]')]
      .filter(
        (element) =>
          element.closest(
            'svg, [data-part="table"], [data-part="readout"], [data-part="legend"]',
          ) === null,
      )
      .flatMap((element) => [
        element,
        ...element.querySelectorAll('*:not(sub, sup, button, svg, svg *)'),
      ])
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          [...element.childNodes].some(
            // One or two signs are a mark, such as the number of a run.
            (node) =>
              node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim().length > 2,
          ) &&
          element.closest('sub, sup, button:not([data-term]), math, .visually-hidden') === null &&
          parseFloat(getComputedStyle(element).fontSize) < 15.99,
      )
      .map(
        (element) =>
          `${getComputedStyle(element).fontSize}: ${element.textContent.trim().slice(0, 60)}`,
      ),
  );
}

for (const { name, hash } of views)
  test(`on a phone every target is 44 px and what is read 16 px: ${name}`, async ({ page }) => {
    for (const size of sizes)
      await test.step(`${size.width} px`, async () => {
        await page.setViewportSize(size);
        await show(page, hash);
        expect(await smallTargets(page)).toEqual([]);
        expect([...new Set(await smallSentences(page))]).toEqual([]);
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
          ),
        ).toBe(false);
      });
  });

test('of the row of pages the one that is open is in sight, however far along the row it is', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const name of ['finite-n', 'aging', 'surf']) {
    await visit(page, `./#v=2&page=${name}`);
    const chosen = page.getByRole('radiogroup', { name: 'Page' }).locator('[aria-checked="true"]');
    await expect(chosen).toBeInViewport({ ratio: 0.99 });
  }
});

test('a panel that is shown large, and the same among all others again, has its head in sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await show(page, '#v=2&invDelta2=2.3');
  const head = page.getByRole('heading', { name: 'The Hessian' });
  const button = (name: string) =>
    page.locator('[data-panel="hessian"]').getByRole('button', { name });
  for (const name of ['Show large', 'Show all panels']) {
    await button(name).tap();
    await expect(button(name)).toHaveCount(0);
    await expect(head).toBeInViewport({ ratio: 1 });
    expect(await head.evaluate((shown) => shown.getBoundingClientRect().top)).toBeLessThan(422);
  }
});
