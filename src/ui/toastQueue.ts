/** Messages between those who say them and what shows them, which may come later. */

export interface Message {
  readonly text: string;
  /** What the reader can do about it. */
  readonly action?: { readonly label: string; readonly act: () => void };
}

let waiting: Message[] = [];
let show: ((message: Message) => void) | null = null;

/** Shows it at once, or as soon as there is something to show it. Returns whether it was shown. */
export function showOrKeep(message: Message): boolean {
  if (show === null) waiting.push(message);
  else show(message);
  return show !== null;
}

/** What was not shown yet; it is not kept any more. */
export function takeWaiting(): readonly Message[] {
  const taken = waiting;
  waiting = [];
  return taken;
}

/** From now on `shower` shows them, those that wait first; until the returned function is called. */
export function showBy(shower: (message: Message) => void): () => void {
  show = shower;
  for (const message of takeWaiting()) shower(message);
  return () => {
    show = null;
  };
}
