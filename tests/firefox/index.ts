/**
 * `npm run test:firefox`: the way of a reader through the built page in Firefox, driven by WebDriver BiDi, which
 * any Firefox speaks: Playwright drives only one of its own.
 */
import { findFirefox } from '../../scripts/firefox.mjs';
import { launch, type Browser } from 'puppeteer-core';
import { preview } from 'vite';
import { smokePath } from './smokePath';

const executablePath = findFirefox();
if (executablePath === null) throw new Error('no Firefox: run `npm run test:firefox`');
const server = await preview({ preview: { port: 0 }, logLevel: 'error' });
const address = server.resolvedUrls?.local[0] ?? '';
let browser: Browser | undefined;
try {
  browser = await launch({ browser: 'firefox', executablePath, headless: true });
  console.log(await browser.version());
  const began = performance.now();
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  for await (const step of smokePath(page, address)) console.log(`  ✓ ${step}`);
  console.log(`passed in ${((performance.now() - began) / 1000).toFixed(1)} s`);
} finally {
  await browser?.close();
  await server.close();
}
