/** A reader's choice that outlasts the visit; where storage is refused it lasts for the visit. */
import { useState } from 'react';
import { keepText, readText } from './storage';

/** What was chosen under `key`, null where nothing (or nothing of `legal`) was, and how to choose. */
export function useStored<Choice extends string>(
  key: string,
  legal: readonly Choice[],
): [Choice | null, (choice: Choice) => void] {
  const [chosen, setChosen] = useState(
    () => legal.find((choice) => choice === readText('local', key)) ?? null,
  );
  const choose = (choice: Choice): void => {
    keepText('local', key, choice);
    setChosen(choice);
  };
  return [chosen, choose];
}
