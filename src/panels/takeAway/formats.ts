/** Everything that leaves a panel: files, the clipboard, code. Loaded when somebody asks for it. */
import { version } from '../../../package.json';
import type { CurveFile } from '../../state/openedFiles';
import type { AppState } from '../../state/store';
import type { Link } from '../../state/url/link';
import { linkToPanel } from '../../state/url/pageLink';
import type { ViewState } from '../../state/view';
import { announce } from '../../ui/announcer';
import { toast } from '../../ui/toasts';
import { formatNumber } from '../../plot/format';
import type { PanelData, Source } from '../panelData';
import { csvText, tabText } from './csv';
import { fileName, jsonText, mapFile, panelFile, type Origin, type PanelFile } from './panelFile';
import { isFields, parsed } from './fields';
import { panelPicture, type Picture } from './picture/panelPicture';
import { pngOf } from './picture/png';
import { readSweep, sweepFormat, type ReadSweep } from './readSweep';
import { largestFile, readCurves } from './readCurves';
import { saveFile } from './saveFile';

export { leftOutWords } from './readSweep';
export { CodeDialog } from './CodeDialog';
export { fileName } from './panelFile';

/** The numbers as a file has them, with the link of the view that they belong to. */
export function fileOf(
  link: Link,
  panel: Origin['panel'],
  { view }: AppState,
  data: PanelData,
  date = new Date(),
): PanelFile {
  return panelFile(data, {
    panel,
    point: view.point,
    link: linkToPanel(link, view, panel.id),
    date,
    version,
    schema: new URL('schema/panel-v1.json', document.baseURI).href,
  });
}

export function saveCsv(file: PanelFile): void {
  save(file, 'csv', new Blob([csvText(file)], { type: 'text/csv;charset=utf-8' }));
}

export function saveMap(file: PanelFile): void {
  const text = csvText(mapFile(file));
  save(file, 'map.csv', new Blob([text], { type: 'text/csv;charset=utf-8' }));
}

/** What a file holds that can be shown. */
export type Opened =
  { readonly kind: 'curves'; readonly file: CurveFile } | ({ readonly kind: 'sweep' } & ReadSweep);

/**
 * The curves of a JSON file that was saved before, or the results of a merged sweep.
 * @throws Error with a sentence if it is none that can be used.
 */
export async function openedOf(file: File): Promise<Opened> {
  if (file.size > largestFile)
    throw new Error(
      `it has ${formatNumber(file.size / 1e6, 3)} MB; files of up to ${largestFile / 1e6} MB can be opened`,
    );
  const text = await file.text();
  const value = parsed(text);
  return isFields(value) && value['format'] === sweepFormat
    ? { kind: 'sweep', ...readSweep(value) }
    : { kind: 'curves', file: readCurves(file.name, text) };
}

export function saveJson(file: PanelFile): void {
  save(file, 'json', new Blob([jsonText(file)], { type: 'application/json' }));
}

export function saveSvg(file: PanelFile, data: PanelData, section: HTMLElement): void {
  const { svg } = pictureOf(file, data, section);
  save(file, 'svg', new Blob([svg], { type: 'image/svg+xml' }));
}

export async function savePng(
  file: PanelFile,
  data: PanelData,
  section: HTMLElement,
): Promise<void> {
  save(file, 'png', await pngOf(pictureOf(file, data, section)));
}

export async function copyNumbers(file: PanelFile): Promise<void> {
  await navigator.clipboard.writeText(tabText(file));
  toast('Numbers copied');
}

export async function copyLink(link: Link, view: ViewState, panel: string): Promise<void> {
  await navigator.clipboard.writeText(linkToPanel(link, view, panel));
  toast('Link copied');
}

function save(file: PanelFile, ending: string, blob: Blob): void {
  const name = `${fileName(file)}.${ending}`;
  saveFile(name, blob);
  // The browser shows it, but not to everybody.
  announce(`Saved ${name}`);
}

function pictureOf(file: PanelFile, { sources = [] }: PanelData, section: HTMLElement): Picture {
  const { panel, program, date, link } = file;
  return panelPicture(section, {
    title: panel.title,
    parameters: parameterText(file),
    sources: sources.map((source) => ({ text: sourceText(source), colour: source.colour ?? null })),
    origin: `${program.name} ${program.version} · ${date.slice(0, 10)}`,
    link,
  });
}

/** For a picture: with as many digits as settings have, and no line break inside of one. */
function sourceText({ name, method, settings }: Source): string {
  const list = Object.entries(settings).map(([key, value]) =>
    `${key} = ${typeof value === 'number' ? formatNumber(value) : value}`.replaceAll(' ', noBreak),
  );
  return `${name}: ${[...list, method].join(', ')}`;
}

const noBreak = '\u00a0';

function parameterText({ parameters }: PanelFile): string {
  if ('mixture' in parameters) return `mixture ${parameters.mixture}`;
  const { p, deltaP, invDelta2, delta2 } = parameters;
  const matrix = delta2 === null ? 'no matrix' : `Δ₂ = ${formatNumber(delta2, 4)}`;
  return `p = ${p} · Δₚ = ${formatNumber(deltaP)} · 1/Δ₂ = ${formatNumber(invDelta2)} (${matrix})`;
}
