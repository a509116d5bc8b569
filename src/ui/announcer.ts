/** Words for screen readers that change nothing on the screen, spoken when the reader is idle. */
export interface Announcement {
  /** Differs between two announcements of the same words, so that both are spoken. */
  readonly id: number;
  readonly text: string;
}

let current: Announcement = { id: 0, text: '' };
const listeners = new Set<() => void>();

/** Says something through the live region of the Toaster ("Run 2: 25 % done"). */
export function announce(text: string): void {
  current = { id: current.id + 1, text };
  for (const listener of listeners) listener();
}

export function currentAnnouncement(): Announcement {
  return current;
}

export function subscribeToAnnouncements(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
