import { execFileSync } from 'node:child_process';

/** What the program is made of: the pictures are of the moment at which that changed last. */
const sources = ['src', 'workers', 'public', 'index.html', 'package.json'];

/**
 * The date of files that are to come out the same every time: SOURCE_DATE_EPOCH, in seconds, or else that of
 * the last commit of the program's sources.
 * @throws Error without either, or if SOURCE_DATE_EPOCH is no number of seconds.
 */
export function sourceDate(root: string): Date {
  const given = process.env['SOURCE_DATE_EPOCH'] ?? commitTime(root);
  const date = new Date(1000 * (given.trim() === '' ? NaN : Number(given)));
  if (Number.isNaN(date.getTime()))
    throw new Error(
      `SOURCE_DATE_EPOCH must be seconds since 1970, such as 1700000000; it is "${given}".`,
    );
  return date;
}

function commitTime(root: string): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct', '--', ...sources], {
      cwd: root,
      encoding: 'utf8',
    });
  } catch {
    throw new Error(
      'There is no history to take the date from: set SOURCE_DATE_EPOCH, in seconds.',
    );
  }
}
