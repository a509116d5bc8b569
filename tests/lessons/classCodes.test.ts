/** A class of thirty: codes that come back whole, changed, cut off, twice or from elsewhere. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rightAnswer, type Given, type Right } from '../../src/lessons/sheets/answers';
import { readCodes, writeCode, type Answers } from '../../src/lessons/sheets/code';
import { drawnFor } from '../../src/lessons/sheets/draws';
import type { Sheet } from '../../src/lessons/sheets/schema';
import { classCsv } from '../../src/lessons/teacher/classCsv';
import { foundBy, marksOf, rightOf, type Row } from '../../src/lessons/teacher/marks';
import { realMeasure } from '../support/computing';
import { names, sheets } from './readSheets';

const [bbp] = sheets;
if (bbp === undefined) throw new Error('no sheet');
const classWord = 'spring-27';
const { measure } = realMeasure();

const answers = fc.record({
  sheet: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
  classWord: fc.stringMatching(/^[A-Za-z0-9-]{0,40}$/),
  name: fc.string({ unit: 'grapheme', maxLength: 40 }),
  answers: fc.array(
    fc.record({
      given: fc.option(
        fc.oneof(
          fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
          fc.record({ p: fc.constant(3), deltaP: fc.constant(0.7), invDelta2: fc.constant(2.4) }),
        ),
      ),
      tries: fc.nat({ max: 99 }),
    }),
    { maxLength: 20 },
  ),
});

describe('an answer code', () => {
  test('is read back as it was written, from a mail that broke its lines', () => {
    fc.assert(
      fc.property(answers, (written) => {
        const code = writeCode(written).replace(/.{50}/g, '$&\r\n');
        expect(readCodes(`Dear teacher,\n\n${code}\n\nYours, A.`)).toEqual([
          { state: 'genuine', ...written },
        ]);
      }),
    );
  });

  test('with one letter changed it is never genuine', () => {
    fc.assert(
      fc.property(
        answers,
        fc.nat(),
        fc.constantFrom('A', 'b', '0', '_', '-'),
        (written, place, letter) => {
          const code = writeCode(written);
          const at = 4 + (place % (code.length - 4));
          fc.pre(code[at] !== letter && code[at] !== '.');
          const changed = `${code.slice(0, at)}${letter}${code.slice(at + 1)}`;
          for (const { state } of readCodes(changed)) expect(state).not.toBe('genuine');
        },
      ),
    );
  });

  test('any text is read without a fault', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('SS1.', 'eyJ', ' ', '.', '\n', 'é', '-')), (parts) => {
        for (const { state } of readCodes(parts.join(''))) expect(state).not.toBe('genuine');
      }),
    );
    for (const { state } of readCodes('SS1.'.repeat(20_000))) expect(state).not.toBe('genuine');
  });
});

/** What a student would write who has this right, or wrong. */
function givenFor(right: Right, isRight: boolean): Given {
  switch (right.kind) {
    case 'number':
      return right.value + (isRight ? 0.5 : 2) * right.allowed;
    case 'choice':
      return isRight ? right.index : (right.index + 1) % 2;
    case 'point':
      return { p: 3, deltaP: right.deltaP, invDelta2: isRight ? surfingAt(right.deltaP) : 0.2 };
  }
}

/** Just above the line of gradient flow (paper eq. 5). */
function surfingAt(deltaP: number): number {
  return (1 + Math.sqrt(1 + 8 / deltaP)) / 2 + 0.05;
}

/** The first `found` questions right, the others wrong, and the last one not answered. */
async function answered(sheet: Sheet, name: string, found: number): Promise<Answers> {
  const drawn = drawnFor(sheet, { classWord, name });
  const rights = await Promise.all(
    sheet.questions.map(({ answer }) => rightAnswer(answer, drawn, measure)),
  );
  return {
    sheet: sheet.id,
    classWord,
    name,
    answers: rights.map((right, i) => ({
      given: i === rights.length - 1 ? null : givenFor(right, i < found),
      tries: 1 + (i % 3),
    })),
  };
}

/** A code whose answers were exchanged for those of another, under the first one's hash. */
function forged(own: string, others: string): string {
  return [...others.split('.').slice(0, 2), own.split('.')[2]].join('.');
}

describe('the codes of a class of thirty', () => {
  const foundBy30 = names.map((_, i) => i % 8);

  async function thirty(): Promise<readonly Row[]> {
    const written = await Promise.all(
      names.map((name, i) => answered(bbp as Sheet, name, foundBy30[i] ?? 0)),
    );
    const codes = written.map(writeCode).map((code, i, all) => {
      // Six are tampered with, two cut off, one is of another class.
      if (i < 6) return forged(code, all[i + 7] ?? '');
      if (i === 6 || i === 7) return code.slice(0, -9);
      return i === 8 ? writeCode({ ...(written[i] as Answers), classWord: 'autumn' }) : code;
    });
    // Student 30 has sent twice.
    const earlier = writeCode(await answered(bbp as Sheet, 'student 30', 0));
    const mail = [earlier, ...codes].map((code, i) => `On day ${i} wrote:\n> ${code}\n`).join('\n');
    return marksOf(readCodes(mail), bbp as Sheet, classWord, measure);
  }

  test('right, wrong, tampered, cut off, repeated and foreign are told apart', async () => {
    const rows = await thirty();
    const states = rows.map(({ state }) => state);
    expect(states).toEqual([
      'repeated',
      ...Array.from({ length: 6 }, () => 'tampered'),
      'unreadable',
      'unreadable',
      'elsewhere',
      ...Array.from({ length: 21 }, () => 'counts'),
    ]);
    const counted = rows.flatMap((row) => (row.state === 'counts' ? [row] : []));
    expect(counted.map(({ name }) => name)).toEqual(names.slice(9));
    expect(counted.map(({ marks }) => rightOf(marks))).toEqual(foundBy30.slice(9));
    for (const { marks } of counted) expect(marks.at(-1)?.verdict).toBe('none');
    expect(foundBy(rows, 8)).toEqual(
      Array.from({ length: 8 }, (_, q) => foundBy30.slice(9).filter((found) => found > q).length),
    );
  });

  test('the file for a spreadsheet says the same, and no name in it is a formula', async () => {
    const rows: readonly Row[] = [
      ...(await thirty()),
      { state: 'tampered', name: '=HYPERLINK("https://example.org")' },
    ];
    const records: readonly Record<string, string>[] = parse(classCsv(rows, 8), {
      columns: true,
      relax_column_count: true,
    });
    expect(records).toHaveLength(32);
    expect(records.map(({ right }) => right).slice(10, 31)).toEqual(foundBy30.slice(9).map(String));
    expect(records.at(-1)?.['name']).toMatch(/^'=HYPERLINK/);
    expect(records[1]?.['code']).toContain('tampered');
  });
});
