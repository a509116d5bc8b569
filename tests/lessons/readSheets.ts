/** The sheets of the program, as their files are. */
import { readFileSync } from 'node:fs';
import { readySheets } from '../../src/lessons/sheets/readySheets';
import { readSheet, type Sheet } from '../../src/lessons/sheets/schema';

export function sheetFile(id: string): unknown {
  return JSON.parse(
    readFileSync(new URL(`../../public/sheets/${id}.json`, import.meta.url), 'utf8'),
  );
}

export const sheets: readonly Sheet[] = readySheets.map(({ id }) => readSheet(sheetFile(id)));

/** Thirty students. */
export const names = Array.from({ length: 30 }, (_, i) => `Student ${i + 1}`);
