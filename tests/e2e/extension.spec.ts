/**
 * The page made from tables with a row more in each (tests/extension/page): nothing else was edited, and
 * each addition is everywhere. One page is built and opened for all of it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build, preview, type PreviewServer } from 'vite';
import type { PanelFile } from '../../src/panels/takeAway/panelFile';
import { save, saved } from '../browser/takeAway';
import { curve, hashOf, panel } from './app';

const root = join(import.meta.dirname, '../extension/page');
let folder: string;
let server: PreviewServer;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'extension-'));
  const configFile = join(root, '../../../vite.config.ts');
  const outDir = join(folder, 'dist');
  await build({ configFile, root, logLevel: 'error', build: { outDir, minify: false } });
  server = await preview({
    configFile,
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, strictPort: false },
  });
});

test.afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test('a panel, a job and a setting that were handed over are on the page, in help, table, files, link and undo', async ({
  page,
}) => {
  const address = server.resolvedUrls?.local[0] ?? '';
  await page.goto(`${address}#v=2&chsck=0&flow=0&toyPower=3&panel=toy-sums`);
  const [powers, sums] = [panel(page, 'Toy powers'), panel(page, 'Toy sums')];
  await expect(powers.getByText('The power is 3.')).toBeVisible();
  // Computed by a worker of the page's own, and the link has led there.
  await expect(sums.getByText('Sums of powers 3.')).toBeVisible();
  await expect(sums).toBeFocused();
  await expect(curve(page, 'toy-sums')).toHaveCount(1);

  const field = powers.getByRole('textbox', { name: 'power' });
  await field.fill('2');
  await field.press('Enter');
  await expect(sums.getByText('Sums of powers 2.')).toBeVisible();
  await expect.poll(() => hashOf(page)).not.toContain('toyPower');
  await page.goBack();
  await expect(powers.getByText('The power is 3.')).toBeVisible();
  await page.goForward();
  await expect(sums.getByText('Sums of powers 2.')).toBeVisible();

  const file = JSON.parse((await save(sums, saved.json)).toString()) as PanelFile;
  expect(file.columns.map(({ key, values }) => [key, values[3]])).toEqual([
    ['n', 4],
    ['sum', 1 + 4 + 9 + 16],
  ]);
  expect(file.link).toContain('panel=toy-sums');
  expect((await save(powers, saved.csv)).toString()).toMatch(/^0\.5,0\.25$/m);
  expect((await save(powers, saved.svg)).toString()).toContain('The power is 2.');
  await powers.getByRole('button', { name: 'Table' }).click();
  await expect(powers.getByRole('cell', { name: '0.25', exact: true })).toBeVisible();

  await powers.getByRole('button', { name: /large/i }).click();
  await expect.poll(() => hashOf(page)).toContain('large=toy-powers');
  await page.getByRole('button', { name: 'Help' }).click();
  await expect(page.getByRole('dialog').getByText('How sums of powers grow.')).toBeVisible();
});
