/** Media queries, where the browser has them: without, none matches and none changes. */
function listFor(query: string): MediaQueryList | null {
  return typeof window.matchMedia === 'function' ? window.matchMedia(query) : null;
}

export function matchesMedia(query: string): boolean {
  return listFor(query)?.matches ?? false;
}

/** Calls `listener` when the answer changes, until the result is called. */
export function followMedia(query: string, listener: () => void): () => void {
  const list = listFor(query);
  list?.addEventListener('change', listener);
  return () => list?.removeEventListener('change', listener);
}
