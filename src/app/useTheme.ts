/** Light or dark: follows the system until the reader chooses, and remembers the choice. */
import { useEffect, useState } from 'react';

export type Theme = 'light' | 'dark';
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

export function useTheme(): [Theme, () => void] {
  const [chosen, setChosen] = useState<Theme | null>(remembered);
  const [systemIsDark, setSystemIsDark] = useState(
    () => matchMedia('(prefers-color-scheme: dark)').matches,
  );
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const onChange = (): void => {
      setSystemIsDark(query.matches);
    };
    query.addEventListener('change', onChange);
    return () => {
      query.removeEventListener('change', onChange);
    };
  }, []);
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
