/** How any sheet of the folder is opened. */
import { readSheet, type Sheet } from './schema';

/**
 * The sheet of this id in the folder `sheets` beside the page.
 * @throws Error with a sentence that names the sheet and what is wrong.
 */
export async function fetchSheet(id: string): Promise<Sheet> {
  let file: unknown;
  try {
    const response = await fetch(`./sheets/${id}.json`);
    if (!response.ok) throw new Error(String(response.status));
    file = await response.json();
  } catch {
    throw new Error(`The sheet “${id}” could not be loaded.`);
  }
  const sheet = readSheet(file);
  if (sheet.id !== id) throw new Error(`The sheet “${id}” calls itself “${sheet.id}”.`);
  return sheet;
}
