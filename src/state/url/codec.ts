/** How one value is written in a link and read back: text in, checked value out. */
import { readDecimal } from '../../physics/decimal';
import { parameterAllowed, parameterProblem, type ParameterKey } from '../../physics/parameters';

export interface Codec<T> {
  write(value: T): string;
  /** The value, or null if the text is not a legal one. Never throws. */
  read(text: string): T | null;
  /** What is allowed, as the end of a sentence "must be ...". */
  readonly allowed: string;
}

/** A parameter of the model or of a run, in the range of src/physics/parameters.ts. */
export function parameterCodec(key: ParameterKey): Codec<number> {
  return {
    write: String,
    read(text) {
      const value = readDecimal(text);
      return value !== null && parameterProblem(key, value) === null ? value : null;
    },
    allowed: parameterAllowed(key),
  };
}

/** What `codec` reads, or null, which is the default, called `absent` and never written. */
export function optionalCodec<T>(codec: Codec<T>, absent: string): Codec<T | null> {
  return { ...codec, write: (value) => (value === null ? absent : codec.write(value)) };
}

/** A number in a range, or null, which is the default and never written. */
export function optionalNumberCodec(
  range: { readonly min: number; readonly max: number },
  integer = false,
): Codec<number | null> {
  const { min, max } = range;
  return {
    write: (value) => (value === null ? 'none' : String(value)),
    read(text) {
      const value = readDecimal(text);
      const legal = value !== null && value >= min && value <= max;
      return legal && (!integer || Number.isInteger(value)) ? value : null;
    },
    allowed: `${integer ? 'a whole number' : 'a number'} between ${min} and ${max}`,
  };
}

export function choiceCodec<T extends string>(...choices: readonly T[]): Codec<T> {
  return {
    write: (value) => value,
    read: (text) => choices.find((choice) => choice === text) ?? null,
    allowed: choices.join(' or '),
  };
}

/** Any number of different choices, separated by commas, in the order of `choices`. */
export function choicesCodec<T extends string>(...choices: readonly T[]): Codec<readonly T[]> {
  return {
    write: (values) => values.join(','),
    read(text) {
      const given = text.split(',');
      const found = choices.filter((choice) => given.includes(choice));
      return found.length === given.length ? found : null;
    },
    allowed: `some of ${choices.join(', ')}, separated by commas`,
  };
}

/** One or more different numbers out of `choices`, separated by commas, in their order. */
export function numberChoicesCodec(choices: readonly number[]): Codec<readonly number[]> {
  const texts = choicesCodec(...choices.map(String));
  return {
    write: (values) => texts.write(values.map(String)),
    read: (text) => texts.read(text)?.map(Number) ?? null,
    allowed: texts.allowed,
  };
}

interface Range {
  readonly min: number;
  readonly max: number;
}

/** A number in a range. */
export function numberCodec(range: Range, integer = false): Codec<number> {
  const codec = optionalNumberCodec(range, integer);
  return { write: String, read: (text) => codec.read(text), allowed: codec.allowed };
}

/** A whole number in a range. */
export function wholeNumberCodec(range: Range): Codec<number> {
  return numberCodec(range, true);
}

/** Exactly `count` numbers separated by commas, as `make` takes them; null is never written. */
export function numbersCodec<T>(
  count: number,
  parts: (value: T) => readonly number[],
  make: (numbers: readonly number[]) => T | null,
  allowed: string,
): Codec<T | null> {
  return {
    write: (value) => (value === null ? 'none' : parts(value).join(',')),
    read(text) {
      const numbers = text.split(',').map(readDecimal);
      const given = numbers.filter((value) => value !== null);
      return numbers.length === count && given.length === count ? make(given) : null;
    },
    allowed,
  };
}

/** Yes and no as 1 and 0. */
export const flagCodec: Codec<boolean> = {
  write: (value) => (value ? '1' : '0'),
  read: (text) => (text === '1' ? true : text === '0' ? false : null),
  allowed: '0 or 1',
};
