/**
 * `npm run figures`: every figure of the menu and every panel as SVG, PNG, CSV and JSON, and a manifest of
 * what was measured, into docs/images; or into the folder given. The same sources and the same browser give
 * the same bytes.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withBuiltPage } from '../../tests/browser/builtPage';
import { figuresOf, open, pageAt, type Figure } from './draw';
import { manifestOf } from './manifest';
import { sheets, wholePage } from './sheets';
import { sourceDate } from './sourceDate';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = resolve(process.argv[2] ?? join(root, 'docs/images'));
const date = sourceDate(root);

function write(name: string, content: Buffer | string): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

await withBuiltPage(async (built) => {
  const page = await pageAt(built, date);
  const figures: Figure[] = [];
  for (const sheet of sheets) {
    await open(page, sheet);
    for (const figure of await figuresOf(page, sheet)) {
      figures.push(figure);
      console.log(figure.id);
    }
  }
  await open(page, wholePage);
  // Beside the panels stand the runs with the seconds that they took, which are never the same.
  const picture = await page
    .locator('#panels')
    .locator('..')
    .screenshot({ animations: 'disabled' });
  rmSync(folder, { recursive: true, force: true });
  for (const { id, files } of figures)
    for (const [ending, content] of Object.entries(files)) write(`${id}.${ending}`, content);
  write('page.png', picture);
  const manifest = manifestOf(figures, built.browser.version());
  write('manifest.json', `${JSON.stringify(manifest, null, 1)}\n`);
});
