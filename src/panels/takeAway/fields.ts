/** Looking at a file that may come from anywhere, field by field; complaints name field, value and what is allowed. */

/** Longest text of a file that is shown. */
const longestShown = 60;

type Fields = Readonly<Record<string, unknown>>;

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error('it is no JSON');
  }
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function fieldsOf(name: string, value: unknown): Fields {
  if (!isFields(value)) throw new Error(`${name} = ${written(value)} must be an object`);
  return value;
}

export function listOf(name: string, value: unknown, most: number): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${name} = ${written(value)} must be a list`);
  if (value.length > most)
    throw new Error(`${name} has ${value.length} entries; there can be ${most}`);
  return value;
}

export function expect(name: string, value: unknown, allowed: string | number): void {
  if (value !== allowed)
    throw new Error(`${name} = ${written(value)} must be ${JSON.stringify(allowed)}`);
}

/** A value of a file as part of a sentence. */
export function written(value: unknown): string {
  return value === undefined ? '(nothing)' : shown(JSON.stringify(value));
}

export function shown(text: string): string {
  const plain = text.slice(0, longestShown).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ');
  return plain.length < text.length ? `${plain}…` : plain;
}
