/** A reader's choice that outlasts the visit; where storage is refused it lasts for the visit. */
import { useState } from 'react';
import { keepText } from './storage';
import { storedChoice } from './storedChoice';

/** What was chosen under `key`, null where nothing (or nothing of `legal`) was, and how to choose. */
export function useStored<Choice extends string>(
  key: string,
  legal: readonly Choice[],
): [Choice | null, (choice: Choice) => void] {
  const [chosen, setChosen] = useState(() => storedChoice(key, legal));
  const choose = (choice: Choice): void => {
    keepText('local', key, choice);
    setChosen(choice);
  };
  return [chosen, choose];
}
