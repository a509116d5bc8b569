/** Draws the sheets in the built page and takes what its panels give away. */
import type { Page } from '@playwright/test';
import type { PanelFile } from '../../src/panels/takeAway/panelFile';
import type { BuiltPage } from '../../tests/browser/builtPage';
import { save, saved, untilSettled, type SavedFormat } from '../../tests/browser/takeAway';
import type { Sheet } from './sheets';

export interface Figure {
  /** Name of its files without an ending; those of a page's panels are in a folder. */
  readonly id: string;
  readonly file: PanelFile;
  readonly files: Readonly<Record<SavedFormat, Buffer>>;
}

/** A page for which it is always the same moment: files say when they were made. */
export async function pageAt(built: BuiltPage, date: Date): Promise<Page> {
  const page = await built.newPage();
  await page.addInitScript({
    content: `{
      const Running = Date;
      globalThis.Date = class extends Running {
        constructor(...given) { super(...(given.length > 0 ? given : [${date.getTime()}])); }
        static now() { return ${date.getTime()}; }
      };
    }`,
  });
  return page;
}

export async function open(
  page: Page,
  { link, starts = [], isHeld = false }: Sheet,
): Promise<void> {
  // Another address, so that the page begins anew.
  await page.goto('about:blank');
  await page.goto(`./#${link}`);
  if (isHeld) await page.getByRole('button', { name: 'Compute', exact: true }).click();
  await untilSettled(page);
  for (const name of starts) await page.getByRole('button', { name, exact: true }).click();
  await untilSettled(page);
}

/** Every figure of a sheet that is open. */
export async function figuresOf(page: Page, { figure }: Sheet): Promise<Figure[]> {
  if (figure !== undefined) return [await take(page, figure.panel, figure.id)];
  const panels = await page
    .locator('[data-panel]')
    .evaluateAll((sections) => sections.map((section) => section.id));
  const figures: Figure[] = [];
  for (const panel of panels) figures.push(await take(page, panel, `panels/${panel}`));
  return figures;
}

async function take(page: Page, panel: string, id: string): Promise<Figure> {
  const region = page.locator(`#${panel}`);
  const files = {
    csv: await save(region, saved.csv),
    json: await save(region, saved.json),
    svg: await save(region, saved.svg),
    png: await save(region, saved.png),
  };
  return { id, files, file: JSON.parse(files.json.toString()) as PanelFile };
}
