/** What a sweep computes: a list of cells, each one call of the command line with all that determines its result. */
import { createHash } from 'node:crypto';
import { UsageError } from '../../src/cli/args';
import type { Work } from '../../src/cli/command';
import { commandsOf, commandTables } from '../../src/cli/commands';

/** One call of the command line. */
export interface Cell {
  readonly command: string;
  /** Flags without dashes, as text; sorted by name. */
  readonly args: Readonly<Record<string, string>>;
}

export interface Sweep {
  readonly name: string;
  readonly cells: readonly Cell[];
}

const commands = commandsOf(commandTables);

/**
 * A sweep as it is written down: `{"name": ..., "sets": [{"command": ..., "args": {"p": 3, "delta-p": [1, 2]}}]}`.
 * A list stands for each of its values; several lists for all combinations; `true` for a flag without a value.
 * @throws UsageError that names what cannot be used; every cell is checked before one is computed.
 */
export function readSweep(text: string): Sweep {
  const { name, sets } = asRecord(parsed(text), 'the sweep');
  if (typeof name !== 'string' || name === '') throw new UsageError('name must be a text');
  if (!Array.isArray(sets)) throw new UsageError('sets must be a list');
  const cells = sets.flatMap((set: unknown, i) => {
    const { command, args } = asRecord(set, `sets[${i}]`);
    if (typeof command !== 'string') throw new UsageError(`sets[${i}].command must be a text`);
    return combinations(Object.entries(asRecord(args, `sets[${i}].args`))).map((chosen) => ({
      command,
      args: Object.fromEntries(chosen.sort(([a], [b]) => (a < b ? -1 : 1))),
    }));
  });
  for (const cell of cells) planCell(cell);
  return { name, cells: [...new Map(cells.map((cell) => [keyOf(cell), cell])).values()] };
}

/** A cell as it is written down. @throws UsageError if it is none. */
export function readCell(text: string): Cell {
  const { command, args } = asRecord(parsed(text), 'the cell');
  if (typeof command !== 'string') throw new UsageError('command must be a text');
  const texts = Object.entries(asRecord(args, 'args')).map(([flag, value]) => [
    flag,
    String(value),
  ]);
  return { command, args: Object.fromEntries(texts) as Record<string, string> };
}

/** The same for the same call: under it the result is filed. It begins with the command, by which engines choose resources. */
export function keyOf({ command, args }: Cell): string {
  const text = JSON.stringify([command, Object.entries(args).sort()]);
  return `${command}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

/** What is to be done for a cell. @throws UsageError on bad flags. */
export function planCell({ command: name, args }: Cell): Work {
  const command = commands.find((known) => known.name === name);
  if (!command)
    throw new UsageError(
      `command = ${name} is none of ${commands.map((known) => known.name).join(', ')}`,
    );
  try {
    return command.plan(
      Object.entries(args).flatMap(([flag, value]) =>
        value === 'true' ? [`--${flag}`] : [`--${flag}`, value],
      ),
    );
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`${name} ${JSON.stringify(args)}: ${error.message}`);
  }
}

/** Every choice of one value for each flag. */
function combinations(entries: readonly (readonly [string, unknown])[]): [string, string][][] {
  const [first, ...others] = entries;
  if (first === undefined) return [[]];
  const [flag, values] = first;
  return (Array.isArray(values) ? values : [values]).flatMap((value: unknown) => {
    if (typeof value !== 'string' && typeof value !== 'number' && value !== true)
      throw new UsageError(`${flag} must be a number, a text, true or a list of these`);
    return combinations(others).map((rest): [string, string][] => [[flag, String(value)], ...rest]);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`this is no JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

function asRecord(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`${what} must be an object`);
  return value as Readonly<Record<string, unknown>>;
}
