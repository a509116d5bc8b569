/**
 * What the panels look like, to the pixel: every page in two sizes and two themes, of which each pair occurs.
 * Pixels are the browser's and the machine's, so that the pictures are compared only where text, curves and
 * gradients by themselves come out as they did where the pictures were made. `npm run pictures` makes them anew.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Browser } from '@playwright/test';
import { untilSettled } from '../browser/takeAway';
import { visit } from './app';

const record = new URL('pictures/renderer.json', import.meta.url);

/** What draws, and what it makes of a drawing without the program. */
interface Renderer {
  readonly browser: string;
  readonly sample: string;
}

const font = readFileSync(
  createRequire(import.meta.url).resolve(
    '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  ),
).toString('base64');

/** The page's font, thin curves, and colours that shade. */
const sample = `<style>
  @font-face { font-family: sample; font-weight: 100 900; src: url(data:font/woff2;base64,${font}) }
  body { margin: 0; font: 13px sample; background: linear-gradient(17deg, #fff, #8ac) }
  p { margin: 0; opacity: 0.8 }
</style>
${[11, 13.5, 16, 21].map((size) => `<p style="font-size: ${size}px; font-weight: ${25 * size}">Energy and overlap −1.808 ×10</p>`).join('')}
<svg width="300" height="80">
  <path d="M0 80C90 -60 200 160 300 3" fill="#b1035522" stroke="#b10355" stroke-width="1.4" stroke-dasharray="6 3.5"/>
  <circle cx="77.3" cy="41.7" r="7.4" fill="#0b5c8f" opacity="0.6"/>
</svg>`;

async function rendererOf(browser: Browser): Promise<Renderer> {
  const page = await browser.newPage({ viewport: { width: 320, height: 200 } });
  await page.setContent(sample);
  await page.evaluate(() => document.fonts.ready);
  const pixels = await page.screenshot();
  await page.close();
  return {
    browser: `Chromium ${browser.version()}`,
    sample: createHash('sha256').update(pixels).digest('hex'),
  };
}

const run =
  'run1=p=3,deltaP=1,invDelta2=2.7;chsck:m0=0.01,tMax=50,tol=0.001;flow:n=30,seed=3,tMax=20,k=4';
const surf = `v=2&invDelta2=2.3&spectrum=100&lines=bayesSpinodal&${run}`;
const landscape = 'v=2&invDelta2=1.9&page=landscape&flow=0';
const finiteN = `v=2&invDelta2=2.7&page=finite-n&pointN=30&pointK=4&${run}`;

/** Both pictures of a page are taken in one visit. */
const pages = [
  { name: 'surf', link: surf, inWide: 'light', inNarrow: 'dark' },
  { name: 'landscape', link: landscape, inWide: 'dark', inNarrow: 'light' },
  { name: 'finite-n', link: finiteN, inWide: 'light', inNarrow: 'dark' },
] as const;
const viewports = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };

for (const { name, link, inWide, inNarrow } of pages)
  test(`the panels look as they did: ${name}`, async ({ page, browser }, { config }) => {
    const renderer = await rendererOf(browser);
    const isMaking = ['all', 'changed'].includes(config.updateSnapshots);
    if (isMaking) writeFileSync(record, `${JSON.stringify(renderer, null, 2)}\n`);
    const made = isMaking ? renderer : (JSON.parse(readFileSync(record, 'utf8')) as Renderer);
    test.skip(
      made.browser !== renderer.browser || made.sample !== renderer.sample,
      `The pictures were made with ${made.browser} on a machine that draws text and curves in its own way; this is ${renderer.browser}.`,
    );
    const pictures = [
      { size: 'wide', colorScheme: inWide },
      { size: 'narrow', colorScheme: inNarrow },
    ] as const;
    for (const { size, colorScheme } of pictures) {
      await page.setViewportSize(viewports[size]);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await visit(page, `./#${link}`);
      // What sticks to the window is where it is on a page that has just been opened.
      await page.evaluate(() => {
        scrollTo(0, 0);
      });
      await untilSettled(page);
      await expect(page.locator('#panels')).toHaveScreenshot(`${name}-${colorScheme}-${size}.png`, {
        threshold: 0,
        maxDiffPixels: 0,
      });
    }
  });
