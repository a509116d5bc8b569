/** The numbers of a student: the same for the same class, sheet and name in every browser. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Draw, Given, Sheet } from './schema';

/** Whose numbers they are. */
export interface Student {
  /** A word that the class shares; empty for somebody alone. */
  readonly classWord: string;
  readonly name: string;
}

/** Drawn numbers by their names in the sheet. */
export type Drawn = Readonly<Record<string, number>>;

/** The draws of a sheet; each has a seed of its own, so that one more changes no other. */
export function drawnFor({ id, draws }: Pick<Sheet, 'id' | 'draws'>, student: Student): Drawn {
  const whose = [id, student.classWord, sameName(student.name)];
  return Object.fromEntries(
    Object.entries(draws).map(([name, draw]) => [name, drawn(draw, seedOf([...whose, name]))]),
  );
}

/** Ann, ann and “ Ann ” are one student. */
export function sameName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function drawn({ from, to, step }: Draw, seed: number): number {
  const steps = Math.round((to - from) / step);
  // As it would be written: no 0.30000000000000004.
  return Number((from + step * uniformInt(xoroshiro128plus(seed), 0, steps)).toFixed(10));
}

/** 32 bits of a hash of the parts; no part can pass for two. */
function seedOf(parts: readonly string[]): number {
  return new DataView(sha256(utf8ToBytes(JSON.stringify(parts))).buffer).getInt32(0);
}

/** A number of a sheet, perhaps by its name. @throws Error if nothing of this name is drawn. */
export function numberOf(given: Given, numbers: Drawn): number {
  if (typeof given === 'number') return given;
  const found = numbers[given];
  if (found === undefined) throw new Error(`The sheet draws no number called ${given}`);
  return found;
}

/** Words or a link with `{name}` replaced by the number drawn. @throws as `numberOf`. */
export function filled(text: string, numbers: Drawn): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(numberOf(name, numbers)));
}
