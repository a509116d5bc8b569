/** The page without network, and a newer version of it, on a host of its own that goes away. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { preview } from 'vite';
import { hashOf, matrixSlider, panel, shortRun } from './app';

test.use({ serviceWorkers: 'allow' });

let root: string;

test.beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'offline-'));
  await cp('dist', join(root, 'dist'), { recursive: true });
});

test.afterEach(async () => {
  await rm(root, { recursive: true });
});

/** Serves the copy of the build under a name that is not this machine's own: there the page is kept. */
async function serve(): Promise<{ address: string; stop: () => Promise<void> }> {
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    preview: { port: 0 },
  });
  const { port } = new URL(server.resolvedUrls?.local[0] ?? '');
  return { address: `http://offline.localhost:${port}/`, stop: () => server.close() };
}

test('after one visit every page is there without network, and computes', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const { address, stop } = await serve();
  await page.goto(address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await stop();

  await page.goto(`${address}?from=elsewhere#v=2&${shortRun}`);
  await page.waitForSelector('[data-run="1"][data-status="done"]');
  for (const [name, title] of [
    ['The landscape', 'The fate of the spurious'],
    ['The globe', 'The globe'],
    ['How it ages', 'Towards the threshold'],
    ['Finite N', 'Finite-size trend'],
  ] as const) {
    await page.getByRole('radio', { name }).click();
    await expect(panel(page, title)).toBeVisible();
  }
  await page.getByRole('radio', { name: 'The landscape' }).click();
  await matrixSlider(page).press('ArrowRight');
  // Computed in a worker by code that comes when it is asked for.
  await expect(panel(page, 'The split of the energy').locator('canvas')).toHaveAttribute(
    'width',
    '192',
  );
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(errors).toEqual([]);
});

test('a newer version waits until the reader takes it, which keeps the view', async ({ page }) => {
  const { address, stop } = await serve();
  await page.goto(`${address}#v=2&invDelta2=1.9&flow=0`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const index = join(root, 'dist/index.html');
  await writeFile(index, (await readFile(index, 'utf8')).replace(/<title>/, '<title>Newer '));
  const keeper = join(root, 'dist/sw.js');
  await writeFile(
    keeper,
    (await readFile(keeper, 'utf8')).replace(/(url:"index.html",revision:")/, '$1newer'),
  );

  await page.reload();
  const notices = page.getByRole('status', { name: 'Notices' });
  await expect(notices).toContainText('A new version of Saddle Surfer is there');
  // The reader goes on with what was there.
  await expect(page).toHaveTitle(/^Saddle Surfer/);
  await matrixSlider(page).press('Shift+ArrowRight');
  await expect(page.getByRole('textbox', { name: '1/Δ₂' })).toHaveValue('2');
  await expect.poll(() => hashOf(page)).toContain('invDelta2=2&');
  await notices.getByRole('button', { name: 'Reload' }).click();
  await expect(page).toHaveTitle(/^Newer Saddle Surfer/);
  await expect(page.getByRole('textbox', { name: '1/Δ₂' })).toHaveValue('2');
  await expect(notices).toBeEmpty();
  await stop();
});
