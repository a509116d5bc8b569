/** What an entry of the browser's list says of itself. */
export interface Mark {
  /** Of which opening of the page it is: steps of others are not known any more. */
  readonly session: number;
  readonly step: number;
  /** Where it is in the list, counted from the entry that the page was opened at. */
  readonly place: number;
}

/** The mark in the state of an entry; null where there is none. */
export function readMark(state: unknown): Mark | null {
  const isMark =
    typeof state === 'object' &&
    state !== null &&
    'session' in state &&
    'step' in state &&
    'place' in state;
  if (!isMark) return null;
  const { session, step, place } = state;
  return typeof session === 'number' && typeof step === 'number' && typeof place === 'number'
    ? { session, step, place }
    : null;
}
