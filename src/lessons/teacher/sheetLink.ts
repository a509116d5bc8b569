import { withLesson } from '../address';

/** Address of a sheet for a class, without the view that is shown now. */
export function sheetLink(sheet: string, classWord: string, page = location.href): string {
  const url = new URL(page);
  url.search = withLesson('', { sheet, teaches: false, classWord });
  url.hash = '';
  return url.href;
}
