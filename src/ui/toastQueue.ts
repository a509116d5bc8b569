/** Messages between those who say them and what shows them, which may come later. */

export interface Message {
  readonly text: string;
  /** What the reader can do about it. */
  readonly action?: { readonly label: string; readonly act: () => void };
}

/** Milliseconds that any message stays, that one stays which offers something to do, and that a letter is read in. */
const leastTime = 4000;
const timeToAct = 12_000;
const timePerLetter = 65;

/** How long a message stays, in milliseconds: as long as it takes to read and, where it offers something, to do it. */
export function timeFor({ text, action }: Message): number {
  return Math.max(action === undefined ? leastTime : timeToAct, timePerLetter * text.length);
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
