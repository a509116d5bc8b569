import { describe, expect, test } from 'vitest';
import { isRight, rightAnswer, type Right } from '../../src/lessons/sheets/answers';
import { drawnFor, filled, type Drawn } from '../../src/lessons/sheets/draws';
import { fetchSheet } from '../../src/lessons/sheets/fetchSheet';
import { readySheets } from '../../src/lessons/sheets/readySheets';
import type { QuantityName } from '../../src/lessons/sheets/quantityNames';
import { readSheet, type Question, type Sheet } from '../../src/lessons/sheets/schema';
import { tables } from '../../src/panels/registry';
import { createLink } from '../../src/state/url/link';
import { readLink } from '../../src/state/url/address';
import { realMeasure } from '../support/computing';
import { names, sheetFile, sheets } from './readSheets';

const link = createLink(tables);
const classWord = 'k7';

/** Those that need no equations solved. */
function isClosed({ answer }: Question): boolean {
  if (answer.kind === 'point') return false;
  const asked = answer.kind === 'number' ? answer.is : answer.right;
  if (typeof asked === 'number') return true;
  const { with: measured } = 'is' in asked ? asked.is : asked;
  return measured === undefined;
}

function sheetOf(id: string): Sheet {
  const sheet = sheets.find((candidate) => candidate.id === id);
  if (sheet === undefined) throw new Error(`there is no sheet ${id}`);
  return sheet;
}

/** A number that is the right answer to question `n`, counted from 1. */
async function valueOf(sheet: Sheet, n: number, drawn: Drawn): Promise<number> {
  const { answer } = sheet.questions[n - 1] ?? {};
  if (answer === undefined) throw new Error(`no question ${n}`);
  const right = await rightAnswer(answer, drawn, realMeasure().measure);
  if (right.kind !== 'number') throw new Error(`question ${n} asks for no number`);
  return right.value;
}

describe('the sheets that come with the program', () => {
  test('are named by the menu as they name themselves, are under CC BY and for 60, 90 and 120 minutes', () => {
    expect(sheets.map(({ id, title, minutes }) => ({ id, title, minutes }))).toEqual(readySheets);
    expect(sheets.map(({ minutes }) => minutes)).toEqual([60, 90, 120]);
    for (const { licence, objectives } of sheets) {
      expect(licence).toBe('CC BY 4.0');
      expect(objectives.length).toBeGreaterThanOrEqual(3);
    }
  });

  test('every link of every student sets up a view without a notice, and names a panel of its page', () => {
    for (const sheet of sheets)
      for (const name of names)
        for (const question of sheet.questions) {
          const drawn = drawnFor(sheet, { classWord, name });
          const read = readLink(link, { hash: `#${filled(question.link, drawn)}`, search: '' });
          expect(read.notices).toEqual([]);
          const panel = tables.panels.find(({ id }) => id === question.panel);
          expect(panel?.page).toBe(read.view.page);
          for (const words of [question.text, question.hint, question.explanation])
            expect(filled(words, drawn)).not.toMatch(/[{}]/);
        }
  });

  test('every question that needs no equations solved has an answer at every place that is drawn', async () => {
    const { measure } = realMeasure();
    for (const sheet of sheets)
      for (const name of names)
        for (const { answer } of sheet.questions.filter(isClosed)) {
          const right = await rightAnswer(answer, drawnFor(sheet, { classWord, name }), measure);
          if (right.kind === 'number') {
            expect(Number.isFinite(right.value)).toBe(true);
            expect(right.allowed).toBeGreaterThan(0);
            expect(isRight(right.value + 1.01 * right.allowed, right)).toBe(false);
          }
          if (right.kind === 'choice' && answer.kind === 'choice')
            expect(answer.options[right.index]).toBeDefined();
        }
  });

  test('the numbers of a neighbour are of little use: most of what is measured or computed differs', async () => {
    const { measure } = realMeasure();
    for (const sheet of sheets) {
      const drawn = names.map((name) => drawnFor(sheet, { classWord, name }));
      for (const question of sheet.questions.filter(isClosed)) {
        const rights: Right[] = [];
        for (const numbers of drawn)
          rights.push(await rightAnswer(question.answer, numbers, measure));
        const copied = rights.flatMap((right, i) => {
          const neighbour = rights[(i + 1) % rights.length];
          return right.kind === 'number' && neighbour?.kind === 'number'
            ? [isRight(neighbour.value, right)]
            : [];
        });
        expect(copied.filter(Boolean).length, question.text).toBeLessThan(12);
      }
    }
  });
});

describe('what is right, by another route', () => {
  test('θ, λ, overlap and the lines of the sheet on one eigenvalue follow from Q by hand', async () => {
    const sheet = sheetOf('bbp');
    for (const name of names.slice(0, 5)) {
      const drawn = drawnFor(sheet, { classWord, name });
      const { noise = NaN, strong: x = NaN } = drawn;
      const width = Math.sqrt(x + 2 / noise);
      const theta = x / width;
      expect(await valueOf(sheet, 2, drawn)).toBeCloseTo(theta, 10);
      expect(await valueOf(sheet, 3, drawn)).toBeCloseTo((1 + Math.sqrt(1 + 8 / noise)) / 2, 10);
      expect(await valueOf(sheet, 4, drawn)).toBeCloseTo(width * (2 - theta - 1 / theta), 10);
      expect(await valueOf(sheet, 5, drawn)).toBeCloseTo(1 - 1 / theta ** 2, 10);
      expect(await valueOf(sheet, 8, drawn)).toBeCloseTo((1 + Math.sqrt(1 + 12 / noise)) / 2, 10);
    }
  });

  test('energies and X without a matrix are those of the pure tensor', async () => {
    const aging = sheetOf('aging');
    const drawn = drawnFor(aging, { classWord, name: 'Ben' });
    const { noise = NaN } = drawn;
    expect(await valueOf(aging, 1, drawn)).toBeCloseTo(-Math.sqrt(8 / 9 / noise), 10);
    expect(await valueOf(aging, 6, drawn)).toBeCloseTo(1 / Math.sqrt(2 / noise), 10);
  });

  // At places that are soon solved; those of the sheets take some seconds each.
  test('a measured escape comes before ln(1/m₀)/Λ, and an aging flow nears its threshold as theory says', async () => {
    const { measure, jobs } = realMeasure();
    const measured = async (quantity: QuantityName, invDelta2: number, given: Drawn) => {
      const is = { quantity, deltaP: 1, invDelta2, with: given };
      const answer = { kind: 'number', symbol: 'x', is, tolerance: { relative: 0.1 } } as const;
      const right = await rightAnswer(answer, {}, measure);
      return right.kind === 'number' ? right.value : NaN;
    };
    const escape = await measured('escapeTime', 5, { horizon: 60 });
    const longest = await measured('longestPlateau', 5, {});
    expect(escape).toBeGreaterThan(0.3 * longest);
    expect(escape).toBeLessThan(longest);

    expect(jobs).toHaveLength(1);
    const horizon = 300;
    const exponent = await measured('approachExponent', 0, { horizon, from: 30, to: 300 });
    expect(exponent).toBeCloseTo(-2 / 3, 1);
    const memory = await measured('correlation', 0, { horizon, waitingTime: 100, lag: 100 });
    expect(memory).toBeGreaterThan(0.75);
    expect(memory).toBeLessThan(0.85);
    // One solution for all that is asked of one flow.
    expect(jobs).toHaveLength(2);
  });
});

describe('numbers of students', () => {
  test('are the same for the same name however it is typed, and others in another class', () => {
    const sheet = sheetOf('landscape');
    const drawn = (name: string, word = classWord): Drawn =>
      drawnFor(sheet, { classWord: word, name });
    expect(drawn(' ann  lee ')).toEqual(drawn('Ann Lee'));
    expect(drawn('Ann Lee', 'k8')).not.toEqual(drawn('Ann Lee'));
    const noises = names.map((name) => drawn(name)['noise']);
    expect(new Set(noises).size).toBeGreaterThan(12);
    for (const [name, { from, to, step }] of Object.entries(sheet.draws))
      for (const student of names) {
        const value = drawn(student)[name] ?? NaN;
        expect(value).toBeGreaterThanOrEqual(from);
        expect(value).toBeLessThanOrEqual(to);
        const steps = (value - from) / step;
        expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
      }
  });
});

describe('a sheet with a mistake is refused, with the place and what it must be', () => {
  const changed = (change: (sheet: Record<string, unknown>) => void): unknown => {
    const file = structuredClone(sheetFile('bbp'));
    if (typeof file !== 'object' || file === null) throw new Error('no object');
    change(file as Record<string, unknown>);
    return file;
  };
  test.each([
    [changed((sheet) => delete sheet['title']), /title/],
    [changed((sheet) => (sheet['minutes'] = -1)), /minutes/],
    [changed((sheet) => (sheet['colour'] = 'red')), /colour/],
    [changed((sheet) => (sheet['questions'] = [])), /questions/],
    ['no sheet', /its top/],
  ])('%#', (file, words) => {
    expect(() => readSheet(file)).toThrow(words);
  });

  test('a file that is not there is named', async () => {
    await expect(fetchSheet('nowhere')).rejects.toThrow('The sheet “nowhere” could not be loaded.');
  });
});
