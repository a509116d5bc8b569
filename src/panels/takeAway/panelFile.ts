/**
 * The numbers of a panel with all that they came from, as JSON files hold them. The published schema is
 * public/schema/panel-v1.json: a change of shape is a new version of it.
 */
import { delta2, type ModelPoint, type SpikedPoint } from '../../physics/parameters';
import { isNumeric, type Column, type PanelData } from '../panelData';
import { writeTerms } from '../../physics/mixtureTerms';

export interface FileColumn {
  readonly key: string;
  readonly title: string;
  readonly unit?: string;
  readonly error?: { readonly column: string; readonly kind: 'estimate' | 'standard error' };
  /** Null where there is no number, and for infinity, which JSON has not. */
  readonly values: readonly (number | string | null)[];
}

export interface FileQuantity {
  readonly key: string;
  readonly title: string;
  readonly value: number | null;
  readonly error?: number | null;
}

type FileFields = Readonly<Record<string, string | number | null>>;

export interface FileSource {
  readonly name: string;
  readonly method: string;
  readonly settings: FileFields;
  readonly outcome: FileFields;
}

export interface PanelFile {
  readonly $schema: string;
  readonly format: 'saddle-surfer panel';
  readonly formatVersion: 1;
  readonly program: { readonly name: 'Saddle Surfer'; readonly version: string };
  /** When it was made, as ISO 8601. */
  readonly date: string;
  /** Shows the same in the page. */
  readonly link: string;
  readonly panel: {
    readonly id: string;
    readonly title: string;
    readonly shows: string;
    readonly caption: string;
  };
  /** Of 2+p, or the terms of any other mixture as the command line takes them. */
  readonly parameters:
    (SpikedPoint & { readonly delta2: number | null }) | { readonly mixture: string };
  readonly quantities: readonly FileQuantity[];
  readonly sources: readonly FileSource[];
  readonly columns: readonly FileColumn[];
  /** The values of a heat map: two places and a value a row. */
  readonly map?: FileTable;
}

interface FileTable {
  readonly caption: string;
  readonly columns: readonly FileColumn[];
}

/** What a file says beside the numbers. */
export interface Origin {
  readonly panel: { readonly id: string; readonly title: string; readonly help: string };
  /** The view's, for numbers that say no other. */
  readonly point: ModelPoint;
  readonly link: string;
  readonly date: Date;
  readonly version: string;
  readonly schema: string;
}

export function panelFile(data: PanelData, origin: Origin): PanelFile {
  const { panel, link, date, version, schema } = origin;
  const map = data.map?.();
  return {
    $schema: schema,
    format: 'saddle-surfer panel',
    formatVersion: 1,
    program: { name: 'Saddle Surfer', version },
    date: date.toISOString(),
    link,
    panel: { id: panel.id, title: panel.title, shows: panel.help, caption: data.caption },
    parameters: parametersOf(data.point ?? origin.point),
    quantities: (data.facts ?? []).map(({ key, title, value, error }) => ({
      key,
      title,
      value: finite(value),
      ...(error !== undefined && { error: finite(error) }),
    })),
    sources: (data.sources ?? []).map(({ name, method, settings, outcome = {} }) => ({
      name,
      method,
      settings: finiteFields(settings),
      outcome: finiteFields(outcome),
    })),
    columns: data.columns.map(fileColumn),
    ...(map && { map: { caption: map.caption, columns: map.columns.map(fileColumn) } }),
  };
}

/**
 * The heat map as a file of its own, for formats that hold one table.
 * @throws Error where there is none.
 */
export function mapFile({ map, ...file }: PanelFile): PanelFile {
  if (map === undefined) throw new Error('the panel has no map');
  return { ...file, panel: { ...file.panel, caption: map.caption }, columns: map.columns };
}

/** Of 2+p its numbers; any mixture has none of these, only its terms. */
function parametersOf({ p, deltaP, invDelta2, terms }: ModelPoint): PanelFile['parameters'] {
  return terms === undefined
    ? { p, deltaP, invDelta2, delta2: finite(delta2(invDelta2)) }
    : { mixture: writeTerms(terms) };
}

function fileColumn(column: Column): FileColumn {
  const { key, title, unit } = column;
  const error = isNumeric(column) ? column.error : undefined;
  return {
    key,
    title,
    ...(unit !== undefined && { unit }),
    ...(error && { error: { column: error.key, kind: error.kind } }),
    values: isNumeric(column) ? Array.from(column.values, finite) : column.values,
  };
}

function finiteFields(fields: Readonly<Record<string, string | number>>): FileFields {
  const entries = Object.entries(fields).map(([key, value]): [string, string | number | null] => [
    key,
    typeof value === 'number' ? finite(value) : value,
  ]);
  return Object.fromEntries(entries);
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

export function jsonText(file: PanelFile): string {
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** "complexity_p-3_deltaP-1_invDelta2-1.9", without an ending. */
export function fileName({ panel, parameters }: PanelFile): string {
  if ('mixture' in parameters)
    return `${panel.id}_mixture-${parameters.mixture.replaceAll(':', '-').replaceAll(',', '_')}`;
  const { p, deltaP, invDelta2 } = parameters;
  return `${panel.id}_p-${p}_deltaP-${deltaP}_invDelta2-${invDelta2}`;
}
