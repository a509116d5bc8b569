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

test('a parameter of a run that was handed over is in form, help, link, card and files, and the solver knows it', async ({
  page,
}) => {
  const address = server.resolvedUrls?.local[0] ?? '';
  const run = 'p=3,deltaP=1,invDelta2=1.5;chsck:m0=0.01,tMax=10,tol=0.001';
  await page.goto(
    `${address}#v=2&flow=0&invDelta2=0.75&deltaP=2&m0=0.01&tMax=10&tol=0.001&run1=${run}`,
  );
  await page.getByText('What a run computes').click();
  const field = page.getByRole('textbox', { name: 'Factor of the signal-to-noise ratios' });
  await field.fill('2');
  await field.press('Enter');
  await page.getByRole('button', { name: 'Run here' }).click();
  const runs = page.getByRole('region', { name: 'Runs' });
  await expect(runs.getByText('N = ∞, a = 2')).toBeVisible();
  await expect(runs.locator('[data-status="done"]')).toHaveCount(2);
  await expect.poll(() => hashOf(page)).toMatch(/&a=2&.*run2=p=3,.*,tol=0\.001,a=2$/);

  const dynamics = panel(page, 'Energy and overlap');
  const file = JSON.parse((await save(dynamics, saved.json)).toString()) as PanelFile;
  expect(file.sources.map(({ settings }) => settings['a'])).toEqual([1, 2]);
  // Half the ratios, twice: the same model.
  const lastOf = (key: string): unknown =>
    file.columns.find((column) => column.key === key)?.values.findLast((value) => value !== null);
  expect(lastOf('run2_energy')).toBe(lastOf('run1_energy'));

  await page.getByRole('button', { name: 'Help' }).click();
  const help = page.getByRole('dialog');
  await expect(help.getByText('factor of the signal-to-noise ratios')).toBeVisible();
});
