/** Light or dark: follows the system until the reader chooses, and remembers the choice. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { followMedia, matchesMedia } from '../ui/mediaQuery';

export type Theme = 'light' | 'dark';
const darkSystem = '(prefers-color-scheme: dark)';
const storageKey = 'saddle-surfer:theme';

function remembered(): Theme | null {
  try {
    const value = localStorage.getItem(storageKey);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    return null; // storage is refused in some embeds
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // the choice then lasts for this visit only
  }
}

function followSystem(listener: () => void): () => void {
  return followMedia(darkSystem, listener);
}

export function useTheme(): [Theme, () => void] {
  const [chosen, setChosen] = useState<Theme | null>(remembered);
  const systemIsDark = useSyncExternalStore(followSystem, () => matchesMedia(darkSystem));
  const theme = chosen ?? (systemIsDark ? 'dark' : 'light');
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const toggle = (): void => {
    const next = theme === 'dark' ? 'light' : 'dark';
    remember(next);
    setChosen(next);
  };
  return [theme, toggle];
}
