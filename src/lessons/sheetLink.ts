import { withLesson } from './address';

/**
 * Address of a sheet for a class, without the view that is shown now.
 * @param view the text of a link that the class begins with; none begins with what the sheet sets up.
 */
export function sheetLink(
  sheet: string,
  classWord: string,
  view = '',
  page = location.href,
): string {
  const url = new URL(page);
  url.search = withLesson('', { sheet, teaches: false, classWord });
  url.hash = view;
  return url.href;
}
