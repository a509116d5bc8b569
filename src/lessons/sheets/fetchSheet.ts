/** How any sheet of the folder is opened. */
import { readSheet, type Sheet } from './schema';
import { sheetFile } from './sheetFile';

/**
 * The sheet of this id among those that the program comes with.
 * @throws Error with a sentence that names the sheet and what is wrong.
 */
export async function fetchSheet(id: string): Promise<Sheet> {
  let file: unknown;
  try {
    file = await sheetFile(id);
  } catch {
    throw new Error(`The sheet “${id}” could not be loaded.`);
  }
  const sheet = readSheet(file);
  if (sheet.id !== id) throw new Error(`The sheet “${id}” calls itself “${sheet.id}”.`);
  return sheet;
}
