/** What a merged sweep (`npm run sweep`) holds that the page draws: thresholds, escape times, how finite systems end. */
import {
  parameters,
  valueProblem,
  type ParameterKey,
  type SpikedPoint,
} from '../../physics/parameters';
import type { OpenedCross } from '../../state/openedCrosses';
import type { OpenedEscape, OpenedSweep } from '../../state/openedSweep';
import { emptySweepCell, withOutcomes, type SweepCell } from '../../state/studies/sweepResults';
import { expect, fieldsOf, listOf, written } from './fields';

/** More cells than this are no sweep that a page can hold. */
const mostCells = 200_000;

/** What the first field of a merged sweep says. */
export const sweepFormat = 'saddle-surfer-sweep';

type Fields = Readonly<Record<string, unknown>>;

/** A cell of the file: how it was called, and what came of it. */
interface FileCell {
  /** Where it stands in the file. */
  readonly name: string;
  readonly flags: Fields;
  readonly result: Fields;
}

export interface ReadSweep {
  readonly sweep: OpenedSweep;
  /** What of the file is not drawn: why, and how many cells. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** @throws Error with a sentence that names field, value and what is allowed, if it cannot be used. */
export function readSweep(value: unknown): ReadSweep {
  const file = fieldsOf('the file', value);
  expect('format', file['format'], sweepFormat);
  const crosses: OpenedCross[] = [];
  const escapes: OpenedEscape[] = [];
  const shares = new Map<string, SweepCell>();
  const leftOut = new Map<string, number>();
  for (const [i, entry] of listOf('cells', file['cells'], mostCells).entries()) {
    const name = `cells[${i}]`;
    const { cell, result } = fieldsOf(name, entry);
    const { command, args } = fieldsOf(`${name}.cell`, cell);
    const read: FileCell = {
      name,
      flags: fieldsOf(`${name}.cell.args`, args),
      result: fieldsOf(`${name}.result`, result),
    };
    const reason = take(command, read, crosses, escapes, shares);
    if (reason !== null) leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
  }
  const sweep = { crosses, escapes, shares: [...shares.values()] };
  if (crosses.length + escapes.length + shares.size === 0)
    throw new Error(
      `cells has nothing that is drawn: no measured threshold, no escape, no outcomes${leftOutWords(leftOut)}`,
    );
  return { sweep, leftOut };
}

/** " (3 of other commands, ...)"; empty where nothing is. */
export function leftOutWords(leftOut: ReadonlyMap<string, number>): string {
  const parts = [...leftOut].map(([reason, count]) => `${count} ${reason}`);
  return parts.length === 0 ? '' : ` (not drawn: ${parts.join(', ')})`;
}

/** Puts a cell where it belongs; gives the reason why it is not drawn, else null. */
function take(
  command: unknown,
  cell: FileCell,
  crosses: OpenedCross[],
  escapes: OpenedEscape[],
  shares: Map<string, SweepCell>,
): string | null {
  const { flags, result } = cell;
  if (flags['mixture'] !== undefined || flags['model'] !== undefined) return 'of other mixtures';
  switch (command) {
    case 'measure-threshold':
      // A measurement that reached its limit has no value, and says so.
      if (result['invDelta2'] === undefined) return 'measurements that reached their limit';
      crosses.push(crossOf(cell));
      return null;
    case 'dynamics':
      if (result['escape'] === undefined) return 'runs without an escape';
      escapes.push(escapeOf(cell));
      return null;
    case 'outcomes':
      addOutcomes(cell, shares);
      return null;
    default:
      return `of ${written(command)}`;
  }
}

function numberOf(name: string, given: unknown): number {
  // Flags are texts.
  const value = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
  if (typeof value !== 'number' || Number.isNaN(value))
    throw new Error(`${name} = ${written(given)} must be a number`);
  return value;
}

function ranged(name: string, given: unknown, key: ParameterKey): number {
  const value = numberOf(name, given);
  const problem = valueProblem(name, parameters[key], value);
  if (problem !== null) throw new Error(problem);
  return value;
}

function positive(name: string, given: unknown): number {
  const value = numberOf(name, given);
  if (!(value > 0)) throw new Error(`${name} = ${value} must be > 0`);
  return value;
}

function crossOf({ name, flags, result }: FileCell): OpenedCross {
  const of = (key: 'p' | 'deltaP' | 'invDelta2' | 'temperature'): number =>
    ranged(`${name}.result.${key}`, result[key], key);
  return {
    kind: 'growth-sign' in flags ? 'growthSign' : 'threshold',
    p: of('p'),
    deltaP: of('deltaP'),
    // Measured before there was a temperature.
    temperature: result['temperature'] === undefined ? 0 : of('temperature'),
    value: of('invDelta2'),
    error: positive(`${name}.result.errorEstimate`, result['errorEstimate']),
  };
}

function pointOf({ name, flags }: FileCell): SpikedPoint {
  const of = (flag: string, key: ParameterKey): number =>
    ranged(`${name}.cell.args.${flag}`, flags[flag], key);
  return {
    p: of('p', 'p'),
    deltaP: of('delta-p', 'deltaP'),
    invDelta2: of('inv-delta2', 'invDelta2'),
  };
}

function escapeOf(cell: FileCell): OpenedEscape {
  const { name, flags, result } = cell;
  const { t, errorEstimate } = fieldsOf(`${name}.result.escape`, result['escape']);
  const args = `${name}.cell.args`;
  const { temperature } = flags;
  return {
    ...pointOf(cell),
    temperature:
      temperature === undefined ? 0 : ranged(`${args}.temperature`, temperature, 'temperature'),
    initialOverlap: ranged(`${args}.m0`, flags['m0'], 'initialOverlap'),
    time: positive(`${name}.result.escape.t`, t),
    error: positive(`${name}.result.escape.errorEstimate`, errorEstimate),
  };
}

/** Further seeds of the same systems are further members. */
function addOutcomes(cell: FileCell, shares: Map<string, SweepCell>): void {
  const { name, flags, result } = cell;
  const point = pointOf(cell);
  const args = `${name}.cell.args`;
  const dimension = ranged(`${args}.n`, flags['n'], 'dimension');
  const horizon = ranged(`${args}.t-max`, flags['t-max'], 'horizon');
  const most = parameters.members.max;
  const column = (key: string): Float64Array<ArrayBuffer> =>
    Float64Array.from(listOf(`${name}.result.${key}`, result[key], most), (value, i) =>
      numberOf(`${name}.result.${key}[${i}]`, value),
    );
  const [outcome, initialOverlap] = [column('outcomes'), column('initialOverlaps')];
  const wrong = outcome.findIndex((code) => ![-1, 0, 1].includes(code));
  if (wrong >= 0)
    throw new Error(
      `${name}.result.outcomes[${wrong}] = ${outcome[wrong] ?? NaN} must be -1, 0 or 1`,
    );
  if (outcome.length !== initialOverlap.length)
    throw new Error(
      `${name}.result.initialOverlaps has ${initialOverlap.length} entries; there must be ${outcome.length}`,
    );
  const key = JSON.stringify([point, dimension, horizon]);
  const known =
    shares.get(key) ?? emptySweepCell({ point, dimension, horizon, seed: 1, members: 0 });
  const members = known.request.members + outcome.length;
  const joined = { ...known, request: { ...known.request, members } };
  shares.set(key, withOutcomes(joined, { rows: { outcome, initialOverlap } }));
}
