/** A reader's choice that outlasts the visit; where storage is refused it lasts for the visit. */
import { useState } from 'react';

/** What was chosen under `key`, null where nothing (or nothing of `legal`) was, and how to choose. */
export function useStored<Choice extends string>(
  key: string,
  legal: readonly Choice[],
): [Choice | null, (choice: Choice) => void] {
  const [chosen, setChosen] = useState(
    () => legal.find((choice) => choice === readStored(key)) ?? null,
  );
  const choose = (choice: Choice): void => {
    writeStored(key, choice);
    setChosen(choice);
  };
  return [chosen, choose];
}

/** What is kept under `key`; null where there is nothing. Embeds may refuse storage by throwing, even where it is only looked at. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(`saddle-surfer:${key}`);
  } catch {
    return null;
  }
}

/** Keeps a text under `key`, if that is allowed. */
export function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(`saddle-surfer:${key}`, value);
  } catch {
    // The choice then lasts for this visit only.
  }
}
