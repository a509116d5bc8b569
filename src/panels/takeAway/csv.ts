/** The numbers of a panel as text: CSV with everything about them in leading lines of comment. */
import { unparse } from 'papaparse';
import type { FileColumn, PanelFile } from './panelFile';

/** One line a row under a line of keys; above them lines that begin with "# ". */
export function csvText(file: PanelFile): string {
  const comments = commentLines(file).map((line) => `# ${line.replace(/\s+/g, ' ')}`);
  const keys = file.columns.map(({ key }) => key);
  return `${[...comments, tableText(keys, file.columns, ',')].join('\n')}\n`;
}

/** The bare table with its headings, as spreadsheets take it from the clipboard. */
export function tabText({ columns }: PanelFile): string {
  return tableText(
    columns.map(({ title }) => title),
    columns,
    '\t',
  );
}

function tableText(
  fields: readonly string[],
  columns: readonly FileColumn[],
  delimiter: string,
): string {
  const data = Array.from({ length: columns[0]?.values.length ?? 0 }, (_, row) =>
    columns.map(({ values }) => values[row] ?? ''),
  );
  return unparse({ fields: [...fields], data }, { delimiter, newline: '\n' });
}

function commentLines(file: PanelFile): string[] {
  const { program, date, panel, link, parameters, quantities, sources, columns } = file;
  return [
    `${program.name} ${program.version}, ${date}`,
    `panel ${panel.id}: ${panel.title}. ${panel.shows}`,
    panel.caption,
    `link ${link}`,
    ...Object.entries(parameters).map(([key, value]) => `${key} = ${value ?? 'infinite'}`),
    ...quantities.map(
      ({ key, title, value, error }) =>
        `${key} = ${value ?? 'none'}${error == null ? '' : ` ± ${error}`} (${title})`,
    ),
    ...sources.map(({ name, method, settings, outcome }) => {
      const list = Object.entries({ ...settings, ...outcome }).map(
        ([key, value]) => `${key} = ${value ?? 'none'}`,
      );
      return `source ${name}: ${[method, ...list].join('; ')}`;
    }),
    ...columns.map(
      ({ key, title, unit, error }) =>
        `column ${key}: ${title}${unit === undefined ? '' : `, ${unit}`}${error ? `; its ${error.kind} in ${error.column}` : ''}`,
    ),
  ];
}
