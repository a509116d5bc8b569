/** What was drawn, by what, and what was measured on it. */
import { createHash } from 'node:crypto';
import type { FileSource, PanelFile } from '../../src/panels/takeAway/panelFile';
import type { Figure } from './draw';
import { measurementsOf, type Measurement } from './measured';

export interface Manifest {
  readonly program: PanelFile['program'];
  readonly date: string;
  /** That drew the pictures. */
  readonly browser: string;
  readonly figures: readonly FigureEntry[];
}

export interface FigureEntry {
  readonly id: string;
  readonly panel: string;
  readonly caption: string;
  readonly link: string;
  readonly parameters: PanelFile['parameters'];
  /** Solvers, tolerances and seeds. */
  readonly sources: readonly FileSource[];
  readonly measurements: readonly Measurement[];
  /** SHA-256 by file. */
  readonly files: Readonly<Record<string, string>>;
}

export function manifestOf(figures: readonly Figure[], browser: string): Manifest {
  const [first] = figures;
  if (first === undefined) throw new Error('there are no figures');
  const { program, date } = first.file;
  return { program, date, browser: `Chromium ${browser}`, figures: figures.map(entryOf) };
}

function entryOf({ id, file, files }: Figure): FigureEntry {
  const { panel, link, parameters, sources } = file;
  const hashes = Object.entries(files).map(([ending, content]) => [
    `${id}.${ending}`,
    createHash('sha256').update(content).digest('hex'),
  ]);
  return {
    id,
    panel: panel.id,
    caption: panel.caption,
    link,
    parameters,
    sources,
    measurements: measurementsOf(file),
    files: Object.fromEntries(hashes) as FigureEntry['files'],
  };
}
