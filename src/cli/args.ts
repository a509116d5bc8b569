/**
 * Flags of the command line, declared once per command and read here. Ranges come from
 * src/physics/parameters.ts, so that the command line refuses exactly what the page refuses.
 */
import { parseArgs } from 'node:util';
import { readDecimal } from '../physics/decimal';
import {
  parameters,
  valueProblem,
  valuesAllowed,
  type ParameterKey,
  type ParameterSpec,
} from '../physics/parameters';

/** Bad input by the person at the keyboard: one line, exit status 2. */
export class UsageError extends Error {}

/** How one flag turns its text into a value. */
export interface Flag<Value> {
  /** One line for --help: meaning and range. */
  readonly help: string;
  /** Placeholder for the value in --help; empty for a switch, which takes none. */
  readonly placeholder: string;
  /** Value if the flag is absent; a flag without it must be given. */
  readonly fallback?: Value;
  /** @throws UsageError with field, value and allowed range. */
  readonly read: (text: string, name: string) => Value;
}

/** The flags of one command by name, without the leading dashes. */
export type Flags = Readonly<Record<string, Flag<unknown>>>;

export type FlagValues<F extends Flags> = {
  readonly [Name in keyof F]: F[Name] extends Flag<infer Value> ? Value : never;
};

/** A number within the range of one parameter. */
export function parameterFlag(key: ParameterKey): Flag<number> {
  return rangedFlag(key, parameters[key]);
}

/** A number within a given range. */
export function rangedFlag(key: string, spec: ParameterSpec): Flag<number> {
  const { name, symbol, min, max, nonZero } = spec;
  return {
    help: `${symbol}, ${name}: ${min} to ${max}${nonZero ? ', not 0' : ''}`,
    placeholder: 'NUMBER',
    read: (text, flag) => {
      const value = readDecimal(text);
      if (value === null)
        throw new UsageError(
          `--${flag} ${quoted(text)}: ${key} (${symbol}) must be ${valuesAllowed(spec)}${notation}`,
        );
      const problem = valueProblem(key, spec, value);
      if (problem !== null) throw new UsageError(`--${flag} ${quoted(text)}: ${problem}`);
      return value;
    },
  };
}

/** A number that is no parameter of the model, within [-limit, limit]. */
export function numberFlag(help: string, limit: number): Flag<number> {
  return {
    help: `${help}: ${-limit} to ${limit}`,
    placeholder: 'NUMBER',
    read: (text, name) => readBounded(text, name, limit),
  };
}

/** Two rising values of one parameter of the model, separated by a comma. */
export function rangeFlag(key: ParameterKey): Flag<{ readonly lo: number; readonly hi: number }> {
  const { help, read } = parameterFlag(key);
  return {
    help: `${help}; the lowest and the highest`,
    placeholder: 'NUMBER,NUMBER',
    read: (text, name) => {
      const [lo, hi, ...others] = text.split(',').map((item) => read(item, name));
      if (lo !== undefined && hi !== undefined && lo < hi && others.length === 0) return { lo, hi };
      throw new UsageError(`--${name} ${quoted(text)} must be two rising numbers: ${help}`);
    },
  };
}

/** A whole number of things. */
export function countFlag(help: string, min: number, max: number): Flag<number> {
  return {
    help: `${help}: ${min} to ${max}`,
    placeholder: 'NUMBER',
    read: (text, name) => {
      const value = readDecimal(text);
      if (value !== null && Number.isInteger(value) && value >= min && value <= max) return value;
      throw new UsageError(
        `--${name} ${quoted(text)} must be a whole number between ${min} and ${max}`,
      );
    },
  };
}

/** One or more such numbers, separated by commas. */
export function listFlag(help: string, limit: number): Flag<readonly number[]> {
  return {
    help: `${help}: ${-limit} to ${limit} each`,
    placeholder: 'NUMBER,...',
    read: (text, name) => text.split(',').map((item) => readBounded(item, name, limit)),
  };
}

/** One row of a table by its name; the first where none is named. */
export function rowFlag<Row extends { readonly name: string; readonly title: string }>(
  meaning: string,
  rows: readonly [Row, ...Row[]],
): Flag<Row> {
  const [first] = rows;
  const named = rows.map(({ name, title }) => `${name} (${title})`).join(', ');
  return {
    help: `${meaning}: ${named}; by default ${first.name}`,
    placeholder: 'NAME',
    fallback: first,
    read: (text, flag) => {
      const row = rows.find(({ name }) => name === text);
      if (row) return row;
      const allowed = rows.map(({ name }) => name).join(', ');
      throw new UsageError(`--${flag} ${quoted(text)} must be one of ${allowed}`);
    },
  };
}

/** The same flag, which may also be one word; that is read as null. */
export function orWord<Value>(flag: Flag<Value>, word: string): Flag<Value | null> {
  return {
    ...flag,
    help: `${flag.help}, or ${word}`,
    placeholder: `${flag.placeholder}|${word}`,
    read: (text, name) => (text === word ? null : flag.read(text, name)),
  };
}

/** True if the flag is given; it takes no value. */
export function switchFlag(help: string): Flag<boolean> {
  return { help, placeholder: '', fallback: false, read: () => true };
}

/** The same flag, which may be left out. */
export function optionalFlag<Value, Fallback>(
  flag: Flag<Value>,
  fallback: Fallback,
): Flag<Value | Fallback> {
  return { ...flag, fallback };
}

/** p, Δ_p and 1/Δ₂, the flags of every command that needs a point of the model. */
export const pointFlags = {
  p: parameterFlag('p'),
  'delta-p': parameterFlag('deltaP'),
  'inv-delta2': parameterFlag('invDelta2'),
};

/** Energies and shifts far beyond any of the model; larger ones would overflow. */
export const farBeyond = 1e6;

function readBounded(text: string, name: string, limit: number): number {
  const value = readDecimal(text);
  if (value !== null && Math.abs(value) <= limit) return value;
  const hint = value === null ? notation : '';
  throw new UsageError(
    `--${name} ${quoted(text)} must be a number between ${-limit} and ${limit}${hint}`,
  );
}

/** What a text that is no number is told. */
const notation = ', in decimal notation';

const longestQuotation = 40;

/** What was given: cut, so that the rest of the line can be read, and without control characters. */
export function shownArgument(text: string): string {
  const cut = text.length > longestQuotation ? `${text.slice(0, longestQuotation)}…` : text;
  return JSON.stringify(cut).slice(1, -1);
}

function quoted(text: string): string {
  return `"${shownArgument(text)}"`;
}

/**
 * The values of all flags of a command.
 * @throws UsageError naming the flag that is unknown, missing, given twice or out of range.
 */
export function readFlags<F extends Flags>(flags: F, args: readonly string[]): FlagValues<F> {
  return readValues(flags, readTexts(flags, args));
}

/** The values of some of the flags whose texts are given. @throws UsageError as `readFlags` does. */
export function readValues<F extends Flags>(
  flags: F,
  texts: ReadonlyMap<string, string>,
): FlagValues<F> {
  const entries = Object.entries(flags).map(([name, flag]): [string, unknown] => {
    const text = texts.get(name);
    if (text !== undefined) return [name, flag.read(text, name)];
    if ('fallback' in flag) return [name, flag.fallback];
    throw new UsageError(`--${name} is missing: ${flag.help}`);
  });
  // Every name of F has been given the value that its own flag read.
  return Object.fromEntries(entries) as FlagValues<F>;
}

/** What is given for each flag. @throws UsageError naming a flag that is unknown or given twice. */
export function readTexts(flags: Flags, args: readonly string[]): Map<string, string> {
  const names = Object.keys(flags);
  const isSwitch = (name: string): boolean => flags[name]?.placeholder === '';
  const options = Object.fromEntries(
    names.map((name) => [name, { type: isSwitch(name) ? 'boolean' : 'string' } as const]),
  );
  // Not strict: only then may a value begin with a minus sign. The checks follow here.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const texts = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional')
      throw new UsageError(`unexpected argument ${shownArgument(token.value)}`);
    const { name, rawName, value, inlineValue } = token;
    const flag = shownArgument(rawName);
    if (!names.includes(name) || rawName !== `--${name}`)
      throw new UsageError(
        `unknown flag ${flag}; allowed: ${names.map((known) => `--${known}`).join(' ')}`,
      );
    const followedByFlag = inlineValue === false && value.startsWith('--');
    if (!isSwitch(name) && (value === undefined || followedByFlag))
      throw new UsageError(`${flag} needs a value`);
    if (isSwitch(name) && value !== undefined) throw new UsageError(`${flag} takes no value`);
    if (texts.has(name)) throw new UsageError(`${flag} is given twice`);
    texts.set(name, value ?? '');
  }
  return texts;
}
