/**
 * Everything that can be taken away of every panel, as a browser saves it. Long, since each panel
 * is taken in each format; a page of its own is opened for each page of the program.
 */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { Resvg } from '@resvg/resvg-js';
import type { PanelFile } from '../../src/panels/takeAway/panelFile';
import { choose, save, saved } from '../browser/takeAway';
import { hashOf, openApp, panel } from './app';
import { violations } from './appearances';

/** What a browser finds in an SVG by itself. */
async function readSvg(page: Page, text: string) {
  return page.evaluate((source) => {
    const svg = new DOMParser().parseFromString(source, 'image/svg+xml');
    const all = (selector: string) => Array.from(svg.querySelectorAll(selector));
    const referred = Array.from(source.matchAll(/url\(#([^)]+)\)|href="#([^"]+)"/g), (match) =>
      String(match[1] ?? match[2]),
    );
    return {
      errors: all('parsererror').length,
      size: [svg.documentElement.getAttribute('width'), svg.documentElement.getAttribute('height')],
      words: all('text').map((element) => element.textContent),
      paths: all('path').map((element) => element.getAttribute('d')),
      keys: all('#legend line').map(
        (line) => Number(line.getAttribute('x2')) - Number(line.getAttribute('x1')),
      ),
      images: all('image').map((element) => element.getAttribute('xlink:href')?.slice(0, 22)),
      dangling: referred.filter((id) => svg.getElementById(id) === null),
    };
  }, text);
}

/** Mean difference of two pictures, each as cells of 40 by 30, of 255. */
function difference(page: Page, ...pictures: readonly [Buffer, Buffer]): Promise<number> {
  return page.evaluate(
    async (sources) => {
      const cells = await Promise.all(
        sources.map(async (data) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
          const drawing = canvas.getContext('2d');
          drawing?.drawImage(image, 0, 0, 40, 30);
          return drawing?.getImageData(0, 0, 40, 30).data ?? new Uint8ClampedArray(0);
        }),
      );
      const [a, b] = cells;
      return a && b
        ? a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / a.length
        : NaN;
    },
    pictures.map((picture) => picture.toString('base64')),
  );
}

/** Shapes of all curves that a panel draws. */
function curvesOf(region: Locator): Promise<(string | null)[]> {
  return region
    .locator('path[data-curve]')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
}

/** All formats of one panel, each looked at. */
async function takeAll(page: Page, title: string): Promise<void> {
  await test.step(title, async () => {
    const region = panel(page, title);
    const csv = (await save(region, saved.csv)).toString();
    const json = JSON.parse((await save(region, saved.json)).toString()) as PanelFile;
    const header = csv.split('\n').find((line) => !line.startsWith('#'));
    expect(header).toBe(json.columns.map(({ key }) => key).join(','));
    expect(json.columns[0]?.values.length).toBeGreaterThan(1);
    expect(csv).toContain(`# link ${json.link}`);
    expect(json.link).toContain('#v=2');
    expect(json.link).toContain('panel=');

    const text = (await save(region, saved.svg)).toString();
    const svg = await readSvg(page, text);
    expect(svg.errors).toBe(0);
    expect(svg.dangling).toEqual([]);
    expect(text).not.toMatch(/var\(|class=|NaN|href="https?:|url\(https?:|foreignObject|rgba?\(/);
    expect(svg.words).toContain(title);
    expect(svg.words.join(' ')).toContain('Saddle Surfer');
    expect(svg.words.join('')).toContain('panel=');
    expect(svg.paths).toEqual(expect.arrayContaining(await curvesOf(region)));
    // Keys of the legend are as long there as on the page.
    const keys = await region
      .locator('[data-part="legend"] svg')
      .evaluateAll((all) => all.map((key) => key.getBoundingClientRect().width));
    for (const length of keys) expect(svg.keys).toContainEqual(expect.closeTo(length, 1));
    expect(svg.images).toEqual(
      (await region.locator('canvas').all()).map(() => 'data:image/png;base64,'),
    );

    // What programs that know SVG 1.1 only would leave out.
    expect(text).not.toMatch(/<textPath|\shref=/);

    const png = await save(region, saved.png);
    const elsewhere = new Resvg(text, { fitTo: { mode: 'zoom', value: 2 } }).render().asPng();
    // Of 255; without its heat map or its curves a picture differs by more, in another font by less.
    expect(await difference(page, png, elsewhere)).toBeLessThan(5);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(
      svg.size.map((size) => 2 * Number(size)),
    );
  });
}

const run =
  'run1=p=3,deltaP=1,invDelta2=2.7;chsck:m0=0.01,tMax=20,tol=0.001;flow:n=30,seed=3,tMax=5,k=2';
const finished = '[data-run="1"][data-status="done"]';

test('of the first page', async ({ page }) => {
  await openApp(page, `v=2&invDelta2=2.7&${run}`);
  await page.waitForSelector(finished);
  for (const title of [
    'Phase diagram',
    'Complexity of the landscape',
    'The Hessian',
    'Energy and overlap',
  ])
    await takeAll(page, title);
});

test('of the page of aging', async ({ page }) => {
  await page.goto('./#v=2&invDelta2=1.9&page=aging&tMax=100&tol=0.001&flow=0&tw=10');
  for (const title of [
    'Towards the threshold',
    'What a system of some age remembers',
    'Response against memory',
    'Does it forget its start?',
  ]) {
    await expect(panel(page, title)).toHaveAttribute('data-settling', 'settled');
    await takeAll(page, title);
  }
});

test('of the landscape, in the dark: pictures are light all the same, the page stays dark', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('./#v=2&invDelta2=1.9&page=landscape&flow=0');
  await panel(page, 'Minima by energy and overlap').locator('canvas').waitFor();
  for (const title of [
    'The fate of the spurious',
    'The split of the energy',
    'Curvature against energy',
    'Minima against the overlap',
    'Minima by energy and overlap',
  ])
    await takeAll(page, title);
  // A heat map is a table of its own.
  const map = (await save(panel(page, 'Minima by energy and overlap'), /^Save map/)).toString();
  expect(map).toMatch(/^energy,overlap,sigmaMinima$/m);
  expect(map.split('\n').filter((line) => !line.startsWith('#')).length).toBeGreaterThan(1000);
  const text = (await save(panel(page, 'Curvature against energy'), saved.svg)).toString();
  expect(text).toContain('#ffffff');
  // Neither ground nor writing of the dark.
  expect(text).not.toMatch(/#18212b|#e9edf2|#a7b3c0/);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('[data-panel][data-theme]')).toHaveCount(0);
});

test('of finite N', async ({ page }) => {
  await page.goto(
    `./#v=2&invDelta2=2.7&page=finite-n&sweepN=15,30&sweepK=2&sweepPlaces=3&sweepTMax=5&trendN=15,30&trendK=3&trendTMax=1&pointN=30&pointK=2&${run}`,
  );
  const success = panel(page, 'Does it find the signal?');
  // Nothing is there to be taken before a study has begun, but the way to it.
  await success.getByRole('button', { name: 'Take away' }).click();
  await expect(page.getByRole('menuitem', { name: saved.csv })).toBeDisabled();
  await expect(page.getByRole('menuitem', { name: /^Copy link/ })).toBeEnabled();
  await page.keyboard.press('Escape');
  await success.getByRole('button', { name: 'Start the sweep' }).click();
  await panel(page, 'Finite-size trend').getByRole('button', { name: 'Start the trend' }).click();
  await page.waitForSelector(finished);
  await expect(success).toContainText('12 of 12 instances');
  await expect(panel(page, 'Finite-size trend')).toContainText('6 of 6 instances');
  for (const title of [
    'The Hessian where the flow really is',
    'Finite N against N = ∞',
    'Does it find the signal?',
    'Finite-size trend',
    'A stationary point made to order',
  ])
    await takeAll(page, title);
});

test('a picture by itself looks like the one in the page', async ({ page, context }) => {
  await openApp(page, 'v=2&invDelta2=1.9&flow=0');
  const region = panel(page, 'Complexity of the landscape');
  await region.getByRole('button', { name: 'Table' }).click();
  await expect(region.getByRole('table')).toBeVisible();
  // The picture comes back to be taken.
  const text = (await save(region, saved.svg)).toString();
  const figure = region.locator('[data-part="picture"]');
  await figure.locator('svg[role="group"]').first().waitFor();
  const box = await figure.boundingBox();
  if (box === null) throw new Error('the figure has no place');
  const inPage = await figure.screenshot();
  const alone = await context.newPage();
  await alone.setContent(`<body style="margin: 0">${text.replace(/<\?xml[^>]*>/, '')}</body>`);
  const place = (await alone.locator('#figure').getAttribute('transform'))?.match(/[\d.]+/g);
  const [x = NaN, y = NaN] = (place ?? []).map(Number);
  const byItself = await alone.screenshot({
    clip: { x, y, width: box.width, height: box.height },
  });
  // Of 255; a figure shifted by two pixels differs by more than 4.
  expect(await difference(alone, inPage, byItself)).toBeLessThan(4);
});

test('a saved file is opened again beside the live curves, by menu or dropped, and put away', async ({
  page,
}) => {
  await openApp(page, `v=2&invDelta2=2.7&${run}`);
  await page.waitForSelector(finished);
  const region = panel(page, 'Energy and overlap');
  const json = await save(region, saved.json);
  const link = await hashOf(page);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    choose(region, /^Open a file/),
  ]);
  await chooser.setFiles({ name: 'mine.json', mimeType: 'application/json', buffer: json });
  const opened = region.locator('path[data-curve^="file-1-"][data-curve$="-energy"]');
  await expect(opened).not.toHaveCount(0);
  await expect(region.locator('[data-part="legend"]')).toContainText('from mine.json');
  const list = region.getByRole('group', { name: 'Opened files' });
  await expect(list).toContainText('run 1, N = ∞ at p = 3, Δₚ = 1, 1/Δ₂ = 2.7');
  await expect(list).toContainText('no part of the link');
  expect(await hashOf(page)).toBe(link);
  // It is in what is saved next.
  const again = JSON.parse((await save(region, saved.json)).toString()) as PanelFile;
  expect(again.columns.map(({ key }) => key)).toContain('file1_1_energy');
  expect(await violations(page)).toEqual([]);

  const files = await page.evaluateHandle(() => {
    const all = new DataTransfer();
    all.items.add(new File(['{"a": 1}'], 'foreign.json'));
    return all;
  });
  await region.dispatchEvent('drop', { dataTransfer: files });
  await expect(page.getByText('format = (nothing) must be "saddle-surfer panel"')).toBeVisible();
  await region.getByRole('button', { name: 'Put mine.json away' }).click();
  await expect(opened).toHaveCount(0);
  await expect(list).toHaveCount(0);
});

test('the link of a panel leads to it, code opens, and a browser that refuses is answered', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openApp(page, 'v=2&invDelta2=1.95&flow=0');
  const region = panel(page, 'Complexity of the landscape');
  await choose(region, /^Copy link/);
  await expect(page.getByText('Link copied')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await choose(region, /^Copy numbers/);
  await expect(page.getByText('Numbers copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^ε\tΣ\t/);

  await choose(region, /^Code/);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Command line' })).toHaveValue(
    /^npm run -s cli -- complexity --p 3 --delta-p 1 --inv-delta2 1\.95 --energies -/,
  );
  await expect(dialog.getByRole('textbox', { name: /^Python/ })).toHaveValue(/matplotlib/);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  const other = await context.newPage();
  await other.goto(link);
  await expect(other.locator('#complexity :focus')).toHaveCount(1);
  await expect(other.getByRole('textbox', { name: '1/Δ₂' })).toHaveValue('1.95');
  await other.goto(link.replace('panel=complexity', 'panel=nowhere'));
  await expect(other.getByRole('status', { name: 'Notices' })).toContainText('panel = nowhere');

  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await choose(region, /^Copy numbers/);
  await expect(page.getByText('Save the CSV file instead.')).toBeVisible();
});
