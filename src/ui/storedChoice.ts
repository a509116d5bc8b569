import { readText } from './storage';

/** What was chosen under `key` on this or an earlier visit; null where nothing was, or nothing of `legal`. */
export function storedChoice<Choice extends string>(
  key: string,
  legal: readonly Choice[],
): Choice | null {
  return legal.find((choice) => choice === readText('local', key)) ?? null;
}
