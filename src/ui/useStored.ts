/** A reader's choice that outlasts the visit; where storage is refused it lasts for the visit. */
import { useState } from 'react';

/** What was chosen under `key`, null where nothing (or nothing of `legal`) was, and how to choose. */
export function useStored<Choice extends string>(
  key: string,
  legal: readonly Choice[],
): [Choice | null, (choice: Choice) => void] {
  const [chosen, setChosen] = useState(() => legal.find((choice) => choice === read(key)) ?? null);
  const choose = (choice: Choice): void => {
    write(key, choice);
    setChosen(choice);
  };
  return [chosen, choose];
}

/** Embeds may refuse storage by throwing, even where it is only looked at. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(`saddle-surfer:${key}`);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(`saddle-surfer:${key}`, value);
  } catch {
    // The choice then lasts for this visit only.
  }
}
