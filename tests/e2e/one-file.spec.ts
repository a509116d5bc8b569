/** The page in one file, from the disk: nothing is fetched, and workers compute. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { story as words } from '../../src/lessons/words/en';
import { matrixSlider, panel, shortRun } from './app';

let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'one-file-'));
  await build({ configFile: 'vite.file.config.ts', logLevel: 'error', build: { outDir: folder } });
});

test.afterAll(async () => {
  await rm(folder, { recursive: true });
});

test('the one file solves the equations in a worker, draws every kind of page and fetches nothing', async ({
  page,
}) => {
  expect(await readdir(folder)).toEqual(['saddle-surfer.html']);
  const { href } = pathToFileURL(join(folder, 'saddle-surfer.html'));
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(/#.*/, '')));
  page.on('pageerror', ({ message }) => errors.push(message));

  await page.goto(`${href}#v=2&invDelta2=1.9&${shortRun}`);
  await page.waitForSelector('[data-run="1"][data-status="done"]');
  await page.getByRole('radio', { name: 'The landscape' }).click();
  // By a worker, with code that the page of a server loads when it is asked for.
  await expect(panel(page, 'The split of the energy').locator('canvas')).toHaveAttribute(
    'width',
    '192',
  );
  await matrixSlider(page).press('Shift+ArrowRight');
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: '1/Δ₂' })).toHaveValue('2');
  await expect(panel(page, 'The fate of the spurious')).toBeVisible();

  expect(asked.filter((address) => address !== href && !/^(data|blob):/.test(address))).toEqual([]);
  expect(await page.locator('#licences').textContent()).toContain('react-dom');
  expect(errors).toEqual([]);
});

test('the one file teaches: the story, a sheet, and the page of a teacher that reads its code', async ({
  page,
}) => {
  const { href } = pathToFileURL(join(folder, 'saddle-surfer.html'));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(/[?#].*/, '')));

  await page.goto(href);
  await expect(page.getByRole('heading', { name: words.steps[0].title })).toBeVisible();
  await page.goto(`${href}?sheet=bbp&class=k7#v=2&flow=0&chsck=0`);
  const sheet = page.getByRole('complementary', { name: 'One eigenvalue leaves' });
  await sheet.getByRole('textbox', { name: 'Your name' }).fill('Ada Byron');
  await page.keyboard.press('Enter');
  await sheet.getByRole('button', { name: /up to a certain strength/ }).click();
  await sheet.getByRole('button', { name: 'Check' }).click();
  await expect(sheet.getByRole('status').last()).toContainText('Right.');
  await sheet.getByRole('button', { name: 'Send' }).click();
  const code = await sheet.getByRole('textbox', { name: 'Answer code' }).inputValue();

  await page.getByRole('button', { name: 'Lessons' }).click();
  await page.getByRole('menuitem', { name: /For teachers/ }).click();
  const teacher = page.getByRole('dialog');
  await expect(teacher).toContainText('puts what follows “saddle-surfer.html” behind its address');
  await teacher.getByRole('textbox', { name: /^Answer codes/ }).fill(code);
  await expect(teacher.locator('tr', { hasText: 'Ada Byron' })).toContainText('1/8');
  expect(asked.filter((address) => address !== href && !/^(data|blob):/.test(address))).toEqual([]);
});
