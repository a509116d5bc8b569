/**
 * Kinds of values that a reader can set: how one is written in a link, read back and checked, and which
 * legal one is nearest to any. Text in, checked value out.
 */
import { readDecimal } from '../../physics/decimal';
import {
  parameters,
  valueProblem,
  valuesAllowed,
  type ParameterKey,
  type ParameterSpec,
} from '../../physics/parameters';

/** Which values there are: what controls offer and tests draw from. */
export type Domain =
  | ({ readonly kind: 'number' } & NumberRange)
  | { readonly kind: 'choice'; readonly names: readonly string[] }
  | { readonly kind: 'choices'; readonly names: readonly string[] }
  /** So many numbers, of which not all combinations need be legal. */
  | { readonly kind: 'numbers'; readonly count: number; readonly range: NumberRange }
  /** Short texts of a reader, one at most for each of these slots. */
  | { readonly kind: 'names'; readonly slots: readonly number[] };

export interface NumberRange {
  readonly min: number;
  readonly max: number;
  /** True where only whole numbers make sense. */
  readonly integer?: boolean;
}

export interface Kind<T> {
  write(value: T): string;
  /** The value, or null if the text is not a legal one. Never throws. */
  read(text: string): T | null;
  /** The legal value nearest to `value`; `otherwise` where nothing is near, as of no number at all. */
  nearest(value: T, otherwise: T): T;
  /** What is allowed, as the end of a sentence "must be ...". */
  readonly allowed: string;
  readonly domain: Domain;
}

/** A parameter of the model or of a run, in the range of src/physics/parameters.ts. */
export function parameter(key: ParameterKey): Kind<number> {
  return specified(parameters[key]);
}

/** The same for one that need not be of that table. */
export function specified(spec: ParameterSpec): Kind<number> {
  return numberKind(spec, (value) => valueProblem('', spec, value) === null, valuesAllowed(spec));
}

/** A number in a range that is no parameter's. */
export function numberIn(range: NumberRange): Kind<number> {
  const { min, max, integer = false } = range;
  return numberKind(
    range,
    (value) => value >= min && value <= max && (!integer || Number.isInteger(value)),
    `${integer ? 'a whole number' : 'a number'} between ${min} and ${max}`,
  );
}

function numberKind(
  { min, max, integer = false }: NumberRange,
  isLegal: (value: number) => boolean,
  allowed: string,
): Kind<number> {
  return {
    write: String,
    read(text) {
      const value = readDecimal(text);
      return value !== null && isLegal(value) ? value : null;
    },
    nearest(value, otherwise) {
      // Never -0, of which nobody means the sign.
      const within = Math.min(max, Math.max(min, value)) + 0;
      const near = integer ? Math.round(within) : within;
      return isLegal(near) ? near : otherwise;
    },
    allowed,
    domain: { kind: 'number', min, max, integer },
  };
}

/**
 * A value that need not be given: null then, which is the default, called `absent` and never written.
 * @param usual what it begins with when it is given.
 */
export function optional<T>(kind: Kind<T>, absent: string, usual: T): Kind<T | null> {
  return {
    ...kind,
    write: (value) => (value === null ? absent : kind.write(value)),
    nearest: (value) => (value === null ? null : kind.nearest(value, usual)),
  };
}

export function choice<T extends string>(...names: readonly T[]): Kind<T> {
  return {
    write: (value) => value,
    read: (text) => names.find((name) => name === text) ?? null,
    nearest: (value) => value,
    allowed: names.join(' or '),
    domain: { kind: 'choice', names },
  };
}

/** Any number of different choices, separated by commas, in the order of `names`. */
export function choices<T extends string>(...names: readonly T[]): Kind<readonly T[]> {
  return {
    write: (values) => values.join(','),
    read(text) {
      const given = text.split(',');
      const found = names.filter((name) => given.includes(name));
      return found.length === given.length ? found : null;
    },
    nearest: (values) => names.filter((name) => values.includes(name)),
    allowed: `some of ${names.join(', ')}, separated by commas`,
    domain: { kind: 'choices', names },
  };
}

/** One number out of `offered`. */
export function oneOf(offered: readonly number[]): Kind<number> {
  const texts = choice(...offered.map(String));
  return {
    write: String,
    read(text) {
      const found = texts.read(text);
      return found === null ? null : Number(found);
    },
    nearest: (value, otherwise) => (offered.includes(value) ? value : otherwise),
    allowed: texts.allowed,
    domain: texts.domain,
  };
}

/** One or more different numbers out of `offered`, separated by commas, in their order. */
export function numberChoices(offered: readonly number[]): Kind<readonly number[]> {
  const texts = choices(...offered.map(String));
  return {
    write: (values) => texts.write(values.map(String)),
    read: (text) => texts.read(text)?.map(Number) ?? null,
    nearest(values, otherwise) {
      const found = offered.filter((value) => values.includes(value));
      return found.length > 0 ? found : otherwise;
    },
    allowed: texts.allowed,
    domain: texts.domain,
  };
}

/** Exactly `count` numbers separated by commas, as `make` takes them; null where they make nothing. */
export function numbers<T>(
  count: number,
  range: NumberRange,
  parts: (value: T) => readonly number[],
  make: (numbers: readonly number[]) => T | null,
  allowed: string,
): Kind<T> {
  return {
    write: (value) => parts(value).join(','),
    read(text) {
      const given = text.split(',').map(readDecimal);
      const legal = given.filter((value) => value !== null);
      return given.length === count && legal.length === count ? make(legal) : null;
    },
    nearest: (value, otherwise) => make(parts(value)) ?? otherwise,
    allowed,
    domain: { kind: 'numbers', count, range },
  };
}

/** Yes and no as 1 and 0. */
export const flag: Kind<boolean> = {
  write: (value) => (value ? '1' : '0'),
  read: (text) => (text === '1' ? true : text === '0' ? false : null),
  nearest: (value) => value,
  allowed: '0 or 1',
  domain: { kind: 'choice', names: ['0', '1'] },
};
