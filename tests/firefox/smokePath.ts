/** What a reader does first: open, drag the slider, run, share. Each step is named once it has passed. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';

const thumb = 'input[type="range"][aria-label*="one over Delta 2"]';
const field = 'input[aria-label="1/Δ₂"]';
const verdict = '[data-testid="verdict"]';
const finished = '[data-run="1"][data-status="done"]';
const settled = '[data-settling="settled"]';
const readout = '#dynamics [data-part="readout"]';
const energyCurve = 'path[data-curve="run-1-chsck-energy"]';
/** Names of the further pages, and a panel of each. */
const pages = [
  ['The landscape', 'fate'],
  ['The globe', 'globe'],
  ['How it ages', 'aging-approach'],
  ['Finite N', 'finite-n-trend'],
] as const;

export async function* smokePath(page: Page, address: string): AsyncGenerator<string, void, void> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.setDefaultTimeout(120_000);

  await page.goto(`${address}#v=2&invDelta2=1.8&flow=0&tMax=20&tol=0.001`);
  await page.waitForSelector('path[data-curve="gradientFlow"]');
  yield 'the page opens, and a worker has computed the lines of the phase diagram';

  assert.doesNotMatch(await textOf(page, verdict), /finds the signal/);
  await drag(page, 60);
  const dragged = await valueOf(page);
  assert.ok(Number(dragged) > 2, `the slider stands at ${dragged}`);
  assert.match(await textOf(page, verdict), /finds the signal/);
  yield `the slider is dragged from 1.8 to ${dragged}, and the answer follows`;

  await page.locator('::-p-aria(Run here[role="button"])').click();
  await page.waitForSelector(finished);
  await page.waitForSelector(`${energyCurve}[d*="L"]`);
  await page.waitForSelector(settled);
  const numbers = await textOf(page, readout);
  assert.match(numbers, /ε −1\.\d{3}/);
  yield 'a run is computed in a worker and drawn';

  // The field is rounded for people, the link is not.
  await page.waitForFunction(
    () => /run1=/.test(location.hash) && !/invDelta2=1\.8&/.test(location.hash),
  );
  const link = await page.evaluate(() => location.href);
  await page.goto('about:blank');
  await page.goto(link);
  await page.waitForSelector(finished);
  assert.equal(await valueOf(page), dragged);
  await page.waitForSelector(settled);
  // Not the curve itself: a list of runs that is a line longer makes a picture that is lower.
  assert.equal(await textOf(page, readout), numbers);
  yield 'its link restores the point, the run and its very numbers';

  for (const [name, panel] of pages) {
    await page.locator(`::-p-aria(${name}[role="radio"])`).click();
    await page.waitForSelector(`#${panel} svg`);
  }
  yield 'every page opens';
  assert.deepEqual(errors, []);
}

async function drag(page: Page, pixels: number): Promise<void> {
  const handle = await page.waitForSelector(thumb);
  const box = await handle?.evaluate((input) => {
    const { x, y, width, height } = (input.parentElement ?? input).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  if (box === undefined) throw new Error('the slider has no thumb');
  await page.mouse.move(box.x, box.y);
  await page.mouse.down();
  for (let moved = 5; moved <= pixels; moved += 5) await page.mouse.move(box.x + moved, box.y);
  await page.mouse.up();
}

async function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => element.textContent);
}

async function valueOf(page: Page): Promise<string> {
  return page.$eval(field, (input) => input.value);
}
