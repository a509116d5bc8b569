/**
 * The curves of a JSON file of the dynamics panel (public/schema/panel-v1.json). The file may come from anywhere:
 * what is needed of it is looked at field by field, and what is not is not read.
 */
import { parameters, valueProblem, type ModelPoint } from '../../physics/parameters';
import type { CurveFile, OpenedCurve, OpenedErrors } from '../../state/openedFiles';
import { expect, fieldsOf, isFields, listOf, parsed, shown, written } from './fields';
import { mixturePoint, readTerms } from '../../physics/mixtureTerms';

/** Bytes, rows and curves beyond which no file of the panel is. */
export const largestFile = 20e6;
const [mostRows, mostCurves] = [100_000, 40];

/** Keys of what is drawn. */
const curveKey = /^(\w+)_(energy|overlap)(?:Mean|Median)?$/;

/** @throws Error with a sentence that names field, value and what is allowed, if it cannot be used. */
export function readCurves(name: string, text: string): CurveFile {
  const file = fieldsOf('the file', parsed(text));
  expect('format', file['format'], 'saddle-surfer panel');
  expect('formatVersion', file['formatVersion'], 1);
  expect('panel.id', fieldsOf('panel', file['panel'])['id'], 'dynamics');
  const point = pointOf('parameters', file['parameters']);
  const points = sourcePoints(file['sources']);
  const columns = columnsOf(file['columns']);
  const time = columns.get('t')?.values;
  if (time === undefined) throw new Error('columns has no column with the key t, the times');
  checkTimes(time);
  const curves = new Map<string, OpenedCurve>();
  for (const [key, { title, values, error }] of columns) {
    const [, prefix, what] = curveKey.exec(key) ?? [];
    if (prefix === undefined) continue;
    const own = title.replace(/: [^:]*$/, '');
    const known = curves.get(prefix) ?? {
      name: shown(own),
      point: points.get(own) ?? point,
      time,
      energy: null,
      overlap: null,
      errors: {},
    };
    const quantity = what === 'energy' ? 'energy' : 'overlap';
    const errors = error && errorsIn(columns, error);
    curves.set(prefix, {
      ...known,
      [quantity]: values,
      errors: { ...known.errors, ...(errors && { [quantity]: errors }) },
    });
  }
  if (curves.size === 0) throw new Error('columns has no energy and no overlap of any run');
  if (curves.size > mostCurves)
    throw new Error(`columns has ${curves.size} curves; there can be ${mostCurves}`);
  return { name: shown(name), curves: [...curves.values()].map(withoutGaps) };
}

/** The errors that a column names; null where the file has no such column. */
function errorsIn(
  columns: ReadonlyMap<string, ReadColumn>,
  { column, kind }: ErrorColumn,
): OpenedErrors | null {
  const values = columns.get(column)?.values;
  return values === undefined ? null : { kind, values };
}

/** Only the times at which the curve has a value. */
function withoutGaps({ time, energy, overlap, errors, ...curve }: OpenedCurve): OpenedCurve {
  const isThere = (_: number, i: number): boolean =>
    !Number.isNaN(energy?.[i] ?? NaN) || !Number.isNaN(overlap?.[i] ?? NaN);
  const kept = (values: Float64Array): Float64Array => values.filter(isThere);
  const keptErrors = (of: OpenedErrors): OpenedErrors => ({ ...of, values: kept(of.values) });
  return {
    ...curve,
    time: kept(time),
    energy: energy && kept(energy),
    overlap: overlap && kept(overlap),
    errors: {
      ...(errors.energy && { energy: keptErrors(errors.energy) }),
      ...(errors.overlap && { overlap: keptErrors(errors.overlap) }),
    },
  };
}

function pointOf(name: string, value: unknown): ModelPoint {
  const fields = fieldsOf(name, value);
  const { mixture } = fields;
  if (typeof mixture === 'string') {
    const terms = readTerms(mixture);
    if ('problem' in terms) throw new Error(`${name}.mixture: ${terms.problem}`);
    return mixturePoint(terms);
  }
  const number = (key: 'p' | 'deltaP' | 'invDelta2'): number => {
    const given = fields[key];
    if (typeof given !== 'number')
      throw new Error(`${name}.${key} = ${written(given)} must be a number`);
    const problem = valueProblem(`${name}.${key}`, parameters[key], given);
    if (problem !== null) throw new Error(problem);
    return given;
  };
  return { p: number('p'), deltaP: number('deltaP'), invDelta2: number('invDelta2') };
}

/** Of every source that says it. */
function sourcePoints(value: unknown): Map<string, ModelPoint> {
  const points = listOf('sources', value, mostCurves).flatMap((entry, i) => {
    const { name, settings } = fieldsOf(`sources[${i}]`, entry);
    return typeof name === 'string' &&
      isFields(settings) &&
      ('deltaP' in settings || 'mixture' in settings)
      ? [[name, pointOf(`sources[${i}].settings`, settings)] as const]
      : [];
  });
  return new Map(points);
}

interface ErrorColumn {
  /** Key of the column that holds the errors. */
  readonly column: string;
  readonly kind: OpenedErrors['kind'];
}

interface ReadColumn {
  readonly title: string;
  readonly values: Float64Array;
  readonly error: ErrorColumn | null;
}

/** What a column says of its errors; null where it says nothing that this program writes. */
function errorOf(value: unknown): ErrorColumn | null {
  if (!isFields(value)) return null;
  const { column, kind } = value;
  return typeof column === 'string' && (kind === 'estimate' || kind === 'standard error')
    ? { column, kind }
    : null;
}

/** By key; a column of texts, which nothing is drawn of, has no numbers. */
function columnsOf(value: unknown): Map<string, ReadColumn> {
  const entries = listOf('columns', value, 1000).map((entry, i) =>
    fieldsOf(`columns[${i}]`, entry),
  );
  const errorKeys = new Set(entries.map(({ error }) => errorOf(error)?.column));
  const columns = entries.map(({ key, title, values, error }, i) => {
    if (typeof key !== 'string')
      throw new Error(`columns[${i}].key = ${written(key)} must be a text`);
    const name = `values of ${shown(key)}`;
    const list = listOf(name, values, mostRows);
    const mayBeText = key !== 't' && !curveKey.test(key) && !errorKeys.has(key);
    const isText = mayBeText && list.every((cell) => cell === null || typeof cell === 'string');
    const numbers = Float64Array.from(list, (cell, row) => {
      if (isText || cell === null) return NaN;
      if (typeof cell !== 'number')
        throw new Error(`${name}[${row}] = ${written(cell)} must be a number or null`);
      return cell;
    });
    const column = {
      title: typeof title === 'string' ? title : key,
      values: numbers,
      error: errorOf(error),
    };
    return [key, column] as const;
  });
  const [first] = columns;
  for (const [key, { values }] of columns)
    if (values.length !== first?.[1].values.length)
      throw new Error(
        `values of ${shown(key)} has ${values.length} entries; all columns must be as long as the first, ${first?.[1].values.length ?? 0}`,
      );
  return new Map(columns);
}

function checkTimes(time: Float64Array): void {
  time.forEach((t, i) => {
    if (!(t >= 0) || (i > 0 && !(t > (time[i - 1] ?? NaN))))
      throw new Error(`values of t[${i}] = ${t} must be a time >= 0 and after the one before`);
  });
}
