/** How far a student is with a sheet: kept in the browser, so that a page loaded again goes on where it was. */
import * as v from 'valibot';
import { keep, readKept } from '../../ui/kept';
import type { GivenAnswer } from './code';
import { sameName, type Student } from './draws';

/** `isRight` is null before the answer was checked. */
export interface Progress extends GivenAnswer {
  readonly isRight: boolean | null;
}

export const untouched: Progress = { given: null, tries: 0, isRight: null };

const point = v.object({ p: v.number(), deltaP: v.number(), invDelta2: v.number() });
const kept = v.array(
  v.object({
    given: v.nullable(v.union([v.number(), point])),
    tries: v.number(),
    isRight: v.nullable(v.boolean()),
  }),
);

/** One entry for each of so many questions; untouched where nothing was kept that fits. */
export function readProgress(
  sheet: string,
  student: Student,
  questions: number,
): readonly Progress[] {
  const read = v.safeParse(kept, readKept('local', keyOf(sheet, student)));
  return Array.from({ length: questions }, (_, i) =>
    read.success ? (read.output[i] ?? untouched) : untouched,
  );
}

export function keepProgress(sheet: string, student: Student, all: readonly Progress[]): void {
  keep('local', keyOf(sheet, student), all);
}

function keyOf(sheet: string, { classWord, name }: Student): string {
  return `sheet:${JSON.stringify([sheet, classWord, sameName(name)])}`;
}
