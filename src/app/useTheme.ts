/** Light or dark: follows the system until the reader chooses, and remembers the choice. */
import { useEffect } from 'react';
import { followMedia, matchesMedia } from '../ui/mediaQuery';
import { useOutside } from '../ui/useOutside';
import { useStored } from '../ui/useStored';
import { darkSystem, themeKey, themes, type Theme } from './themes';

function followSystem(listener: () => void): () => void {
  return followMedia(darkSystem, listener);
}

export function useTheme(): [Theme, () => void] {
  const [chosen, choose] = useStored(themeKey, themes);
  const systemIsDark = useOutside(
    followSystem,
    () => matchesMedia(darkSystem),
    () => false,
  );
  const theme = chosen ?? (systemIsDark ? 'dark' : 'light');
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const toggle = (): void => {
    choose(theme === 'dark' ? 'light' : 'dark');
  };
  return [theme, toggle];
}
