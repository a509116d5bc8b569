import { expect, test, type Locator, type Page } from '@playwright/test';
import { storyLinks } from '../../src/lessons/story/links';
import { untilSettled } from '../browser/takeAway';
import { visit } from './app';
import { eightRuns, windowSizes } from './crowded';
import { crossings } from './crossings';
import { paleCurves } from './legibility';
import { brokenRelations, expectNoTextFaults } from './texts';

/** The last one is a phone of 2016, or 1280 pixels at four times their size. */
const sizes = [...windowSizes, { width: 320, height: 640 }];

const everyLine = 'lines=bayesSpinodal,trivialAnyOverlap,antiCorrelatedStable,agingGrowth';

/** What the guidelines for accessible content ask a page to bear. */
const spaced =
  '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }';

interface View {
  readonly title: string;
  readonly hash: string;
  readonly css?: string;
}

/** Views in which names of pictures have lain on lines, or have the least room; those of the menu of figures too. */
const named = [
  'invDelta2=2.3',
  'invDelta2=1.9&page=landscape',
  'invDelta2=2.3&page=landscape',
  'invDelta2=1.5&page=aging',
  'invDelta2=2.3&page=finite-n',
  // Names of figures of the menu, too: a band of errors, and numbers at the ends of curves.
  'invDelta2=0&page=aging&tMax=1000000&tol=0.00001&flow=0&tw=100000',
  `invDelta2=2.3&${eightRuns}`,
];

for (const hash of named)
  test(`no name in a picture lies on a line, at any size: ${hash}`, async ({ page }) => {
    // Without more motion than it takes: what is measured stands still.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await visit(page, `./#v=2&${hash}`);
    await page.locator('[data-panel] svg text').first().waitFor();
    for (const size of windowSizes) {
      await page.setViewportSize(size);
      await expect(page.locator('[data-settling="computing"]')).toHaveCount(0);
      await expect
        .poll(() => crossings(page), { message: `${size.width} x ${size.height}` })
        .toEqual({ names: expect.any(Number), crossed: [] });
      expect((await crossings(page)).names).toBeGreaterThan(20);
    }
  });

test('no number of an axis leaves its figure: its minus would be cut off', async ({ page }) => {
  // Where the overview beside the complexity begins at a round number.
  await visit(page, './#v=2&flow=0&invDelta2=0');
  await untilSettled(page);
  const ticks = page.locator('[data-panel="complexity"] svg text');
  await expect(ticks.filter({ hasText: '−1.0' })).not.toHaveCount(0);
  const outside = await ticks.evaluateAll((all) =>
    all
      .filter((tick) => /^−?[\d.]+$/.test(tick.textContent))
      .filter((tick) => {
        const figure = tick.closest('svg')?.getBoundingClientRect();
        const { left, right } = tick.getBoundingClientRect();
        return !figure || left < figure.left - 1 || right > figure.right + 1;
      })
      .map((tick) => tick.textContent),
  );
  expect(outside).toEqual([]);
});

test('no line of a frame crosses a mark that stands at its edge', async ({ page }) => {
  for (const hash of [
    'invDelta2=0',
    // The current point has its dot at the last time of the axis, message passing at the first iteration.
    `invDelta2=2.3&${eightRuns}`,
    'page=finite-n&run1=p=3,deltaP=1,invDelta2=2.7;flow:n=30,seed=3,tMax=20',
  ])
    await test.step(hash, async () => {
      await visit(page, `./#v=2&${hash}`);
      await page.locator('[data-panel] path[data-curve]').first().waitFor();
      await untilSettled(page);
      const { atEdge, crossed } = await page.evaluate(() => {
        const frames = [...document.querySelectorAll('[data-panel] svg rect')]
          .filter((rect) => rect instanceof SVGGeometryElement)
          .filter((rect) => {
            const { fill, pointerEvents } = getComputedStyle(rect);
            return fill === 'none' && pointerEvents === 'none';
          });
        const marks = frames.flatMap((frame) =>
          [...(frame.ownerSVGElement?.querySelectorAll('circle') ?? [])].map((mark) => ({
            frame,
            mark,
          })),
        );
        const atEdge = marks.filter(({ frame, mark }) => {
          const { left, right, top, bottom } = mark.getBoundingClientRect();
          const middle = new DOMPoint((left + right) / 2, (top + bottom) / 2);
          const within = middle.matrixTransform(frame.getScreenCTM()?.inverse());
          return frame.isPointInStroke(within);
        });
        return {
          atEdge: atEdge.length,
          crossed: atEdge
            .filter(
              ({ frame, mark }) =>
                (mark.compareDocumentPosition(frame) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
            )
            .map(({ frame }) => frame.closest('[data-panel]')?.getAttribute('data-panel')),
        };
      });
      expect(atEdge).toBeGreaterThan(0);
      expect(crossed).toEqual([]);
    });
});

const pinnedRun =
  'run1=p=3,deltaP=2.105,invDelta2=2.204;chsck:m0=1e-10,tMax=1000,tol=0.0001;flow:n=30,seed=7,tMax=20';

/** Each group goes through its views in one visit, so that the eight runs are solved once. */
const groups: readonly (readonly View[])[] = [
  [
    { title: 'the landscape', hash: `invDelta2=2.3&page=landscape&${eightRuns}` },
    { title: 'the globe', hash: `invDelta2=2.3&page=globe&${eightRuns}` },
    { title: 'aging', hash: `invDelta2=2.3&page=aging&${eightRuns}` },
    { title: 'finite N', hash: `invDelta2=2.3&page=finite-n&${eightRuns}` },
    // Its errors are written out, and take more than a line of a phone.
    { title: 'a pinned time', hash: `invDelta2=2.204&deltaP=2.105&time=4&chsck=0&${pinnedRun}` },
  ],
  [
    { title: 'strong tensors of high order', hash: 'p=8&deltaP=0.263&invDelta2=0.773' },
    { title: 'the surf', hash: `invDelta2=2.3&${everyLine}&${eightRuns}` },
    { title: 'the surf that is played', hash: `invDelta2=2.3&surf=1&${eightRuns}` },
    { title: 'text set wider', hash: `invDelta2=2.3&${eightRuns}`, css: spaced },
  ],
];

for (const views of groups)
  test(`no text lies over another or leaves its panel, no relation is broken, and nothing scrolls sideways, at any size: ${views.map(({ title }) => title).join(', ')}`, async ({
    page,
  }) => {
    for (const { title, hash, css = '' } of views)
      await test.step(title, async () => {
        await page.setViewportSize({ width: 1440, height: 900 });
        await visit(page, `./#v=2&${hash}`);
        await page.locator('[data-panel]').first().waitFor();
        if (css !== '') await page.addStyleTag({ content: css });
        const working = page.locator('[data-settling]:not([data-settling="settled"])');
        for (const size of sizes) {
          await page.setViewportSize(size);
          await expect(working).toHaveCount(0);
          const where = `${size.width} x ${size.height}`;
          await expectNoTextFaults(page, where, 100);
          // Set wider a value may have no room beside its symbol.
          if (css !== '') continue;
          const { looked, broken } = await brokenRelations(page);
          expect(broken, where).toEqual([]);
          expect(looked, where).toBeGreaterThan(10);
        }
      });
  });

/** Of their letters, in pixels. */
function sizesOf(page: Page, selector: string): Promise<number[]> {
  return page
    .locator(selector)
    .evaluateAll((names) =>
      names.map((name) => Number.parseFloat(getComputedStyle(name).fontSize)),
    );
}

for (const hash of named)
  test(`letters of pictures have 12 px at the least, at any size: ${hash}`, async ({ page }) => {
    await visit(page, `./#v=2&${hash}`);
    await page.locator('[data-panel] svg text').first().waitFor();
    for (const size of windowSizes) {
      await page.setViewportSize(size);
      await expect(page.locator('[data-settling="computing"]')).toHaveCount(0);
      const letters = await sizesOf(page, '[data-panel] svg text');
      const where = `${size.width} x ${size.height}`;
      expect(letters.length, where).toBeGreaterThan(20);
      expect(Math.min(...letters), where).toBeGreaterThan(11.9);
    }
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`the curves of the Hessian can be seen from afar, its way out as well: ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    for (const hash of ['invDelta2=2.3', 'invDelta2=1.9'])
      await test.step(hash, async () => {
        await visit(page, `./#v=2&${hash}&flow=0&chsck=0`);
        await page.locator('[data-panel="hessian"] path[data-curve="way"]').first().waitFor();
        const { curves, pale } = await paleCurves(page, 'hessian', 3);
        expect(curves).toBeGreaterThan(3);
        expect(pale).toEqual([]);
      });
  });

test('no relation is broken over two lines: menus, messages, the help, the story in both languages', async ({
  page,
}) => {
  const widths = [1024, 820, 390, 360, 320];
  const look = async (what: string, atLeast: number, within?: Locator): Promise<void> => {
    const seen: number[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 });
      const { looked, broken } = await brokenRelations(page, within);
      expect(broken, `${what}, ${width} px`).toEqual([]);
      seen.push(looked);
    }
    expect(Math.max(...seen), what).toBeGreaterThan(atLeast);
  };
  await visit(page, './#v=2&invDelta2=2.3');
  await page.getByRole('button', { name: 'Figures of the paper' }).click();
  await page.getByRole('menuitem', { name: 'Figure 1' }).first().waitFor();
  await look('the menu of figures', 10);
  await page.getByRole('menuitem', { name: 'Figure A.2.1' }).click();
  await page.getByText('fewer are typical').last().waitFor();
  // What has the focus stays, however long the look takes.
  await page.keyboard.press('F6');
  const messages = page.getByRole('region', { name: 'Notifications' });
  await expect(messages).toBeFocused();
  await look('the message', 1, messages);
  await expect(page.getByText('fewer are typical').last()).toBeVisible();
  await page.getByRole('button', { name: 'Lessons' }).click();
  await page.getByRole('menuitem', { name: 'The tensor alone' }).waitFor();
  await look('the menu of lessons', 2);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('heading', { name: 'What to keep in mind' }).waitFor();
  await look('the help', 10);
  for (const lang of ['en', 'de'])
    for (const link of storyLinks) {
      await visit(page, `./#${link}&lang=${lang}&answers=1,1,1,1,1,1,1,1,1,1`);
      await page.locator(`main[data-step][lang="${lang}"] h2`).first().waitFor();
      await look(link, 0);
    }
});
