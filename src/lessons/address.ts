/**
 * Which lesson is open, as fields of the address before its `#`: they stand beside the view, whatever that becomes,
 * and a link that is shared from a sheet leads into it.
 */
import { useOutside } from '../ui/useOutside';

export interface LessonAddress {
  /** Id of an exercise sheet. */
  readonly sheet: string | null;
  /** The teacher's page is open. */
  readonly teaches: boolean;
  /** The word that a class shares; empty for somebody alone. */
  readonly classWord: string;
}

const ids = /^[a-z][a-z0-9-]{0,39}$/;
const classWords = /^[A-Za-z0-9-]{1,40}$/;

export function isClassWord(text: string): boolean {
  return classWords.test(text);
}

/** Fields that are none of these are left to others; a bad value counts as none. */
function readLesson(search: string): LessonAddress {
  const fields = new URLSearchParams(search);
  const [sheet, word] = [fields.get('sheet') ?? '', fields.get('class') ?? ''];
  return {
    sheet: ids.test(sheet) ? sheet : null,
    teaches: fields.get('teach') === '1',
    classWord: isClassWord(word) ? word : '',
  };
}

/** `search` with other fields of a lesson, and all others as they are. */
export function withLesson(search: string, { sheet, teaches, classWord }: LessonAddress): string {
  const fields = new URLSearchParams(search);
  const put = (key: string, value: string | null): void => {
    fields.delete(key);
    if (value !== null && value !== '') fields.set(key, value);
  };
  put('sheet', sheet);
  put('teach', teaches ? '1' : null);
  put('class', classWord);
  const text = fields.toString();
  return text === '' ? '' : `?${text}`;
}

const listeners = new Set<() => void>();
const noLesson = readLesson('');
let known = { search: '', lesson: noLesson };

function present(): LessonAddress {
  const { search } = location;
  if (search !== known.search) known = { search, lesson: readLesson(search) };
  return known.lesson;
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

export function useLesson(): LessonAddress {
  return useOutside(follow, present, () => noLesson);
}

/** Opens another lesson, or none; the entry of the browser's list stays that of the view. */
export function openLesson(change: Partial<LessonAddress>): void {
  const search = withLesson(location.search, { ...present(), ...change });
  try {
    history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
  } catch {
    // Where the address may not be changed nothing opens.
    return;
  }
  for (const listener of listeners) listener();
}
