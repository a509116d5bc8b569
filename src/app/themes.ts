/** Light and dark: which one an earlier visit has chosen, and how the system asks for the dark one. */
import { storedChoice } from '../ui/storedChoice';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const themeKey = 'theme';
export const darkSystem = '(prefers-color-scheme: dark)';

export function chosenTheme(): Theme | null {
  return storedChoice(themeKey, themes);
}
