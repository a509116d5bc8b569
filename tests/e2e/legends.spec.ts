import { expect, test, type Page } from '@playwright/test';
import { untilSettled } from '../browser/takeAway';
import { visit } from './app';
import { eightRuns } from './crowded';

/** The look of a line, as a reader tells it from others. */
interface Look {
  readonly panel: string;
  readonly dashes: string;
  readonly width: string;
  readonly cap: string;
  readonly colour: string;
}

/** Runs in the page, so nothing of this file is at hand inside. */
function looksOf(page: Page, selector: string): Promise<Look[]> {
  return page.locator(selector).evaluateAll((lines) =>
    lines.map((line) => {
      const { strokeDasharray, strokeWidth, strokeLinecap, stroke } = getComputedStyle(line);
      return {
        panel: line.closest('[data-panel]')?.getAttribute('data-panel') ?? '',
        dashes: strokeDasharray,
        width: strokeWidth,
        cap: strokeLinecap,
        colour: stroke,
      };
    }),
  );
}

const finiteRun =
  'run1=p=3,deltaP=1,invDelta2=2.7;chsck:m0=0.01,tMax=50,tol=0.001;flow:n=30,seed=3,tMax=20';

for (const [title, hash, keys] of [
  ['the current point', 'invDelta2=2.3', 3],
  ['a finite system', `invDelta2=2.7&${finiteRun}`, 4],
  ['eight runs', `invDelta2=2.3&${eightRuns}`, 3],
  ['aging', 'invDelta2=1.5&page=aging&tMax=1000&tol=0.001', 6],
] as const)
  test(`a key of a legend has dashes, width and colour of a line of its picture: ${title}`, async ({
    page,
  }) => {
    await visit(page, `./#v=2&${hash}`);
    await page.locator('[data-panel] path[data-curve]').first().waitFor();
    await untilSettled(page);
    const ofWords = await page
      .locator('[data-panel="dynamics"] [data-part="legend"]')
      .evaluateAll(([legend]) => (legend ? getComputedStyle(legend).color : ''));
    const samples = await looksOf(page, '[data-panel] [data-part="legend"] svg line');
    expect(samples).toHaveLength(keys);
    const drawn = await looksOf(page, '[data-panel] svg[role="group"] :is(path[data-curve], line)');
    for (const { colour, ...look } of samples) {
      // A key of lines of several colours has that of the words.
      const own = colour === ofWords ? look : { ...look, colour };
      expect(drawn).toContainEqual(expect.objectContaining(own));
    }
  });
