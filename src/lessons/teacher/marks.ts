/** What a class has found: each code judged anew, by what the program computes for the numbers of that name. */
import type { Measure } from '../../state/measure';
import { isRight, rightAnswer, type Given, type Right } from '../sheets/answers';
import type { Answers, ReadCode } from '../sheets/code';
import { drawnFor, sameName } from '../sheets/draws';
import type { Sheet } from '../sheets/schema';

/** One answer of one student beside what is right for that student. */
export interface Mark {
  readonly given: Given | null;
  readonly tries: number;
  readonly right: Right;
  readonly verdict: 'right' | 'wrong' | 'none';
}

/**
 * One code. `tampered`: changed after the program wrote it, so its answers are not judged. `elsewhere`: of another
 * sheet or class. `repeated`: a later code of the same name counts.
 */
export type Row =
  | {
      readonly state: 'counts' | 'repeated';
      readonly name: string;
      readonly marks: readonly Mark[];
    }
  | { readonly state: 'tampered' | 'elsewhere' | 'unreadable'; readonly name: string };

/**
 * @throws Error with a sentence where the answers of the sheet could not be computed.
 */
export async function marksOf(
  codes: readonly ReadCode[],
  sheet: Sheet,
  classWord: string,
  measure: Measure,
): Promise<readonly Row[]> {
  const last = new Map(
    codes.flatMap((code, i) =>
      code.state === 'genuine' && isOf(code, sheet, classWord)
        ? [[sameName(code.name), i] as const]
        : [],
    ),
  );
  return Promise.all(
    codes.map(async (code, i): Promise<Row> => {
      if (code.state !== 'genuine') return code;
      const { name } = code;
      if (!isOf(code, sheet, classWord)) return { state: 'elsewhere', name };
      const state = last.get(sameName(name)) === i ? 'counts' : 'repeated';
      return { state, name, marks: await marksFor(code, sheet, measure) };
    }),
  );
}

function isOf(code: Answers, { id, questions }: Sheet, classWord: string): boolean {
  return (
    code.sheet === id && code.classWord === classWord && code.answers.length === questions.length
  );
}

function marksFor(code: Answers, sheet: Sheet, measure: Measure): Promise<readonly Mark[]> {
  const drawn = drawnFor(sheet, code);
  return Promise.all(
    sheet.questions.map(async ({ answer }, i): Promise<Mark> => {
      const { given = null, tries = 0 } = code.answers[i] ?? {};
      const right = await rightAnswer(answer, drawn, measure);
      const verdict = given === null ? 'none' : isRight(given, right) ? 'right' : 'wrong';
      return { given, tries, right, verdict };
    }),
  );
}

/** How many students have each question right; rows that do not count are left out. */
export function foundBy(rows: readonly Row[], questions: number): readonly number[] {
  const counted = rows.flatMap((row) => (row.state === 'counts' ? [row.marks] : []));
  return Array.from(
    { length: questions },
    (_, i) => counted.filter((marks) => marks[i]?.verdict === 'right').length,
  );
}

/** Right answers of one student. */
export function rightOf(marks: readonly Mark[]): number {
  return marks.filter(({ verdict }) => verdict === 'right').length;
}

export const stateWords: Readonly<Record<Row['state'], string>> = {
  counts: '',
  repeated: 'a later code counts',
  tampered: 'tampered: this code was changed',
  elsewhere: 'of another sheet or class',
  unreadable: 'unreadable, perhaps cut off',
};
