/** Of several fields with a wrong text one says why, the one judged or entered last: their messages would cover each other. */
let latest = '';
const listeners = new Set<() => void>();

/** @param id of the field. */
export function tellProblemOf(id: string): void {
  latest = id;
  for (const listener of listeners) listener();
}

export function latestProblem(): string {
  return latest;
}

export function onLatestProblem(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
