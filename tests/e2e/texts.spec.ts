import { expect, test } from '@playwright/test';
import { visit } from './app';
import { eightRuns, windowSizes } from './crowded';
import { crossings } from './crossings';
import { textFaults } from './texts';

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

/** Each group goes through its views in one visit, so that the eight runs are solved once. */
const groups: readonly (readonly View[])[] = [
  [
    { title: 'the landscape', hash: `invDelta2=2.3&page=landscape&${eightRuns}` },
    { title: 'the globe', hash: `invDelta2=2.3&page=globe&${eightRuns}` },
    { title: 'aging', hash: `invDelta2=2.3&page=aging&${eightRuns}` },
    { title: 'finite N', hash: `invDelta2=2.3&page=finite-n&${eightRuns}` },
  ],
  [
    { title: 'strong tensors of high order', hash: 'p=8&deltaP=0.263&invDelta2=0.773' },
    { title: 'the surf', hash: `invDelta2=2.3&${everyLine}&${eightRuns}` },
    { title: 'the surf that is played', hash: `invDelta2=2.3&surf=1&${eightRuns}` },
    { title: 'text set wider', hash: `invDelta2=2.3&${eightRuns}`, css: spaced },
  ],
];

for (const views of groups)
  test(`no text lies over another or leaves its panel, and nothing scrolls sideways, at any size: ${views.map(({ title }) => title).join(', ')}`, async ({
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
          // Pictures follow their frames a moment later.
          await expect
            .poll(() => textFaults(page), { message: `${size.width} x ${size.height}` })
            .toEqual({
              lines: expect.any(Number),
              overlapping: [],
              touching: [],
              onControls: [],
              outside: [],
              sideways: false,
            });
          expect((await textFaults(page)).lines).toBeGreaterThan(100);
        }
      });
  });
