/** Light or dark: follows the system until the reader chooses, and remembers the choice. */
import { useEffect, useSyncExternalStore } from 'react';
import { followMedia, matchesMedia } from '../ui/mediaQuery';
import { useStored } from '../ui/useStored';

export type Theme = 'light' | 'dark';
const darkSystem = '(prefers-color-scheme: dark)';

function followSystem(listener: () => void): () => void {
  return followMedia(darkSystem, listener);
}

export function useTheme(): [Theme, () => void] {
  const [chosen, choose] = useStored<Theme>('theme', ['light', 'dark']);
  const systemIsDark = useSyncExternalStore(followSystem, () => matchesMedia(darkSystem));
  const theme = chosen ?? (systemIsDark ? 'dark' : 'light');
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const toggle = (): void => {
    choose(theme === 'dark' ? 'light' : 'dark');
  };
  return [theme, toggle];
}
