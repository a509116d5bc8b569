/** What the file of a sheet holds, as a part of the page: what stands in one file cannot load another. */
const files = import.meta.glob('../../../public/sheets/*.json', { eager: true, import: 'default' });

export function sheetFile(id: string): Promise<unknown> {
  const entry = Object.entries(files).find(([path]) => path.endsWith(`/${id}.json`));
  return entry === undefined ? Promise.reject(new Error(id)) : Promise.resolve(entry[1]);
}
